package se.fyrklover.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.fyrklover.funding.SomeDeals.A_THIRD;
import static se.fyrklover.funding.SomeDeals.BY_HOUR;
import static se.fyrklover.funding.SomeDeals.BY_YEAR;
import static se.fyrklover.funding.SomeDeals.content;
import static se.fyrklover.funding.SomeDeals.deal;
import static se.fyrklover.funding.SomeDeals.kronor;
import static se.fyrklover.funding.SomeDeals.terms;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.fyrklover.figure.Dimension;
import se.fyrklover.figure.Figure;
import se.fyrklover.figure.Scope;
import se.fyrklover.shared.AssociationId;
import se.fyrklover.shared.Fraction;
import se.fyrklover.shared.Money;
import se.fyrklover.shared.OrganisationNumber;
import se.fyrklover.shared.Parsed;
import se.fyrklover.shared.Period;

/// What may be charged by a deal, and what its figures say.
class DealBookTest {

    @Test
    void aYearGivesNoMoreThanWasAgreedForIt() {
        var deal = deal(BY_YEAR, content(2025, kronor(60_000)));
        var book = new DealBook(List.of(deal));

        // Of 100 000 for 2025, 60 000 is charged: 40 000 is left.
        assertThat(book.charge(deal, 1, content(2025, kronor(40_000)))).isEmpty();
        assertThat(book.charge(deal, 1, content(2025, kronor(40_001))))
                .hasValue(new CannotFund.OverAgreed(1, 2025, Money.kronor(40_000)));
        assertThat(book.charge(deal, 1, content(2026, kronor(50_000)))).isEmpty();
    }

    @Test
    void whoComesLastIsToldWhoWasFirst() {
        var deal = deal(BY_YEAR, content(2025, kronor(60_000)));

        assertThat(new DealBook(List.of(deal)).charge(deal, 0, content(2025, kronor(1))))
                .hasValue(new CannotFund.Overtaken(SomeDeals.somebody()));
    }

    @Test
    void whatLiesOutsideTheTimeIsRefused() {
        var deal = deal(BY_HOUR);

        assertThat(
                        new DealBook(List.of(deal))
                                .charge(deal, 0, content(2027, new Charge.Basis.Count(100))))
                .hasValue(new CannotFund.OutsideDeal(SomeDeals.TWO_YEARS));
    }

    @Test
    void aPartOfACostIsTakenDownToWholeOre() {
        // 33,33 % of 10 000,01 kr is 3 333,003333 kr: 3 333,00 kr.
        assertThat(A_THIRD.of(new Charge.Basis.Cost(new Money(1_000_001))))
                .isEqualTo(Money.kronor(3_333));
        // 12,5 hours at 850 kr are 10 625 kr.
        assertThat(BY_HOUR.of(new Charge.Basis.Count(1_250))).isEqualTo(Money.kronor(10_625));
        // 1 % of 0,50 kr is half an öre, and nothing is not charged.
        var deal = deal(new DealPrice.Part(100, "hyran"));
        assertThat(
                        new DealBook(List.of(deal))
                                .charge(
                                        deal,
                                        0,
                                        content(2025, new Charge.Basis.Cost(new Money(50)))))
                .hasValue(new CannotFund.BeyondReason(Money.ZERO));
    }

    @Test
    void aCourseIsSoldForAPriceForEach() {
        assertThatThrownBy(() -> terms(Deal.Kind.COURSE, BY_YEAR))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aPersonalNumberIsNoOrganisations() {
        // Skatteverket's own example of a personal number, whose check digit is right.
        assertThat(Deal.Counterpart.parse("811228-9874"))
                .isEqualTo(Parsed.<OrganisationNumber>unreadable("funding.expected.organisation"));
    }

    @Test
    void aDealWithChargesIsNotWithdrawn() {
        var deal = deal(BY_YEAR, content(2025, kronor(1)));

        assertThat(new DealBook(List.of(deal)).withdraw(deal, 1))
                .hasValue(new CannotFund.Charged(1));
    }

    @Test
    void figuresOpenToChargesAndSumToTheWhole() {
        var book =
                new DealBook(
                        List.of(
                                deal(
                                        BY_YEAR,
                                        content(2025, kronor(60_000)),
                                        content(2025, kronor(15_000)),
                                        content(2026, kronor(10_000)))));
        var figures =
                DealFigures.of(
                                Scope.whole(
                                        new AssociationId(UUID.randomUUID()), Period.year(2025)),
                                book)
                        .toList();

        // 60 000 + 15 000 = 75 000; what is of 2026 is of 2026.
        assertThat(amount(figures, "funding.sold", 0)).isEqualTo(Fraction.of(75_000));
        assertThat(amount(figures, "funding.sold", 1)).isEqualTo(Fraction.of(75_000));
        assertThat(amount(figures, "funding.sold-agreed", 0)).isEqualTo(Fraction.of(100_000));
        assertThat(amount(figures, "funding.bought", 0)).isEqualTo(Fraction.ZERO);
        assertThat(figures.stream().filter(it -> it.scope().facet(Dimension.LINE).isPresent()))
                .extracting(it -> it.outcome().amountOr(Fraction.ZERO))
                .containsExactly(Fraction.of(60_000), Fraction.of(15_000));
    }

    /// The one figure of a definition that is narrowed so far.
    private static Fraction amount(List<Figure> figures, String definition, int facets) {
        return figures.stream()
                .filter(it -> it.definition().id().equals(definition))
                .filter(it -> it.scope().facets().size() == facets)
                .findFirst()
                .orElseThrow()
                .outcome()
                .amountOr(Fraction.of(-1));
    }
}
