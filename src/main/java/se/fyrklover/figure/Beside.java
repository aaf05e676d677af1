package se.fyrklover.figure;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    /// What they are made of, each part over all of the columns, in the order in which they come;
    /// parts of one definition and line are the same.
    public List<Beside> parts() {
        Map<String, Beside> parts = new LinkedHashMap<>();
        for (var figure : figures)
            for (var part : of(figure).toList()) parts.computeIfAbsent(key(part), this::part);
        return List.copyOf(parts.values());
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
