package se.fyrklover.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.fyrklover.funding.SomeDeals.BY_HOUR;
import static se.fyrklover.funding.SomeDeals.BY_YEAR;
import static se.fyrklover.funding.SomeDeals.content;
import static se.fyrklover.funding.SomeDeals.kronor;
import static se.fyrklover.funding.SomeDeals.terms;
import static se.fyrklover.funding.SomeFunding.done;
import static se.fyrklover.funding.SomeFunding.press;

import java.time.LocalDate;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import se.fyrklover.RunningProduct;
import se.fyrklover.access.AtOnce;
import se.fyrklover.access.NotAllowed;
import se.fyrklover.shared.Money;

/// Deals as they are kept: added to, put on record, and open to those who may.
class DealsTest {

    private final SomeFunding some = new SomeFunding();
    private final Deals deals = RunningProduct.shared().the(Deals.class);

    private int agreed(DealPrice price) {
        return done(deals.agree(some.officer, press(), terms(Deal.Kind.SERVICE, price)));
    }

    private Deal deal(int number) {
        return deals.of(some.manager).deal(number).orElseThrow();
    }

    @Test
    void whatWasAgreedAndChargedIsKeptAsItWas() {
        var byYear = agreed(BY_YEAR);
        var byHour = agreed(BY_HOUR);
        var first = content(2025, kronor(25_000));
        var charge = done(deals.charge(some.officer, press(), byYear, 0, first));
        // 7,25 hours at 850 kr are 6 162,50 kr.
        var hours = content(2025, new Charge.Basis.Count(725));
        done(deals.charge(some.officer, press(), byHour, 0, hours));
        done(deals.pay(some.manager, press(), charge, LocalDate.of(2025, 7, 15)));

        assertThat(deal(byYear).terms()).isEqualTo(terms(Deal.Kind.SERVICE, BY_YEAR));
        var kept = deal(byYear).charges().getFirst();
        assertThat(kept.content()).isEqualTo(first);
        assertThat(kept.paid().orElseThrow().on()).isEqualTo(LocalDate.of(2025, 7, 15));
        assertThat(deal(byHour).charges().getFirst().content()).isEqualTo(hours);
        assertThat(deal(byHour).charged(2025)).isEqualTo(new Money(616_250));
    }

    @Test
    void pressingAtOnceChargesOnceAndNeverMoreThanWasAgreed() throws Exception {
        var number = agreed(BY_YEAR);
        var press = press();
        var answers =
                AtOnce.all(
                        Collections.nCopies(
                                6,
                                () ->
                                        deals.charge(
                                                some.officer,
                                                press,
                                                number,
                                                0,
                                                content(2025, kronor(100_000)))));

        assertThat(answers).containsOnly(answers.getFirst());
        assertThat(deal(number).charged(2025)).isEqualTo(Money.kronor(100_000));
        assertThat(deals.charge(some.officer, press(), number, 1, content(2025, kronor(1))))
                .isEqualTo(new CannotFund.OverAgreed(number, 2025, Money.ZERO));
    }

    @Test
    void aChargeThatIsTakenBackNoLongerCountsAndIsKept() {
        var number = agreed(BY_YEAR);
        var charge =
                done(deals.charge(some.officer, press(), number, 0, content(2025, kronor(90_000))));
        done(deals.reverse(some.officer, press(), charge, "Fel belopp."));

        assertThat(deal(number).charged(2025)).isEqualTo(Money.ZERO);
        assertThat(deal(number).charges()).hasSize(1);
        assertThat(deals.pay(some.officer, press(), charge, LocalDate.of(2025, 7, 1)))
                .isInstanceOf(CannotFund.Overtaken.class);

        done(deals.withdraw(some.officer, press(), number, 2, "Skrevs aldrig under."));
        assertThat(deals.charge(some.officer, press(), number, 3, content(2025, kronor(1))))
                .isEqualTo(new CannotFund.DealWithdrawn(number));
    }

    @Test
    void anInterventionsReporterNeitherReadsNorWritesThem() {
        assertThatThrownBy(() -> deals.of(some.bron)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> deals.agree(some.bron, press(), terms(Deal.Kind.SERVICE, BY_YEAR)))
                .isInstanceOf(NotAllowed.class);
    }
}
