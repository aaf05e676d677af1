package se.fyrklover.funding;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.fyrklover.shared.Money;
import se.fyrklover.shared.OrganisationNumber;
import se.fyrklover.shared.Period;

/// Deals with another association, and charges by them, for tests.
final class SomeDeals {

    static final Period TWO_YEARS =
            new Period(LocalDate.of(2025, 1, 1), LocalDate.of(2026, 12, 31));

    /// 100 000 kr for 2025 and 50 000 kr for 2026.
    static final DealPrice BY_YEAR =
            new DealPrice.Fixed(
                    new YearAmounts(
                            Map.of(2025, Money.kronor(100_000), 2026, Money.kronor(50_000))));

    static final DealPrice A_THIRD = new DealPrice.Part(3_333, "hyran");
    static final DealPrice BY_HOUR = new DealPrice.Each(Money.kronor(850), "timme");

    private SomeDeals() {}

    static Deal.Terms terms(Deal.Kind kind, DealPrice price) {
        return new Deal.Terms(
                kind,
                Deal.Direction.SOLD,
                new Deal.Counterpart(
                        "Samordningsförbundet Åsbygden", new OrganisationNumber("888888-8842")),
                "Ekonom",
                "",
                TWO_YEARS,
                price);
    }

    static Charge.Content content(int year, Charge.Basis basis) {
        return new Charge.Content(
                "Våren",
                new Period(LocalDate.of(year, 1, 1), LocalDate.of(year, 6, 30)),
                LocalDate.of(year, 6, 30),
                basis);
    }

    static Charge.Basis kronor(long kronor) {
        return new Charge.Basis.Amount(Money.kronor(kronor));
    }

    static By somebody() {
        return new By(Optional.empty(), "Klara Kanslist", Instant.EPOCH);
    }

    /// A deal by which these have been charged, none of them paid.
    static Deal deal(DealPrice price, Charge.Content... charged) {
        var charges = new java.util.ArrayList<Charge>();
        for (var content : List.of(charged))
            charges.add(
                    new Charge(
                            charges.size() + 1,
                            1,
                            content,
                            price.of(content.basis()),
                            Optional.empty(),
                            Optional.empty(),
                            somebody()));
        return new Deal(1, terms(Deal.Kind.SERVICE, price), charges, Optional.empty(), somebody());
    }
}
