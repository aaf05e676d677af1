package se.fyrklover.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The same thing in several columns beside each other, as years or plans: a figure in each where
/// there is one.
public record Beside(List<Optional<Figure>> figures) {

    public Beside {
        figures = List.copyOf(figures);
    }

    /// The first of them.
    public Optional<Figure> some() {
        return figures.stream().flatMap(Optional::stream).findFirst();
    }

    /// What they are made of, each part over all of the columns; parts of one definition and line
    /// are the same. What an earlier column lacks comes after what it follows in its own.
    public List<Beside> parts() {
        var keys = new ArrayList<String>();
        for (var figure : figures) {
            var before = -1;
            for (var part : of(figure).toList()) {
                var at = keys.indexOf(key(part));
                if (at < 0) keys.add(before + 1, key(part));
                before = at < 0 ? before + 1 : at;
            }
        }
        return keys.stream().map(this::part).toList();
    }

    private Beside part(String key) {
        return new Beside(
                figures.stream()
                        .map(it -> of(it).filter(own -> key(own).equals(key)).findFirst())
                        .toList());
    }

    private static Stream<Figure> of(Optional<Figure> figure) {
        return figure.stream().flatMap(it -> it.formula().parts().stream());
    }

    private static String key(Figure figure) {
        return figure.definition().id()
                + " "
                + figure.scope().facet(Dimension.LINE).map(Facet::code).orElse("");
    }
}
