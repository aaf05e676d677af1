package se.fyrklover.budget;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import se.fyrklover.budget.contribution.Calculation;
import se.fyrklover.budget.contribution.Party;
import se.fyrklover.budget.contribution.RunInputs;
import se.fyrklover.secret.Digest;
import se.fyrklover.shared.Money;
import se.fyrklover.shared.Place;

/// What members are to contribute to a year, frozen with all that it rests on.
///
/// @param number from one; a correction has the next
/// @param digest of the inputs as they are kept
/// @param dated the day on which it was decided or frozen
/// @param reason why it stands instead of the one before; empty for the first
/// @param by who froze it, where that one is still known here
public record ContributionRun(
        int year,
        int number,
        RunInputs inputs,
        Digest digest,
        LocalDate dated,
        String reason,
        Instant frozenAt,
        Optional<String> by,
        List<Line> lines) {

    /// What a member is to pay as one of a party.
    public record Line(
            int position,
            Party party,
            String member,
            String name,
            Calculation.Basis basis,
            Optional<Long> inhabitants,
            Money amount) {}

    public ContributionRun {
        lines = List.copyOf(lines);
    }

    public Money total() {
        return lines.stream().map(Line::amount).reduce(Money.ZERO, Money::plus);
    }

    /// Reckoned once more from what was kept.
    public Calculation again() {
        return switch (Calculation.of(inputs)) {
            case Calculation.Outcome.Reckoned(var calculation) -> calculation;
            case Calculation.Outcome.Faulty(var faults) ->
                    throw new IllegalStateException("not reckoned again: " + faults);
        };
    }

    /// Whether it gives the same today, to the öre, as when it was frozen.
    public boolean isRepeated() {
        return lines(again()).equals(lines);
    }

    static List<Line> lines(Calculation calculation) {
        var all = calculation.lines();
        return java.util.stream.IntStream.range(0, all.size())
                .mapToObj(at -> {
                    var it = all.get(at);
                    return new Line(
                            at + 1,
                            it.party(),
                            it.payer().id(),
                            it.payer().name(),
                            it.basis(),
                            it.inhabitants(),
                            it.amount());
                })
                .toList();
    }

    /// Those who pay anything, each once, with all that it pays.
    public List<Contribution> contributions() {
        return lines.stream()
                .map(Line::member)
                .distinct()
                .map(this::contribution)
                .filter(it -> it.amount().ore() > 0)
                .toList();
    }

    private Contribution contribution(String member) {
        var own = lines.stream().filter(it -> it.member().equals(member)).toList();
        return new Contribution(
                year,
                member,
                own.stream().map(Line::amount).reduce(Money.ZERO, Money::plus),
                place(own.getFirst().name(), own.getFirst().position()));
    }

    /// Where something stands in what is kept of it.
    Place place(String where, int position) {
        return new Place(
                "Bidragsberäkning %d, nummer %d".formatted(year, number),
                where,
                "bidragsberakning-%d-%d.json".formatted(year, number),
                position);
    }
}
