package se.fyrklover.budget.contribution;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import se.fyrklover.budget.contribution.Calculation.Basis;
import se.fyrklover.budget.contribution.Calculation.Line;
import se.fyrklover.budget.contribution.Calculation.Outcome;
import se.fyrklover.budget.contribution.Calculation.Part;
import se.fyrklover.figure.Quantity;
import se.fyrklover.shared.Fraction;
import se.fyrklover.shared.Money;
import se.fyrklover.shared.Phrase;

/// The rule of contribution runs, version 1.
///
/// The parties' parts are the whole divided by their shares. Where the state has offered its part,
/// the others' is what corresponds to it, to the nearest unit. Within a party agreed amounts are
/// taken off first, and what is left is divided by inhabitants, or falls to the one who is left.
/// Each division is by the largest remainder, in whole units ([Money#split]).
final class Reckoning {

    /// A published sum further than a hundredth from its parts is of another list, and no noise.
    private static final long NOISE = 100;

    private final RunInputs inputs;
    private final ReadTerms read;
    private Optional<Calculation.Inhabitants> inhabitants = Optional.empty();
    private Optional<Lookup> lookup = Optional.empty();

    Reckoning(RunInputs inputs) {
        this.inputs = inputs;
        this.read = new ReadTerms(inputs);
    }

    Outcome reckon() {
        var isOffer = read.isStateOffer();
        var amount = read.amount();
        var unit = read.unit();
        var shares = read.shares();
        var agreed = read.agreed();
        if (amount.isEmpty() || shares.isEmpty() || !read.faults().isEmpty()) {
            read.published();
            if (!inputs.terms().population().isBlank()) read.population();
            return new Outcome.Faulty(read.faults());
        }
        var amounts = parties(isOffer, amount.get(), shares.get(), unit);
        var parts = new ArrayList<Part>();
        var lines = new ArrayList<Line>();
        if (amounts.isPresent())
            for (var party : Party.values())
                within(
                        party,
                        shares.get(),
                        amounts.get().getOrDefault(party, Money.ZERO),
                        unit,
                        agreed,
                        parts,
                        lines);
        if (!read.faults().isEmpty()) return new Outcome.Faulty(read.faults());
        lookup.ifPresent(this::compare);
        if (!read.faults().isEmpty()) return new Outcome.Faulty(read.faults());
        return new Outcome.Reckoned(
                new Calculation(
                        sum(lines.stream().map(Line::amount).toList()),
                        unit,
                        parts,
                        lines,
                        inhabitants));
    }

    private Optional<Map<Party, Money>> parties(
            boolean isOffer, Money amount, Map<Party, Fraction> shares, Money unit) {
        var amounts = new EnumMap<Party, Money>(Party.class);
        if (!isOffer) {
            var parties = List.of(Party.values());
            var weights =
                    parties.stream().map(it -> shares.getOrDefault(it, Fraction.ZERO)).toList();
            var parts = amount.split(weights, unit).iterator();
            for (var party : parties) amounts.put(party, parts.next());
            return Optional.of(amounts);
        }
        var state = shares.getOrDefault(Party.STATE, Fraction.ZERO);
        if (state.isZero()) {
            read.fault("state", "budget.run.expected.state-share");
            return Optional.empty();
        }
        var others = Fraction.of(1).minus(state);
        var units =
                Fraction.of(amount.ore())
                        .times(others)
                        .dividedBy(state)
                        .dividedBy(Fraction.of(unit.ore()))
                        .rounded(0)
                        .toBigIntegerExact();
        if (units.multiply(BigInteger.valueOf(unit.ore()))
                        .compareTo(BigInteger.valueOf(ReadTerms.MOST.ore()))
                > 0) {
            read.fault("amount", "budget.run.expected.amount");
            return Optional.empty();
        }
        var rest = new Money(units.longValueExact() * unit.ore());
        amounts.put(Party.STATE, amount);
        if (others.isZero()) {
            amounts.put(Party.REGIONS, Money.ZERO);
            amounts.put(Party.MUNICIPALITIES, Money.ZERO);
        } else {
            var parts =
                    rest.split(
                            List.of(
                                    shares.getOrDefault(Party.REGIONS, Fraction.ZERO),
                                    shares.getOrDefault(Party.MUNICIPALITIES, Fraction.ZERO)),
                            unit);
            amounts.put(Party.REGIONS, parts.getFirst());
            amounts.put(Party.MUNICIPALITIES, parts.getLast());
        }
        return Optional.of(amounts);
    }

    private void within(
            Party party,
            Map<Party, Fraction> shares,
            Money amount,
            Money unit,
            Map<String, Money> agreed,
            List<Part> parts,
            List<Line> lines) {
        var members = members(party);
        var share = shares.getOrDefault(party, Fraction.ZERO);
        if (members.isEmpty()) {
            if (amount.ore() > 0)
                read.fault(party.code(), "budget.run.expected.member", name(party), money(amount));
            return;
        }
        var fixed = members.stream().filter(it -> agreed.containsKey(it.id())).toList();
        var open = members.stream().filter(it -> !agreed.containsKey(it.id())).toList();
        var off = sum(fixed.stream().map(it -> agreed.getOrDefault(it.id(), Money.ZERO)).toList());
        var rest = amount.minus(off);
        if (rest.ore() < 0 || (open.isEmpty() && rest.ore() > 0)) {
            read.fault(
                    "agreed",
                    rest.ore() < 0
                            ? "budget.run.expected.agreed-less"
                            : "budget.run.expected.agreed-more",
                    name(party),
                    money(amount),
                    money(off));
            return;
        }
        var counts = open.size() > 1 && rest.ore() > 0 ? counts(open) : List.<Long>of();
        if (counts.isEmpty() && open.size() > 1 && rest.ore() > 0) return;
        var divided =
                open.size() == 1
                        ? List.of(rest)
                        : rest.ore() == 0
                                ? open.stream().map(_ -> Money.ZERO).toList()
                                : rest.split(counts.stream().map(Fraction::of).toList(), unit);
        var all = counts.stream().mapToLong(Long::longValue).sum();
        for (var payer : members) {
            var at = open.indexOf(payer);
            if (at < 0) {
                var amountAgreed = agreed.getOrDefault(payer.id(), Money.ZERO);
                lines.add(
                        new Line(
                                party,
                                payer,
                                Basis.AGREED,
                                Optional.empty(),
                                amountAgreed.inKronor(),
                                amountAgreed));
            } else if (counts.isEmpty())
                lines.add(
                        new Line(
                                party,
                                payer,
                                Basis.WHOLE,
                                Optional.empty(),
                                divided.get(at).inKronor(),
                                divided.get(at)));
            else
                lines.add(
                        new Line(
                                party,
                                payer,
                                Basis.INHABITANTS,
                                Optional.of(counts.get(at)),
                                rest.inKronor().times(Fraction.of(counts.get(at), all)),
                                divided.get(at)));
        }
        parts.add(new Part(party, share, amount, off, rest, all));
    }

    /// Those who pay as the party: of the state's authorities, Försäkringskassan alone.
    private List<Payer> members(Party party) {
        var members = inputs.payers().stream().filter(it -> party.has(it.kind())).toList();
        if (party != Party.STATE) return members;
        return members.size() < 2
                ? members
                : members.stream()
                        .filter(it -> PlaceNames.of(it).contains("försäkringskassan"))
                        .toList();
    }

    /// How many live in each, or nothing where that is not known of all.
    private List<Long> counts(List<Payer> open) {
        if (lookup.isEmpty()) lookup = read.population().map(Lookup::new);
        if (lookup.isEmpty()) return List.of();
        var found = lookup.get();
        var rows = open.stream().map(found::rows).toList();
        var missing = new ArrayList<String>();
        for (var at = 0; at < open.size(); at++) {
            if (rows.get(at).isEmpty()) missing.add(open.get(at).name());
            if (rows.get(at).size() > 1)
                read.fault(
                        "population",
                        "budget.run.expected.place-once",
                        open.get(at).name(),
                        rows.get(at).stream()
                                .map(it -> String.valueOf(it.line()))
                                .collect(Collectors.joining(", ")));
        }
        if (!missing.isEmpty())
            read.fault("population", "budget.run.expected.place", String.join(", ", missing));
        if (missing.isEmpty())
            for (var at = 0; at < open.size(); at++)
                if (rows.get(at).getFirst().count() == 0)
                    read.fault("population", "budget.run.expected.inhabited", open.get(at).name());
        if (read.faults().containsKey("population")) return List.of();
        return rows.stream().map(it -> it.getFirst().count()).toList();
    }

    /// The list, and which of its rows have been asked for.
    private static final class Lookup {

        private final Population population;
        private final Map<String, List<Population.Row>> named;
        private final Set<Population.Row> used = new HashSet<>();

        Lookup(Population population) {
            this.population = population;
            this.named = population.named();
        }

        List<Population.Row> rows(Payer payer) {
            var rows =
                    PlaceNames.of(payer).stream()
                            .flatMap(it -> named.getOrDefault(it, List.of()).stream())
                            .distinct()
                            .toList();
            used.addAll(rows);
            return rows;
        }
    }

    /// A published sum, and what its parts come to.
    private record Published(long sum, long parts) {

        boolean isNoise() {
            return Math.abs(sum - parts) * NOISE <= parts;
        }
    }

    private void compare(Lookup found) {
        var typed = read.published();
        var counted = sum(found.used);
        var published =
                typed.map(it -> new Published(it, counted)).or(() -> inList(found, counted));
        inhabitants =
                Optional.of(
                        new Calculation.Inhabitants(
                                counted,
                                published.map(Published::parts).orElse(counted),
                                found.population.rows().size() - found.used.size(),
                                published.map(Published::sum),
                                found.population.addedOver()));
        published
                .filter(it -> !it.isNoise())
                .ifPresent(it ->
                        read.fault(
                                typed.isPresent() ? "published" : "population",
                                "budget.run.expected.published",
                                it.sum(),
                                it.parts()));
    }

    /// The sum that stands in the list is of its rows, of which those of whole counties are no
    /// parts where there are municipalities too; else what is published are the places' own
    /// numbers, where women and men stand beside them; else the country or a county, where the list
    /// has all that it is made of.
    private static Optional<Published> inList(Lookup found, long counted) {
        var rows = found.population.rows();
        var isFine = rows.stream().anyMatch(it -> it.code().length() == 4);
        var places = rows.stream().filter(it -> !isFine || !it.isCounty()).toList();
        var all = sum(places);
        return found.population
                .published()
                .map(it -> new Published(it, all))
                .or(() -> found.population.parts(found.used).map(it -> new Published(counted, it)))
                .or(() ->
                        found.population
                                .nation()
                                .map(it -> new Published(it, all))
                                .filter(Published::isNoise))
                .or(() ->
                        rows.stream()
                                .filter(it -> isFine && it.isCounty())
                                .map(it -> new Published(it.count(), sum(within(it, places))))
                                .filter(Published::isNoise)
                                .findFirst());
    }

    private static List<Population.Row> within(Population.Row county, List<Population.Row> places) {
        return places.stream().filter(it -> it.code().startsWith(county.code())).toList();
    }

    private static long sum(Collection<Population.Row> rows) {
        return rows.stream().mapToLong(Population.Row::count).sum();
    }

    private static Money sum(List<Money> amounts) {
        return amounts.stream().reduce(Money.ZERO, Money::plus);
    }

    private static Phrase name(Party party) {
        return Phrase.of("budget.run.party." + party.code());
    }

    private static Quantity money(Money amount) {
        return Quantity.of(amount);
    }
}
