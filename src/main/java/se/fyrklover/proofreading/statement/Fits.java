package se.fyrklover.proofreading.statement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.fyrklover.proofreading.Found;
import se.fyrklover.proofreading.Reading;
import se.fyrklover.proofreading.Remark;
import se.fyrklover.proofreading.statement.Columns.Period;
import se.fyrklover.rule.Sureness;
import se.fyrklover.shared.Fraction;
import se.fyrklover.shared.Language;
import se.fyrklover.shared.Numbers;
import se.fyrklover.shared.Phrase;

/// Whether the statements of a report fit each other, line by line and year by year.
public final class Fits {

    private static final Comparator<Period> ORDER =
            Comparator.comparingInt(Period::year).thenComparing(Period::part);

    private final List<Told> told;
    private final List<Remark> remarks = new ArrayList<>();
    private int tried;

    private Fits(List<Told> told) {
        this.told = told;
    }

    public static Found in(Reading reading) {
        var fits = new Fits(Told.all(reading).stream().map(Told::plain).toList());
        for (var line : List.of("result", "equity", "cash", "assets", "financing")) fits.same(line);
        fits.balance();
        fits.roll("equity", "result");
        fits.roll("cash", "cash-flow");
        return new Found(fits.remarks, fits.tried, fits.tried - fits.remarks.size(), Map.of());
    }

    private NavigableMap<Period, List<Told>> by(String line) {
        return told.stream()
                .filter(it -> it.line().equals(line))
                .collect(
                        Collectors.groupingBy(
                                Told::period, () -> new TreeMap<>(ORDER), Collectors.toList()));
    }

    /// One line of one year, told in several places.
    private void same(String line) {
        for (var each : by(line).values()) {
            var first = mostAgreed(each);
            for (var other : each) {
                if (other.spot().equals(first.spot())) continue;
                tried++;
                if (!other.agreesWith(first)) remarks.add(two(first, other));
            }
        }
    }

    private static Told mostAgreed(List<Told> told) {
        var values = told.stream().collect(Collectors.groupingBy(Said::of, Collectors.counting()));
        var agreed = new HashMap<Said, Long>();
        return told.stream()
                .max(
                        Comparator.comparingLong(it ->
                                agreed.computeIfAbsent(Said.of(it), said -> said.agreeing(values))))
                .orElseThrow();
    }

    /// A value, however often it is told.
    private record Said(Fraction value, Fraction off) {

        static Said of(Told told) {
            return new Said(told.value(), told.off());
        }

        long agreeing(Map<Said, Long> values) {
            return values.entrySet().stream()
                    .filter(it ->
                            value.minus(it.getKey().value)
                                            .magnitude()
                                            .compareTo(off.plus(it.getKey().off))
                                    <= 0)
                    .mapToLong(Map.Entry::getValue)
                    .sum();
        }
    }

    private Remark two(Told first, Told other) {
        var says =
                Phrase.of(
                        "proofreading.statement.two",
                        other.label(),
                        other.period().toString(),
                        other.printed(),
                        first.label(),
                        first.printed(),
                        String.valueOf(first.spot().line()));
        return remark(other, List.of(first, other), Sureness.LIKELY, says);
    }

    private void balance() {
        var financing = by("financing");
        by("assets")
                .forEach((period, assets) ->
                        nearest(assets.get(0), financing.getOrDefault(period, List.of()))
                                .ifPresent(it -> balance(assets.get(0), it)));
    }

    private void balance(Told assets, Told financing) {
        tried++;
        if (assets.agreesWith(financing)) return;
        var apart = assets.value().minus(financing.value()).magnitude();
        var says =
                Phrase.of(
                        "proofreading.statement.balance",
                        assets.period().toString(),
                        assets.printed(),
                        financing.printed(),
                        Numbers.write(apart, 0, Language.SV));
        remarks.add(remark(financing, List.of(assets, financing), Sureness.CERTAIN, says));
    }

    /// What a year opens with, and what came in it, make what it closes with.
    private void roll(String line, String change) {
        var all = by(line);
        var changes = by(change);
        all.forEach((period, closings) -> {
            var openings = all.getOrDefault(period.before(), List.of());
            for (var added : changes.getOrDefault(period, List.of()).stream().limit(1).toList())
                nearest(added, openings)
                        .ifPresent(opening -> roll(opening, added, closings, openings));
        });
    }

    private void roll(Told opening, Told added, List<Told> closings, List<Told> openings) {
        tried++;
        var fits =
                openings.stream()
                        .anyMatch(from ->
                                closings.stream().anyMatch(to -> isRolled(from, added, to)));
        var closing = nearest(added, closings).orElseThrow();
        if (fits) return;
        var sum = opening.value().plus(added.value());
        var says =
                Phrase.of(
                        "proofreading.statement.roll",
                        closing.label(),
                        closing.period().toString(),
                        opening.printed(),
                        added.label(),
                        added.printed(),
                        Numbers.write(sum.minus(closing.value()).magnitude(), 0, Language.SV),
                        closing.printed());
        var together = opening.grid() == added.grid() && added.grid() == closing.grid();
        remarks.add(
                remark(
                        closing,
                        List.of(opening, added, closing),
                        together ? Sureness.LIKELY : Sureness.LOOK,
                        says));
    }

    private static boolean isRolled(Told from, Told added, Told to) {
        Fraction apart = from.value().plus(added.value()).minus(to.value()).magnitude();
        return apart.compareTo(from.off().plus(added.off()).plus(to.off())) <= 0;
    }

    /// The one in the same grid, or in the nearest.
    private static Optional<Told> nearest(Told here, List<Told> others) {
        return others.stream()
                .min(Comparator.comparingInt(it -> Math.abs(it.grid() - here.grid())));
    }

    private static Remark remark(Told at, List<Told> read, Sureness sureness, Phrase says) {
        return new Remark(
                Remark.Sort.STATEMENT,
                sureness,
                at.spot(),
                at.words(),
                Stream.concat(read.stream().map(Told::printed), Stream.of(at.period().toString()))
                        .toList(),
                says,
                Optional.empty(),
                Phrase.of("proofreading.statement.remedy"));
    }
}
