package se.fyrklover.budget;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import se.fyrklover.shared.Money;

/// What the association asks of a member by a contribution run, and what became of it.
///
/// @param number of the run
/// @param amount below zero where the member is to have something back after a correction
/// @param marks all that was ever said of it, also what was undone
public record ContributionClaim(
        UUID id, int year, int number, String member, Money amount, List<Mark> marks) {

    /// Something that happened to a claim, as somebody noted it.
    ///
    /// @param amount what was paid
    /// @param undoes the mark that this one takes back
    /// @param until the day by which who was reminded is asked to pay
    public record Mark(
            UUID id,
            Kind kind,
            LocalDate on,
            Optional<Money> amount,
            Optional<UUID> undoes,
            Optional<LocalDate> until) {

        public Mark(
                UUID id, Kind kind, LocalDate on, Optional<Money> amount, Optional<UUID> undoes) {
            this(id, kind, on, amount, undoes, Optional.empty());
        }

        Mark as(UUID other) {
            return new Mark(other, kind, on, amount, undoes, until);
        }
    }

    /// What may happen to a claim.
    public enum Kind {
        SENT,
        REMINDED,
        PAID,
        /// A correction came before it was sent.
        WITHDRAWN,
        UNDONE;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Kind> of(String code) {
            return java.util.Arrays.stream(values())
                    .filter(it -> it.code().equals(code))
                    .findFirst();
        }
    }

    /// How it stands.
    public enum State {
        WAITING,
        SENT,
        REMINDED,
        PARTLY_PAID,
        PAID,
        OVERPAID,
        WITHDRAWN;

        /// The key of its words.
        public String key() {
            return "budget.claim.state." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public ContributionClaim {
        marks = List.copyOf(marks);
    }

    /// The marks that nobody has undone, by their days.
    public List<Mark> standing() {
        var undone = marks.stream().flatMap(it -> it.undoes().stream()).toList();
        return marks.stream()
                .filter(it -> it.kind() != Kind.UNDONE && !undone.contains(it.id()))
                .sorted(Comparator.comparing(Mark::on))
                .toList();
    }

    public boolean is(Kind kind) {
        return standing().stream().anyMatch(it -> it.kind() == kind);
    }

    public Money paid() {
        return standing().stream()
                .flatMap(it -> it.amount().stream())
                .reduce(Money.ZERO, Money::plus);
    }

    /// The newest day on which it was noted as sent.
    public Optional<LocalDate> sent() {
        return standing().stream()
                .filter(it -> it.kind() == Kind.SENT)
                .map(Mark::on)
                .reduce((_, newer) -> newer);
    }

    /// Whether there is something to remind of: it was sent, and not all of it is paid.
    public boolean isOwed() {
        return sent().isPresent() && !is(Kind.WITHDRAWN) && amount.ore() > 0 && left().ore() > 0;
    }

    /// As it stood when a day was over.
    public ContributionClaim asOf(LocalDate day) {
        return new ContributionClaim(
                id,
                year,
                number,
                member,
                amount,
                standing().stream().filter(it -> !it.on().isAfter(day)).toList());
    }

    /// What is still to be paid; below zero where too much was.
    public Money left() {
        return amount.minus(paid());
    }

    public State state() {
        if (is(Kind.WITHDRAWN)) return State.WITHDRAWN;
        if (left().ore() == 0) return State.PAID;
        if (Long.signum(left().ore()) != Long.signum(amount.ore())) return State.OVERPAID;
        if (paid().ore() != 0) return State.PARTLY_PAID;
        if (is(Kind.REMINDED)) return State.REMINDED;
        return is(Kind.SENT) ? State.SENT : State.WAITING;
    }
}
