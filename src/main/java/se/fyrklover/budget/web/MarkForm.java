package se.fyrklover.budget.web;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import se.fyrklover.budget.ContributionClaim;
import se.fyrklover.shared.Money;
import se.fyrklover.shared.Parsed;
import se.fyrklover.shared.Period;
import se.fyrklover.shared.Phrase;
import se.fyrklover.web.Answers;

/// What somebody notes of a claim, as it is read from the form.
record MarkForm(UUID claim, ContributionClaim.Mark mark) {

    /// @param address to which the form was sent
    /// @param faults to which what is wrong is added, by the fields' names
    static Optional<MarkForm> read(Answers form, String address, Map<String, Phrase> faults) {
        var claim = ContributionController.id(form.text("krav"));
        var kind = ContributionClaim.Kind.of(form.text("vad")).filter(MarkForm::isNoted);
        var on = Period.day(form.text("dag"));
        if (claim.isEmpty()) faults.put("krav", Phrase.of("budget.claim.none"));
        if (kind.isEmpty()) faults.put("vad", Phrase.of("budget.claim.what-fault"));
        if (on.isEmpty()) faults.put("dag", Phrase.of("budget.claim.day-fault"));
        var isPaid = kind.filter(it -> it == ContributionClaim.Kind.PAID).isPresent();
        Optional<Money> amount =
                isPaid && Money.parse(form.text("belopp")) instanceof Parsed.Read<Money>(var money)
                        ? Optional.of(money)
                        : Optional.empty();
        if (isPaid && amount.isEmpty())
            faults.put("belopp", Phrase.of("budget.claim.amount-fault"));
        return faults.isEmpty()
                ? Optional.of(
                        new MarkForm(
                                claim.orElseThrow(),
                                new ContributionClaim.Mark(
                                        form.deed(address),
                                        kind.orElseThrow(),
                                        on.orElseThrow(),
                                        amount,
                                        Optional.empty())))
                : Optional.empty();
    }

    private static boolean isNoted(ContributionClaim.Kind kind) {
        return switch (kind) {
            case SENT, REMINDED, PAID -> true;
            case WITHDRAWN, UNDONE -> false;
        };
    }

    /// The field at which a refusal stands.
    static String field(Phrase refusal) {
        return switch (refusal.key()) {
            case "budget.claim.none", "budget.claim.withdrawn" -> "krav";
            case "budget.claim.future", "budget.claim.early" -> "dag";
            case "budget.claim.amount-fault", "budget.claim.amount-beyond" -> "belopp";
            default -> "vad";
        };
    }
}
