package se.fyrklover.words;

import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.fyrklover.figure.Facet;
import se.fyrklover.figure.Figure;
import se.fyrklover.figure.Formula;
import se.fyrklover.figure.Outcome;
import se.fyrklover.figure.PrintedUnit;
import se.fyrklover.figure.Quantity;
import se.fyrklover.figure.Scope;
import se.fyrklover.figure.Unit;
import se.fyrklover.shared.Fraction;
import se.fyrklover.shared.Language;
import se.fyrklover.shared.Numbers;
import se.fyrklover.shared.Period;
import se.fyrklover.shared.Phrase;
import se.fyrklover.shared.SwedishTime;
import se.fyrklover.shared.Text;

/// Everything that the product says, in one language.
public record Words(Language language) {

    private static final DateTimeFormatter SECOND =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", java.util.Locale.ROOT);
    private static final Fraction HUNDRED = Fraction.of(100);
    private static final Fraction MILLION = Fraction.of(1_000_000);
    private static final Fraction TENTH_OF_A_MILLION = Fraction.of(100_000);

    public String say(String key, Object... arguments) {
        return say(new Phrase(key, List.of(arguments)));
    }

    public String say(Phrase phrase) {
        var pattern = Messages.pattern(phrase.key(), language);
        if (phrase.arguments().isEmpty()) return pattern.replace("''", "'");
        var words = phrase.arguments().stream().map(this::word).toArray();
        return new MessageFormat(pattern, language.locale()).format(words);
    }

    /// A sentence in every language, to be kept as it was said.
    public static Text inEvery(Phrase phrase) {
        return new Text(new Words(Language.SV).say(phrase), new Words(Language.EN).say(phrase));
    }

    /// A sentence about so many: `key.none`, `key.one`, or `key.many` with the number.
    public String count(String key, int number) {
        return switch (number) {
            case 0 -> say(key + ".none");
            case 1 -> say(key + ".one");
            default -> say(key + ".many", number);
        };
    }

    /// The sentence of a key that may have none, such as the name of a code.
    public Optional<String> find(String key) {
        return has(key) ? Optional.of(say(key)) : Optional.empty();
    }

    public String say(Text text) {
        return text.in(language);
    }

    /// Phrases that say the same of different ones are said once, of all of them.
    public String say(List<Phrase> phrases) {
        var alike = new LinkedHashMap<List<Object>, List<Phrase>>();
        for (var phrase : phrases)
            alike.computeIfAbsent(predicate(phrase), _ -> new ArrayList<>()).add(phrase);
        return alike.values().stream().map(this::sayOfAll).collect(Collectors.joining(" "));
    }

    private static List<Object> predicate(Phrase phrase) {
        return Stream.concat(Stream.of(phrase.key()), phrase.arguments().stream().skip(1)).toList();
    }

    private String sayOfAll(List<Phrase> alike) {
        var first = alike.getFirst();
        if (alike.size() == 1) return say(first);
        var arguments = new ArrayList<>(first.arguments());
        arguments.set(0, list(alike.stream().map(it -> word(it.arguments().getFirst())).toList()));
        return say(new Phrase(first.key(), arguments));
    }

    private String word(Object argument) {
        return switch (argument) {
            case Phrase phrase -> say(phrase);
            case Text text -> say(text);
            case Quantity quantity -> withUnit(quantity);
            case Period period -> period(period);
            case LocalDate date -> date(date);
            case Instant at -> time(at);
            case Integer whole -> Numbers.write(Fraction.of(whole), 0, language);
            case Long whole -> Numbers.write(Fraction.of(whole), 0, language);
            default -> argument.toString();
        };
    }

    /// The number alone, as its unit is read: `329`, `13 155 934`, `53,5`.
    public String number(Quantity quantity) {
        if (quantity.unit() == Unit.VERDICT)
            return say(quantity.amount().sign() > 0 ? "figure.holds" : "figure.holds-not");
        var shown =
                quantity.unit() == Unit.SHARE
                        ? quantity.amount().times(HUNDRED)
                        : quantity.amount();
        return Numbers.write(shown, decimals(quantity), language);
    }

    /// In a multiple of its unit, whole: `1 310` of 1 310 250 kr in tkr. What is in another unit is
    /// written as ever.
    public String number(Quantity quantity, PrintedUnit in) {
        return in.isMultipleOf(quantity.unit())
                ? Numbers.write(quantity.amount().dividedBy(in.each()), 0, language)
                : number(quantity);
    }

    /// Kronor are whole unless there are öre to tell, and positions have the decimals that they
    /// need.
    public static int decimals(Quantity quantity) {
        return switch (quantity.unit()) {
            case KRONOR -> quantity.amount().denominator().equals(java.math.BigInteger.ONE) ? 0 : 2;
            case POSITIONS -> Math.min(quantity.unit().decimals(), decimals(quantity.amount()));
            default -> quantity.unit().decimals();
        };
    }

    /// `13 155 934 kr`, `53,5 %`; a number of persons or cases says it by its label.
    public String withUnit(Quantity quantity) {
        return number(quantity) + unit(quantity.unit());
    }

    /// What follows the number, with the space before it; nothing for persons and cases.
    public String unit(Unit unit) {
        return switch (unit) {
            case KRONOR -> "\u00A0kr";
            case SHARE -> language == Language.SV ? "\u00A0%" : "%";
            case YEARS -> "\u00A0" + say("figure.unit.years");
            case MONTHS -> "\u00A0" + say("figure.unit.months");
            case POSITIONS -> "\u00A0" + say("figure.unit.positions");
            case PERSONS, CASES, VERDICT -> "";
        };
    }

    /// The same in a multiple of it, ` tkr`.
    public String unit(Unit unit, PrintedUnit in) {
        return in.isMultipleOf(unit) ? "\u00A0" + in.code() : unit(unit);
    }

    /// What a head or a label says of the unit after it, `, kr`; nothing where the unit has no
    /// name.
    public String afterLabel(Unit unit) {
        return afterLabel(unit, PrintedUnit.of(unit));
    }

    public String afterLabel(Unit unit, PrintedUnit in) {
        var name = unit(unit, in).strip().replace("\u00A0", "");
        return name.isEmpty() ? "" : ", " + name;
    }

    /// An amount in overviews, `13,2 mkr`; the exact one is a click away. One too small to be read
    /// so is written out.
    public String millions(Quantity kronor) {
        if (kronor.amount().magnitude().compareTo(TENTH_OF_A_MILLION) < 0) return withUnit(kronor);
        return Numbers.write(kronor.amount().dividedBy(MILLION), 1, language)
                + (language == Language.SV ? "\u00A0mkr" : "\u00A0m\u00A0SEK");
    }

    /// As on an axis: an amount of a million or more in millions, else the number alone.
    public String brief(Quantity quantity) {
        return quantity.unit() == Unit.KRONOR
                        && quantity.amount().magnitude().compareTo(MILLION) >= 0
                ? millions(quantity)
                : number(quantity);
    }

    /// What a figure comes to: its value with unit, or that it is missing or withheld.
    public String outcome(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Known(Quantity quantity) -> withUnit(quantity);
            case Outcome.Missing _ -> say("figure.missing");
            case Outcome.Withheld _ -> say("figure.withheld");
        };
    }

    /// The number alone, where the heading says its unit; the word where there is none.
    public String inCell(Outcome outcome) {
        return outcome instanceof Outcome.Known(Quantity quantity)
                ? number(quantity)
                : outcome(outcome);
    }

    /// What it is about and for whom: `Inskrivna deltagare, KRUS`.
    public String title(Figure figure) {
        if (figure.scope().facets().isEmpty()) return say(figure.definition().label());
        return say(figure.definition().label()) + ": " + narrowed(figure.scope());
    }

    /// To whom or what a scope is narrowed: `KRUS, Kvinnor`.
    public String narrowed(Scope scope) {
        return scope.facets().stream()
                .map(Facet::name)
                .map(this::say)
                .collect(Collectors.joining(", "));
    }

    /// What tells a part from the whole that it stands in.
    public String titleWithin(Figure part, Figure whole) {
        var own =
                part.scope().facets().stream()
                        .filter(facet -> !whole.scope().facets().contains(facet))
                        .map(Facet::name)
                        .map(this::say)
                        .collect(Collectors.joining(", "));
        var name = own.isEmpty() ? title(part) : own;
        return part.scope().period().equals(whole.scope().period())
                ? name
                : name + ", " + period(part.scope().period());
    }

    /// The formula with its numbers: `21 + 48 = 69`; empty where it rests on no other figure.
    public String formula(Figure figure) {
        var numbers = figure.formula().parts().stream().map(this::operand).toList();
        var shown =
                switch (figure.formula()) {
                    case Formula.Sum sum when sum.parts().isEmpty() -> "0";
                    case Formula.Sum _ -> String.join(" + ", numbers);
                    case Formula.Difference _ -> String.join(" " + Numbers.MINUS + " ", numbers);
                    case Formula.Negation _ -> Numbers.MINUS + " " + numbers.getFirst();
                    case Formula.Share _ -> numbers.getFirst() + " / " + numbers.getLast();
                    case Formula.Product product -> product(product, numbers);
                    case Formula.Mean mean -> mean(mean, numbers);
                    case Formula.Band band -> band(band, numbers.getFirst());
                    case Formula.Compared compared ->
                            say(
                                    "figure.compared." + code(compared.comparison()),
                                    outcome(compared.of().outcome()),
                                    outcome(compared.target().outcome()));
                    case Formula.Every every -> every(every);
                    case Formula.Reported _, Formula.Selected _, Formula.Inferred _ -> "";
                };
        return shown.isEmpty() ? "" : shown + " = " + outcome(figure.outcome());
    }

    /// `21 × 6 × 50,0 % × 16 200`: a share among the factors keeps its sign.
    private String product(Formula.Product product, List<String> numbers) {
        var factors = new ArrayList<String>();
        for (var part : product.parts()) {
            var number = numbers.get(factors.size());
            factors.add(
                    part.definition().unit() == Unit.SHARE ? number + unit(Unit.SHARE) : number);
        }
        return String.join(" × ", factors);
    }

    /// `(3 × 0,5 + 4 × 1,5) / 7`.
    private String mean(Formula.Mean mean, List<String> counts) {
        var terms = new ArrayList<String>();
        var all = new ArrayList<String>();
        for (var at = 0; at < counts.size(); at++) {
            var value = mean.classes().get(at).value();
            terms.add(counts.get(at) + " × " + Numbers.write(value, decimals(value), language));
            all.add(counts.get(at));
        }
        return "(%s) / (%s)".formatted(String.join(" + ", terms), String.join(" + ", all));
    }

    private static int decimals(Fraction value) {
        return Math.max(0, value.rounded(4).stripTrailingZeros().scale());
    }

    private String band(Formula.Band band, String amount) {
        var above = Numbers.write(band.above(), 0, language);
        return band.upTo()
                .map(it ->
                        say("figure.band.between", amount, above, Numbers.write(it, 0, language)))
                .orElseGet(() -> say("figure.band.above", amount, above));
    }

    /// `7 av 9`.
    private String every(Formula.Every every) {
        var held =
                every.parts().stream()
                        .filter(it -> it.outcome().amountOr(Fraction.ZERO).sign() > 0)
                        .count();
        return say("figure.every", held, (long) every.parts().size());
    }

    private static String code(Enum<?> constant) {
        return constant.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    private String operand(Figure part) {
        return switch (part.outcome()) {
            case Outcome.Known(Quantity quantity) ->
                    quantity.amount().sign() < 0 ? "(" + number(quantity) + ")" : number(quantity);
            case Outcome other -> "[" + outcome(other) + "]";
        };
    }

    public String period(Period period) {
        if (period.isYear()) return String.valueOf(period.year());
        return isWholeMonths(period)
                ? months(period.from(), period.to())
                : date(period.from()) + "–" + date(period.to());
    }

    private static boolean isWholeMonths(Period period) {
        return period.from().getYear() == period.to().getYear()
                && period.from().getDayOfMonth() == 1
                && period.to().plusDays(1).getDayOfMonth() == 1;
    }

    private String months(LocalDate from, LocalDate to) {
        var month = DateTimeFormatter.ofPattern("LLLL", language.locale());
        var first = from.getMonth() == to.getMonth() ? "" : from.format(month) + "–";
        return first + to.format(month) + " " + to.getYear();
    }

    /// The day of a moment, where we are.
    public String date(Instant at) {
        return date(at.atZone(SwedishTime.ZONE).toLocalDate());
    }

    /// A day and the time of day, where we are: `22 november 2026 kl. 14.32`.
    public String moment(Instant at) {
        var there = at.atZone(SwedishTime.ZONE);
        return say(
                "shared.moment",
                date(there.toLocalDate()),
                "%02d.%02d".formatted(there.getHour(), there.getMinute()));
    }

    /// Whether there is a sentence of a key.
    public boolean has(String key) {
        return Messages.keys(language).contains(key);
    }

    /// When, to the second and in Swedish time: `2026-11-22 11:34:05`.
    public String time(Instant at) {
        return SECOND.format(at.atZone(SwedishTime.ZONE));
    }

    /// `21 november 2026`.
    public String date(LocalDate date) {
        return date.format(DateTimeFormatter.ofPattern("d MMMM uuuu", language.locale()));
    }

    /// `A, B och C`.
    public String list(List<String> items) {
        if (items.size() < 2) return String.join("", items);
        var last = items.size() - 1;
        return String.join(", ", items.subList(0, last))
                + (language == Language.SV ? " och " : " and ")
                + items.get(last);
    }
}
