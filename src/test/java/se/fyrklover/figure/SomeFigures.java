package se.fyrklover.figure;

import java.util.Set;
import java.util.UUID;
import se.fyrklover.shared.AssociationId;
import se.fyrklover.shared.Period;
import se.fyrklover.shared.Phrase;
import se.fyrklover.shared.Place;
import se.fyrklover.shared.Text;

/// Figures for tests of the kernel: only what matters to the case is said.
final class SomeFigures {

    static final Scope SCOPE = Scope.whole(new AssociationId(new UUID(0, 1)), Period.year(2024));

    static final Place PLACE = new Place("report", "Not 2", "notes.csv", 7);

    private SomeFigures() {}

    static Definition definition(String name, Unit unit) {
        var words = Text.name(name);
        return new Definition("test." + name, 1, unit, Set.of(), words, words, words);
    }

    static Figure persons(String name, long count) {
        return reported(definition(name, Unit.PERSONS), Outcome.known(count, Unit.PERSONS));
    }

    static Figure missing(String name) {
        return reported(definition(name, Unit.PERSONS), Outcome.Missing.of("test.missing", name));
    }

    static Figure withheld(String name) {
        return reported(
                definition(name, Unit.PERSONS), new Outcome.Withheld(Phrase.of("test.withheld")));
    }

    static Figure reported(Definition definition, Outcome said) {
        return new Figure(definition, SCOPE, Formula.Reported.at(PLACE, said));
    }

    static Figure figure(String name, Formula formula) {
        return new Figure(definition(name, Unit.PERSONS), SCOPE, formula);
    }

    static Figure share(Figure part, Figure whole) {
        return new Figure(definition("share", Unit.SHARE), SCOPE, new Formula.Share(part, whole));
    }
}
