package se.fyrklover.budget.contribution;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import se.fyrklover.association.Member;
import se.fyrklover.budget.ContributionTerms;
import se.fyrklover.shared.Fraction;
import se.fyrklover.shared.Money;
import se.fyrklover.shared.Numbers;
import se.fyrklover.shared.Parsed;
import se.fyrklover.shared.Period;
import se.fyrklover.shared.Phrase;

/// What was typed, read value by value; a fault stands under the name of its field.
final class ReadTerms {

    /// More than all associations have together; what is more was mistyped.
    static final Money MOST = Money.kronor(10_000_000_000L);

    private static final List<String> UNITS = List.of("1", "10", "100", "1000");
    private static final Fraction HUNDRED = Fraction.of(100);

    private final RunInputs inputs;
    private final ContributionTerms terms;
    private final Map<String, Phrase> faults = new LinkedHashMap<>();

    ReadTerms(RunInputs inputs) {
        this.inputs = inputs;
        this.terms = inputs.terms();
    }

    Map<String, Phrase> faults() {
        return faults;
    }

    /// Keeps the first fault of a field.
    void fault(String field, String expected, Object... arguments) {
        faults.putIfAbsent(field, Phrase.of(expected, arguments));
    }

    private <T> Optional<T> value(String field, String text, Function<String, Parsed<T>> parser) {
        return switch (parser.apply(text)) {
            case Parsed.Read<T>(T value) -> Optional.of(value);
            case Parsed.Unreadable<T>(var expected) -> {
                faults.putIfAbsent(field, expected);
                yield Optional.empty();
            }
        };
    }

    boolean isStateOffer() {
        if (!terms.basis().equals(ContributionTerms.STATE_OFFER)
                && !terms.basis().equals(ContributionTerms.TOTAL))
            fault("basis", "budget.run.expected.basis");
        return terms.basis().equals(ContributionTerms.STATE_OFFER);
    }

    Optional<Money> amount() {
        return value("amount", terms.amount(), ReadTerms::exact);
    }

    /// An amount above zero, in whole öre as it stands.
    static Parsed<Money> exact(String text) {
        return Money.parse(text.strip().replaceFirst("[ \\u00A0]?kr$", ""))
                                instanceof Parsed.Read<Money>(var it)
                        && it.ore() > 0
                        && it.ore() <= MOST.ore()
                        && it.within() == 0
                ? Parsed.read(it)
                : Parsed.unreadable("budget.run.expected.amount");
    }

    Money unit() {
        if (!UNITS.contains(terms.unit())) fault("unit", "budget.run.expected.unit");
        return Money.kronor(UNITS.contains(terms.unit()) ? Long.parseLong(terms.unit()) : 1);
    }

    boolean isByLaw() {
        return terms.state().isBlank()
                && terms.regions().isBlank()
                && terms.municipalities().isBlank();
    }

    /// By the law, or as it was agreed, which takes a reason; they make one whole.
    Optional<Map<Party, Fraction>> shares() {
        var shares = new EnumMap<Party, Fraction>(Party.class);
        if (isByLaw()) {
            for (var party : Party.values()) shares.put(party, inputs.law().of(party));
            return Optional.of(shares);
        }
        share(shares, Party.STATE, terms.state());
        share(shares, Party.REGIONS, terms.regions());
        share(shares, Party.MUNICIPALITIES, terms.municipalities());
        if (terms.agreement().isBlank()) fault("agreement", "budget.run.expected.agreement");
        if (shares.size() < Party.values().length) return Optional.empty();
        var all = shares.values().stream().reduce(Fraction.ZERO, Fraction::plus);
        if (!all.equals(Fraction.of(1))) {
            fault("state", "budget.run.expected.hundred", all.times(HUNDRED).rounded(2));
            return Optional.empty();
        }
        return Optional.of(shares);
    }

    private void share(Map<Party, Fraction> shares, Party party, String text) {
        value(party.code(), text.strip().replaceFirst("[ \\u00A0]?%$", ""), Numbers::parsePercent)
                .map((BigDecimal it) -> Fraction.of(it).dividedBy(HUNDRED))
                .ifPresent(it -> shares.put(party, it));
    }

    /// The agreed amounts, by the ids of the members.
    Map<String, Money> agreed() {
        var agreed = new LinkedHashMap<String, Money>();
        if (terms.agreed().isBlank()) return agreed;
        var named = new LinkedHashMap<String, Payer>();
        inputs.payers().forEach(payer -> PlaceNames.of(payer).forEach(it -> named.put(it, payer)));
        if (!(Delimited.read(terms.agreed().strip())
                instanceof Parsed.Read<List<PopulationReader.Line>>(var lines))) {
            fault("agreed", "budget.run.expected.agreed", 1);
            return agreed;
        }
        for (var line : lines) {
            var payer = named.get(PlaceNames.plain(line.cells().getFirst()));
            if (line.cells().size() < 2)
                fault("agreed", "budget.run.expected.agreed", line.number());
            else if (payer == null)
                fault(
                        "agreed",
                        "budget.run.expected.agreed-member",
                        line.number(),
                        line.cells().getFirst());
            else if (payer.kind() == Member.Kind.STATE
                    || payer.kind() == Member.Kind.REGIONAL_MUNICIPALITY)
                fault("agreed", "budget.run.expected.agreed-kind", line.number(), payer.name());
            else if (!(orZero(line.cells().get(1)) instanceof Parsed.Read<Money>(var amount)))
                fault(
                        "agreed",
                        "budget.run.expected.agreed-amount",
                        line.number(),
                        line.cells().get(1));
            else if (agreed.put(payer.id(), amount) != null)
                fault("agreed", "budget.run.expected.agreed-once", payer.name());
        }
        return agreed;
    }

    private static Parsed<Money> orZero(String text) {
        return text.strip().matches("0( ?kr)?") ? Parsed.read(Money.ZERO) : exact(text);
    }

    Optional<Population> population() {
        if (terms.population().length() > ContributionTerms.LONGEST) {
            fault("population", "budget.run.expected.shorter", ContributionTerms.LONGEST);
            return Optional.empty();
        }
        var population = value("population", terms.population(), PopulationReader::read);
        if (terms.populationSource().isBlank())
            fault("populationSource", "budget.run.expected.source");
        value("populationOn", terms.populationOn(), ReadTerms::day);
        return population;
    }

    static Parsed<LocalDate> day(String text) {
        return Period.day(text)
                .filter(it -> it.getYear() >= 1990 && it.getYear() < 2100)
                .map(Parsed::read)
                .orElseGet(() -> Parsed.unreadable("budget.run.expected.day"));
    }

    /// The published sum, where one was typed.
    Optional<Long> published() {
        return terms.published().isBlank()
                ? Optional.empty()
                : value("published", terms.published(), Numbers::parseCount).map(Long::valueOf);
    }
}
