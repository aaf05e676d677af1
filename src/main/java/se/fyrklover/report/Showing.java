package se.fyrklover.report;

import java.math.BigDecimal;
import java.util.List;
import se.fyrklover.figure.Figure;
import se.fyrklover.figure.Outcome;
import se.fyrklover.figure.Quantity;
import se.fyrklover.figure.Scope;
import se.fyrklover.figure.Unit;
import se.fyrklover.shared.Fraction;
import se.fyrklover.shared.Numbers;
import se.fyrklover.words.Words;

/// Puts figures as they read in a document.
record Showing(Words words) {

    private static final Fraction THOUSAND = Fraction.of(1_000);
    private static final Fraction MILLION = Fraction.of(1_000_000);

    /// With its unit, as in a sentence.
    Shown inText(Figure figure, Draft.Form form) {
        return switch (figure.outcome()) {
            case Outcome.Known(Quantity quantity) -> known(figure, quantity, form);
            case Outcome.Missing(var what) ->
                    unknown(figure, Shown.Standing.MISSING, words.say(what));
            case Outcome.Withheld(var why) ->
                    unknown(figure, Shown.Standing.WITHHELD, words.say(why));
        };
    }

    /// The number alone: the head says its unit.
    Shown inCell(Figure figure) {
        return inText(figure, new Draft.Form(Draft.Scale.NUMBER, false));
    }

    /// Withheld because too few are counted.
    Shown few(Figure figure) {
        return unknown(figure, Shown.Standing.WITHHELD, words.say("report.few"));
    }

    private Shown known(Figure figure, Quantity exact, Draft.Form form) {
        var quantity =
                form.unsigned() ? new Quantity(exact.amount().magnitude(), exact.unit()) : exact;
        var scale = exact.unit() == Unit.KRONOR ? form.scale() : plain(form.scale());
        var step =
                switch (scale) {
                    case TKR -> THOUSAND;
                    case MKR -> MILLION;
                    case EXACT, NUMBER -> Fraction.of(1);
                };
        var decimals =
                switch (scale) {
                    case TKR -> 0;
                    case MKR -> 1;
                    case EXACT, NUMBER -> Words.decimals(quantity);
                };
        var text =
                switch (scale) {
                    case EXACT -> words.withUnit(quantity);
                    case NUMBER -> words.number(quantity);
                    case TKR -> scaled(quantity, THOUSAND, 0) + "\u00A0tkr";
                    case MKR -> scaled(quantity, MILLION, 1) + "\u00A0mkr";
                };
        return new Shown(
                figure.definition().id(),
                figure.definition().version(),
                figure.scope().period(),
                narrowed(figure.scope()),
                exact.unit(),
                Shown.Standing.KNOWN,
                written(exact.amount()),
                rounded(exact, step, decimals),
                decimals,
                text,
                "");
    }

    private static Draft.Scale plain(Draft.Scale scale) {
        return scale == Draft.Scale.NUMBER ? scale : Draft.Scale.EXACT;
    }

    private String scaled(Quantity quantity, Fraction step, int decimals) {
        return Numbers.write(quantity.amount().dividedBy(step), decimals, words.language());
    }

    private static BigDecimal rounded(Quantity quantity, Fraction step, int decimals) {
        if (quantity.unit() == Unit.SHARE) return quantity.amount().rounded(decimals + 2);
        var rounded = quantity.amount().dividedBy(step).rounded(decimals);
        return rounded.multiply(step.rounded(0));
    }

    private static String written(Fraction amount) {
        return amount.denominator().equals(java.math.BigInteger.ONE)
                ? amount.numerator().toString()
                : amount.numerator() + "/" + amount.denominator();
    }

    private static List<Shown.Narrowed> narrowed(Scope scope) {
        return scope.facets().stream()
                .map(it -> new Shown.Narrowed(it.dimension(), it.code()))
                .toList();
    }

    private Shown unknown(Figure figure, Shown.Standing standing, String why) {
        return new Shown(
                figure.definition().id(),
                figure.definition().version(),
                figure.scope().period(),
                narrowed(figure.scope()),
                figure.definition().unit(),
                standing,
                null,
                null,
                0,
                words.say(
                        standing == Shown.Standing.MISSING ? "figure.missing" : "figure.withheld"),
                why);
    }
}
