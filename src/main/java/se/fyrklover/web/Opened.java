package se.fyrklover.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.fyrklover.figure.Claim;
import se.fyrklover.figure.Figure;
import se.fyrklover.figure.Formula;
import se.fyrklover.figure.Outcome;
import se.fyrklover.figure.Quantity;
import se.fyrklover.shared.Phrase;
import se.fyrklover.shared.Place;
import se.fyrklover.words.Words;

/// A figure opened to what it means and what it rests on, as far as whoever looks may read it.
///
/// @param inNumbers the formula with its numbers, empty where it rests on no other figure, or on
///   one that is not for who looks
/// @param rounding how far the exact value may be from it, empty where nothing was rounded
/// @param usedIn the figures that are reckoned from it
public record Opened(
        Figure figure,
        String inNumbers,
        List<Figure> parts,
        Optional<Source> source,
        Optional<Phrase> remark,
        String rounding,
        List<Printed> printed,
        List<Figure> usedIn) {

    /// Where a value was read.
    public record Source(Place place, String document) {}

    /// What was printed about the figure, and how it stands to it.
    ///
    /// @param colour the design system's name for how to show the verdict
    public record Printed(Claim claim, String document, Phrase verdict, String colour) {}

    static Opened of(Page page, Figure figure, Map<String, String> documents) {
        var readable = figure.formula().parts().stream().filter(page::may).toList();
        return new Opened(
                figure,
                readable.equals(figure.formula().parts()) ? page.words().formula(figure) : "",
                readable,
                place(figure.formula()).map(it -> source(it, documents)),
                remark(figure.formula()),
                rounding(figure, page.words()),
                page.claims().about(figure).stream()
                        .map(claim -> printed(claim, figure, documents, page.words()))
                        .toList(),
                page.figures().using(figure).stream().filter(page::may).toList());
    }

    private static Optional<Place> place(Formula formula) {
        return switch (formula) {
            case Formula.Reported reported -> Optional.of(reported.place());
            case Formula.Selected(_, var selection) -> Optional.of(selection.place());
            default -> Optional.empty();
        };
    }

    private static Source source(Place place, Map<String, String> documents) {
        return new Source(place, documents.getOrDefault(place.document(), place.document()));
    }

    private static Optional<Phrase> remark(Formula formula) {
        return switch (formula) {
            case Formula.Reported reported -> reported.remark();
            case Formula.Selected(_, var selection) -> Optional.of(selection.what());
            case Formula.Inferred(Outcome.Known _, var why) -> Optional.of(why);
            default -> Optional.empty();
        };
    }

    private static String rounding(Figure figure, Words words) {
        return figure.rounding().isZero() || !(figure.outcome() instanceof Outcome.Known)
                ? ""
                : words.withUnit(new Quantity(figure.rounding(), figure.definition().unit()));
    }

    private static Printed printed(
            Claim claim, Figure figure, Map<String, String> documents, Words words) {
        var verdict = claim.against(figure);
        return new Printed(
                claim,
                documents.getOrDefault(claim.place().document(), claim.place().document()),
                switch (verdict) {
                    case AGREES -> Phrase.of("web.verdict.agrees");
                    case ROUNDED -> Phrase.of("web.verdict.rounded");
                    case DIFFERS ->
                            Phrase.of("web.verdict.differs", difference(claim, figure, words));
                    case OTHER_UNIT -> Phrase.of("web.verdict.other-unit");
                    case UNTESTABLE -> Phrase.of("web.verdict.untestable");
                },
                switch (verdict) {
                    case AGREES, ROUNDED -> "success";
                    case DIFFERS, OTHER_UNIT -> "warning";
                    case UNTESTABLE -> "neutral";
                });
    }

    /// How much more was printed, with its sign; shares differ by percentage points.
    private static String difference(Claim claim, Figure figure, Words words) {
        if (!(figure.outcome() instanceof Outcome.Known(Quantity value))) return "";
        var distance = new Quantity(claim.from(value), value.unit());
        return (distance.amount().sign() > 0 ? "+" : "") + words.withUnit(distance);
    }
}
