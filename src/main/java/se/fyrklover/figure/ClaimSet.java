package se.fyrklover.figure;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// What has been claimed about an association's figures of one period.
public final class ClaimSet {

    private final List<Claim> all;
    private final Map<Figure.Identity, List<Claim>> byFigure;
    private final Map<String, List<Claim>> byDefinition;

    public ClaimSet(Collection<Claim> claims) {
        all = List.copyOf(claims);
        byFigure =
                all.stream()
                        .collect(
                                Collectors.groupingBy(
                                        Claim::about, LinkedHashMap::new, Collectors.toList()));
        byDefinition = all.stream().collect(Collectors.groupingBy(it -> it.about().definition()));
    }

    public List<Claim> all() {
        return all;
    }

    /// The claims by what they are about, in the order in which they came.
    public Map<Figure.Identity, List<Claim>> byFigure() {
        return byFigure;
    }

    /// The claims about figures of a definition.
    public List<Claim> of(String definition) {
        return byDefinition.getOrDefault(definition, List.of());
    }

    public List<Claim> about(Figure.Identity figure) {
        return byFigure.getOrDefault(figure, List.of());
    }

    public List<Claim> about(Figure figure) {
        return about(figure.identity());
    }

    /// Those that cannot be so, as the figure stands.
    public List<Claim> against(Figure figure) {
        var about = about(figure);
        if (about.isEmpty()) return about;
        return about.stream()
                .filter(claim ->
                        switch (claim.against(figure)) {
                            case DIFFERS, OTHER_UNIT -> true;
                            case AGREES, ROUNDED, UNTESTABLE -> false;
                        })
                .toList();
    }
}
