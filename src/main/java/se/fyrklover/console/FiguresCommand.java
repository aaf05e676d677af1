package se.fyrklover.console;

import java.util.LinkedHashMap;
import java.util.Map;
import se.fyrklover.figure.Figure;
import se.fyrklover.figure.Formula;
import se.fyrklover.figure.Outcome;
import se.fyrklover.figure.Quantity;
import se.fyrklover.figure.Scope;
import se.fyrklover.figure.Unit;
import se.fyrklover.shared.Fraction;
import se.fyrklover.shared.Place;

/// `figures`: every figure of an association's year, with what it rests on.
final class FiguresCommand {

    private final Console console;
    private final Options.Figures options;

    FiguresCommand(Console console, Options.Figures options) {
        this.console = console;
        this.options = options;
    }

    int run() throws Refusal {
        if (options.definitions) return new DefinitionsCommand(console, options.json).run();
        var named = AskedYear.named(options, "figures");
        try (var product = Product.open(console, options)) {
            var figures = named.in(product).figures().all();
            if (options.json)
                console.print(Console.json(figures.stream().map(this::json).toList()));
            else figures.forEach(figure -> console.print(line(figure)));
            return Console.DONE;
        }
    }

    private String line(Figure figure) {
        return "%s = %s"
                .formatted(
                        console.words().title(figure), console.words().outcome(figure.outcome()));
    }

    private Map<String, Object> json(Figure figure) {
        var json = new LinkedHashMap<String, Object>(identity(figure));
        json.put("version", figure.definition().version());
        json.put("label", console.words().title(figure));
        json.put("unit", figure.definition().unit().code());
        json.putAll(outcome(figure.outcome()));
        json.put("formula", formula(figure.formula()));
        var inNumbers = console.words().formula(figure);
        if (!inNumbers.isEmpty()) json.put("formula_with_numbers", inNumbers);
        json.put("parts", figure.formula().parts().stream().map(FiguresCommand::identity).toList());
        return json;
    }

    private static Map<String, Object> identity(Figure figure) {
        return identity(figure.identity());
    }

    static Map<String, Object> identity(Figure.Identity figure) {
        var json = new LinkedHashMap<String, Object>();
        json.put("definition", figure.definition());
        json.put("scope", scope(figure.scope()));
        return json;
    }

    private static Map<String, Object> scope(Scope scope) {
        var json = new LinkedHashMap<String, Object>();
        json.put("from", scope.period().from().toString());
        json.put("to", scope.period().to().toString());
        scope.facets()
                .forEach(facet ->
                        json.put(
                                facet.dimension().name().toLowerCase(java.util.Locale.ROOT),
                                facet.code()));
        return json;
    }

    private Map<String, Object> outcome(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Known(Quantity quantity) -> Map.of("value", exactly(quantity));
            case Outcome.Missing(var what) ->
                    Map.of("missing", what.stream().map(console.words()::say).toList());
            case Outcome.Withheld(var why) -> Map.of("withheld", console.words().say(why));
        };
    }

    /// In its unit: a whole number as one, an amount with its öre, a share in per cent to ten
    /// decimals.
    static Object exactly(Quantity quantity) {
        var amount =
                quantity.unit() == Unit.SHARE
                        ? quantity.amount().times(Fraction.of(100))
                        : quantity.amount();
        if (amount.denominator().equals(java.math.BigInteger.ONE)) return amount.numerator();
        return amount.rounded(10).stripTrailingZeros();
    }

    private Map<String, Object> formula(Formula formula) {
        var json = new LinkedHashMap<String, Object>();
        switch (formula) {
            case Formula.Sum _ -> json.put("kind", "sum");
            case Formula.Difference _ -> json.put("kind", "difference");
            case Formula.Negation _ -> json.put("kind", "negation");
            case Formula.Share _ -> json.put("kind", "share");
            case Formula.Product _ -> json.put("kind", "product");
            case Formula.Mean mean -> {
                json.put("kind", "mean");
                json.put(
                        "values",
                        mean.classes().stream()
                                .map(it -> it.value().rounded(4).stripTrailingZeros())
                                .toList());
            }
            case Formula.Band band -> {
                json.put("kind", "band");
                json.put("above", band.above().rounded(2));
                band.upTo().ifPresent(it -> json.put("up_to", it.rounded(2)));
            }
            case Formula.Compared compared -> {
                json.put("kind", "compared");
                json.put(
                        "comparison",
                        compared.comparison().name().toLowerCase(java.util.Locale.ROOT));
            }
            case Formula.Every _ -> json.put("kind", "every");
            case Formula.Reported(_, Place place, var remark, var rounding) -> {
                json.put("kind", "reported");
                json.put("place", place(place));
                remark.ifPresent(it -> json.put("remark", console.words().say(it)));
                if (!rounding.isZero()) json.put("rounded_within", rounding.rounded(2));
            }
            case Formula.Selected(_, var selection) -> {
                json.put("kind", "selected");
                json.put("what", console.words().say(selection.what()));
                json.put("rows", selection.rows());
                json.put("digest", selection.digest());
                json.put("place", place(selection.place()));
            }
            case Formula.Inferred(_, var why) -> {
                json.put("kind", "inferred");
                json.put("why", console.words().say(why));
            }
        }
        return json;
    }

    static Map<String, Object> place(Place place) {
        var json = new LinkedHashMap<String, Object>();
        json.put("document", place.document());
        json.put("place", place.where());
        json.put("file", place.file());
        json.put("row", place.row());
        return json;
    }
}
