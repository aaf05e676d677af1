package se.fyrklover.figure;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// What has been claimed about an association's figures of one period.
public final class ClaimSet {

    private final Map<Figure.Identity, List<Claim>> byFigure;

    public ClaimSet(Collection<Claim> claims) {
        byFigure = claims.stream().collect(Collectors.groupingBy(Claim::about));
    }

    public List<Claim> about(Figure figure) {
        return byFigure.getOrDefault(figure.identity(), List.of());
    }

    /// Those that cannot be so, as the figure stands.
    public List<Claim> against(Figure figure) {
        var about = about(figure);
        if (about.isEmpty()) return about;
        return about.stream()
                .filter(claim -> claim.against(figure.outcome()) == Claim.Verdict.DIFFERS)
                .toList();
    }
}
