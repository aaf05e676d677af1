package se.fyrklover.funding;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import se.fyrklover.shared.Money;

/// All of an association's deals, as they stand at a moment; says what may be done next with each.
public record DealBook(List<Deal> deals) {

    private static final Optional<CannotFund> NOTHING_IN_THE_WAY = Optional.empty();

    public DealBook {
        deals = List.copyOf(deals);
    }

    public Optional<Deal> deal(int number) {
        return deals.stream().filter(it -> it.number() == number).findFirst();
    }

    public Optional<Charge> charge(int number) {
        return deals.stream()
                .flatMap(it -> it.charges().stream())
                .filter(it -> it.number() == number)
                .findFirst();
    }

    /// Those that are told of in a year, in their order.
    public List<Deal> of(int year) {
        return deals.stream()
                .filter(Deal::stands)
                .filter(it -> it.agreed(year).ore() != 0 || it.charged(year).ore() != 0)
                .toList();
    }

    /// The years for which something was agreed or charged.
    TreeSet<Integer> years() {
        var years = new TreeSet<Integer>();
        for (var deal : deals) {
            if (!deal.stands()) continue;
            if (deal.terms().price() instanceof DealPrice.Fixed(var amounts))
                years.addAll(amounts.of().keySet());
            deal.charges().stream().filter(Charge::stands).map(Charge::year).forEach(years::add);
        }
        return years;
    }

    private static Optional<CannotFund> asSeen(Deal deal, int seen) {
        return deal.version() == seen
                ? NOTHING_IN_THE_WAY
                : Optional.of(new CannotFund.Overtaken(deal.newest()));
    }

    private static Optional<CannotFund> standing(Deal deal) {
        return deal.stands()
                ? NOTHING_IN_THE_WAY
                : Optional.of(new CannotFund.DealWithdrawn(deal.number()));
    }

    Optional<CannotFund> charge(Deal deal, int seen, Charge.Content content) {
        return asSeen(deal, seen)
                .or(() -> standing(deal))
                .or(() -> outside(deal, content))
                .or(() -> over(deal, content));
    }

    private static Optional<CannotFund> outside(Deal deal, Charge.Content content) {
        var agreed = deal.terms().during();
        return content.during().from().isBefore(agreed.from())
                        || content.during().to().isAfter(agreed.to())
                ? Optional.of(new CannotFund.OutsideDeal(agreed))
                : NOTHING_IN_THE_WAY;
    }

    private static Optional<CannotFund> over(Deal deal, Charge.Content content) {
        var amount = deal.terms().price().of(content.basis());
        if (amount.ore() <= 0 || amount.ore() > YearAmounts.MOST.ore())
            return Optional.of(new CannotFund.BeyondReason(amount));
        if (!(deal.terms().price() instanceof DealPrice.Fixed)) return NOTHING_IN_THE_WAY;
        var year = content.during().to().getYear();
        var left = left(deal, year);
        return amount.ore() > left.ore()
                ? Optional.of(new CannotFund.OverAgreed(deal.number(), year, left))
                : NOTHING_IN_THE_WAY;
    }

    /// What may yet be charged for a year, of what was agreed for it.
    public static Money left(Deal deal, int year) {
        return deal.agreed(year).minus(deal.charged(year));
    }

    Optional<CannotFund> pay(Charge charge) {
        return charge.reversed()
                .map(Deal.Note::by)
                .or(() -> charge.paid().map(Charge.Paid::by))
                .map(CannotFund.Overtaken::new);
    }

    Optional<CannotFund> reverse(Charge charge) {
        return charge.reversed().map(it -> new CannotFund.Overtaken(it.by()));
    }

    Optional<CannotFund> withdraw(Deal deal, int seen) {
        return asSeen(deal, seen)
                .or(() -> standing(deal))
                .or(() ->
                        deal.charges().stream()
                                .filter(Charge::stands)
                                .findFirst()
                                .map(it -> new CannotFund.Charged(it.number())));
    }
}
