package se.fyrklover.figure;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import se.fyrklover.shared.AssociationId;
import se.fyrklover.shared.Period;

/// What every register has of claims, as one.
public record AllClaims(List<Claims> registers) implements Claims {

    public AllClaims {
        registers = List.copyOf(registers);
    }

    @Override
    public List<Claim> during(AssociationId association, Period period) {
        return registers.stream().flatMap(it -> it.during(association, period).stream()).toList();
    }

    @Override
    public Map<String, String> titles(AssociationId association) {
        var titles = new HashMap<String, String>();
        registers.forEach(it -> titles.putAll(it.titles(association)));
        return titles;
    }
}
