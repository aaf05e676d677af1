package se.fyrklover.funding;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import se.fyrklover.shared.Money;

/// An intervention's money for a year, amount by amount: what it was granted, has asked for, was
/// approved, was paid and has paid back.
///
/// What a frame has given away as small grants is no longer its own: over all interventions the
/// amounts are what the board granted. What is kept for the next year is told beside it.
public record Balance(String intervention, int year, Map<Sort, List<Item>> items) {

    /// Which sum an amount belongs to.
    public enum Sort {
        DECIDED,
        /// From the year before; below zero what is kept for the next.
        CARRIED,
        REQUISITIONED,
        APPROVED,
        PAID,
        REPAID
    }

    /// Where an amount stands.
    public enum Source {
        DECISION,
        REQUISITION,
        YEAR_END
    }

    /// One amount; below zero where it goes to another intervention or year.
    public record Item(Source source, int number, Money amount) {}

    private static final Money NOTHING = Money.ZERO;

    public List<Item> of(Sort sort) {
        return items.getOrDefault(sort, List.of());
    }

    public Money sum(Sort sort) {
        return of(sort).stream().map(Item::amount).reduce(NOTHING, Money::plus);
    }

    /// What may be asked for in all.
    public Money available() {
        return sum(Sort.DECIDED).plus(sum(Sort.CARRIED));
    }

    /// Whether anything was kept for this year from the one before.
    boolean hasKept() {
        return of(Sort.CARRIED).stream().anyMatch(it -> it.amount().ore() > 0);
    }

    /// What may yet be asked for.
    public Money left() {
        return available().minus(sum(Sort.REQUISITIONED).minus(sum(Sort.REPAID)));
    }

    /// All interventions' that have any, in the order in which they were granted it.
    static Map<String, Balance> of(
            int year,
            Collection<FundingDecision> decisions,
            Collection<Requisition> requisitions,
            Collection<YearEnd> ends) {
        var all = new Making(year);
        decisions.forEach(it -> all.decided(it, decisions));
        requisitions.stream().filter(it -> it.quarter().year() == year).forEach(all::asked);
        ends.forEach(all::ended);
        return all.made();
    }

    /// Balances while they are made.
    private record Making(int year, Map<String, Map<Sort, List<Item>>> all) {

        Making(int year) {
            this(year, new LinkedHashMap<>());
        }

        private void add(String intervention, Sort sort, Source source, int number, Money amount) {
            if (amount.ore() == 0) return;
            all.computeIfAbsent(intervention, _ -> new LinkedHashMap<>())
                    .computeIfAbsent(sort, _ -> new ArrayList<>())
                    .add(new Item(source, number, amount));
        }

        void decided(FundingDecision decision, Collection<FundingDecision> decisions) {
            var amount = decision.granted(year);
            var frame = decision.application().frame().flatMap(it -> standing(it, decisions));
            var from = frame.map(FundingDecision::intervention).orElse("");
            if (decision.intervention().equals(from)) return;
            add(decision.intervention(), Sort.DECIDED, Source.DECISION, decision.number(), amount);
            if (!from.isEmpty())
                add(from, Sort.DECIDED, Source.DECISION, decision.number(), negated(amount));
        }

        void asked(Requisition asked) {
            var state = asked.state();
            sort(asked, Sort.REQUISITIONED, state.isAsked());
            sort(asked, Sort.APPROVED, state.isApproved());
            sort(asked, Sort.PAID, state instanceof RequisitionState.Paid);
        }

        private void sort(Requisition asked, Sort sort, boolean counts) {
            if (counts)
                add(asked.intervention(), sort, Source.REQUISITION, asked.number(), asked.sum());
        }

        void ended(YearEnd end) {
            if (!end.stands()) return;
            var carried = end.terms().carried();
            if (end.year() == year) {
                add(
                        end.intervention(),
                        Sort.REPAID,
                        Source.YEAR_END,
                        end.number(),
                        end.terms().repaid());
                add(
                        end.intervention(),
                        Sort.CARRIED,
                        Source.YEAR_END,
                        end.number(),
                        negated(carried));
            }
            if (end.year() == year - 1)
                add(end.intervention(), Sort.CARRIED, Source.YEAR_END, end.number(), carried);
        }

        Map<String, Balance> made() {
            var made = new LinkedHashMap<String, Balance>();
            all.forEach((intervention, items) ->
                    made.put(intervention, new Balance(intervention, year, items)));
            return made;
        }
    }

    private static Money negated(Money amount) {
        return NOTHING.minus(amount);
    }

    /// The decision that stands where one stood.
    static Optional<FundingDecision> standing(int number, Collection<FundingDecision> decisions) {
        var found = one(decisions, it -> it.number() == number);
        while (found.isPresent() && found.get().corrected().isPresent()) {
            var next = found.get().corrected().get();
            found = one(decisions, it -> it.number() == next);
        }
        return found;
    }

    private static Optional<FundingDecision> one(
            Collection<FundingDecision> decisions, Predicate<FundingDecision> which) {
        return decisions.stream().filter(which).findFirst();
    }

    static Balance none(String intervention, int year) {
        return new Balance(intervention, year, Map.of());
    }
}
