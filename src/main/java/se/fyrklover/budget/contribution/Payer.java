package se.fyrklover.budget.contribution;

import java.util.List;
import se.fyrklover.association.Member;

/// A member as it is when a run is reckoned; kept with the run, whoever is a member later.
public record Payer(String id, String name, Member.Kind kind, List<String> aliases) {

    public Payer {
        aliases = List.copyOf(aliases);
    }

    public static Payer of(Member member) {
        return new Payer(member.id(), member.name(), member.kind(), member.aliases());
    }
}
