package se.fyrklover.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import se.fyrklover.RunningProduct;
import se.fyrklover.access.Caller;
import se.fyrklover.access.NotAllowed;
import se.fyrklover.access.Pass;
import se.fyrklover.access.Passes;
import se.fyrklover.access.Tenant;
import se.fyrklover.access.Tenants;
import se.fyrklover.figure.AllFigures;
import se.fyrklover.figure.Dimension;
import se.fyrklover.figure.Facet;
import se.fyrklover.figure.FigureSet;
import se.fyrklover.figure.Outcome;
import se.fyrklover.ledger.reconciliation.Booking;
import se.fyrklover.ledger.reconciliation.Payment;
import se.fyrklover.shared.Fraction;
import se.fyrklover.shared.Language;
import se.fyrklover.shared.Period;
import se.fyrklover.shared.Text;
import se.fyrklover.words.Words;

/// Payments of the invented association against its books, in a real database.
class ReconciliationsTest {

    private static final RunningProduct PRODUCT = RunningProduct.justInstalled();

    static {
        PRODUCT.bring(RunningProduct.home().resolve("packages/kloverbygden"));
    }

    private final Reconciliations door = PRODUCT.the(Reconciliations.class);

    private static Tenant tenant() {
        return PRODUCT.the(Tenants.class).find("kloverbygden").orElseThrow();
    }

    private static Pass pass() {
        return PRODUCT.the(Passes.class).operator(tenant());
    }

    private static FigureSet during(int year) {
        var tenant = tenant();
        return PRODUCT.the(AllFigures.class)
                .of(tenant.id(), tenant.revision())
                .during(Period.year(year));
    }

    private static Fraction kronor(int year, String definition, String... intervention) {
        var figures = during(year);
        var figure =
                intervention.length == 0
                        ? figures.the(definition)
                        : figures.the(
                                definition,
                                new Facet(
                                        Dimension.INTERVENTION,
                                        intervention[0],
                                        Text.name(intervention[0])));
        assertThat(figure.outcome()).isInstanceOf(Outcome.Known.class);
        return figure.outcome().amountOr(Fraction.ZERO);
    }

    /// Of 2025: two quarters of three interventions, the fourth of Stigen's 2024, and three
    /// quarters of six members: 6 + 1 + 18 = 25.
    @Test
    void everyPaymentOfTheYearIsFound() {
        var all = door.of(pass());

        assertThat(all.due(2025)).hasSize(25);
        assertThat(all.found(2025)).hasSize(25);
        assertThat(all.missing(2025)).isEmpty();
        assertThat(all.unclear(2025)).isEmpty();
        // 2024: 4 + 3 + 4 requisitions, Stigen's last was paid in January; 4 times the state, twice
        // two regions, and three municipalities: 11 + 4 + 2 * 2 + 3 = 22.
        assertThat(all.found(2024)).hasSize(22);
    }

    /// Bron for July and August is paid, 235 700; Stigen's, 286 500, is a debt.
    @Test
    void whatIsBookedWithoutARequisitionIsListed() {
        assertThat(door.of(pass()).unexplained(2025))
                .extracting(Booking::ore)
                .containsExactlyInAnyOrder(-235_700_00L, -286_500_00L);
        assertThat(door.of(pass()).unexplained(2024)).isEmpty();
    }

    /// Stigen's four quarters of 2024, one of them paid in 2025: 430 300 + 437 500 + 425 200 + 412
    /// 600 = 1 705 600.
    @Test
    void whatIsBookedOfAYearsRequisitionsIsInWhicheverYearsBooks() {
        assertThat(kronor(2024, "ledger.booked", "stigen")).isEqualTo(Fraction.of(1_705_600));
        // 735 000 + 742 500
        assertThat(kronor(2025, "ledger.booked", "bron")).isEqualTo(Fraction.of(1_477_500));
        // 1 477 500 + 486 000 + 489 300 + 118 000 + 121 500
        assertThat(kronor(2025, "ledger.booked")).isEqualTo(Fraction.of(2_692_300));
    }

    /// 2 692 300 + 412 600 to interventions; 3 * 2 250 000 from members: 9 854 900. And 235 700 +
    /// 286 500 more is booked.
    @Test
    void bothSidesAreSummed() {
        assertThat(kronor(2025, "ledger.payments-due")).isEqualTo(Fraction.of(9_854_900));
        assertThat(kronor(2025, "ledger.payments-found")).isEqualTo(Fraction.of(9_854_900));
        assertThat(kronor(2025, "ledger.bookings-explained")).isEqualTo(Fraction.of(9_854_900));
        assertThat(kronor(2025, "ledger.bookings-to-explain"))
                .isEqualTo(Fraction.of(9_854_900 + 522_200));
    }

    /// Of income 18 claims were booked in 2025, 3 quarters of 6 members; of costs 3 * 4
    /// requisitions in 2024, the last of them paid the year after, and 2 * 3 in 2025, where that
    /// payment is too.
    @Test
    void aVoucherThatBooksAnIncomeOrACostLeadsToTheContributionOrTheRequisition() {
        var claims = behind(2025, "Bidrag, krav: ");
        assertThat(claims)
                .hasSize(18)
                .allSatisfy((told, payments) ->
                        assertThat(payments)
                                .as(told)
                                .singleElement()
                                .satisfies(it -> {
                                    assertThat(it.id()).startsWith("bidrag-");
                                    assertThat(told).contains(it.name());
                                }));
        var costs = behind(2024, "rekvisition kvartal");
        assertThat(costs)
                .hasSize(12)
                .allSatisfy((told, payments) ->
                        assertThat(payments)
                                .as(told)
                                .singleElement()
                                .satisfies(it -> assertThat(told).startsWith(it.name())));
        assertThat(behind(2025, "rekvisition kvartal"))
                .hasSize(7)
                .allSatisfy((told, payments) -> assertThat(payments).as(told).hasSize(1));
    }

    /// What is behind the vouchers of a year that book an income or a cost, and not the payment.
    private Map<String, List<Payment>> behind(int year, String words) {
        var file =
                PRODUCT.the(Books.class).files(tenant().id()).stream()
                        .filter(it -> it.stands() && it.year().year() == year)
                        .findFirst()
                        .orElseThrow();
        var payments = door.of(pass()).of(file.number());
        var pages = PRODUCT.the(BookPages.class);
        var behind = new TreeMap<String, List<Payment>>();
        for (var at = 1; pages.voucher(pass(), file.number(), at).isPresent(); at++) {
            var told = pages.voucher(pass(), file.number(), at).orElseThrow().told();
            if (told.contains(words) && !told.contains("etalt"))
                behind.put(told + " " + at, payments.getOrDefault(at, List.of()));
        }
        return behind;
    }

    @Test
    void aMatchIsUntiedAndTiedAgainByHandAndTheFiguresFollow() {
        var match =
                door.of(pass()).matches(2025).stream()
                        .filter(it -> it.payment().subject().equals("natet"))
                        .filter(it -> it.payment().on().equals(LocalDate.of(2025, 4, 25)))
                        .findFirst()
                        .orElseThrow();
        var payment = match.payment().id();
        var booking = match.booking().key();

        assertThat(door.untie(pass(), payment, booking)).isEmpty();
        assertThat(door.of(pass()).missing(2025))
                .extracting(it -> it.id())
                .containsExactly(payment);
        // 118 000 + 121 500 less the first
        assertThat(kronor(2025, "ledger.booked", "natet")).isEqualTo(Fraction.of(121_500));
        assertThat(door.untie(pass(), payment, booking)).isPresent();

        var other =
                door.of(pass()).unexplained(2025).stream()
                        .filter(it -> it.ore() == -235_700_00L)
                        .findFirst()
                        .orElseThrow();
        assertThat(door.tie(pass(), Set.of(payment), other.key()).orElseThrow().key())
                .isEqualTo("ledger.reconciling.other-amount");

        assertThat(door.tie(pass(), Set.of(payment), booking)).isEmpty();
        assertThat(kronor(2025, "ledger.booked", "natet")).isEqualTo(Fraction.of(239_500));
        assertThat(door.of(pass()).matches(2025))
                .filteredOn(it -> it.payment().id().equals(payment))
                .allMatch(it -> it.byHand());
    }

    /// Nätet's 118 000 + 121 500 = 239 500 is not Bron's 235 700.
    @Test
    void paymentsThatAreNotTheSumOfABookingAreNotTiedToIt() {
        var all = door.of(pass());
        var natet =
                all.matches(2025).stream()
                        .filter(it -> it.payment().subject().equals("natet"))
                        .toList();
        var other =
                all.unexplained(2025).stream()
                        .filter(it -> it.ore() == -235_700_00L)
                        .findFirst()
                        .orElseThrow();
        for (var it : natet)
            assertThat(door.untie(pass(), it.payment().id(), it.booking().key())).isEmpty();
        var ids = natet.stream().map(it -> it.payment().id()).collect(Collectors.toSet());

        assertThat(door.tie(pass(), ids, other.key()).map(it -> new Words(Language.SV).say(it)))
                .hasValueSatisfying(it ->
                        assertThat(it)
                                .startsWith(
                                        "De valda är tillsammans 239\u00a0500\u00a0kr,"
                                                + " och verifikationen är på 235\u00a0700\u00a0kr."));
        assertThat(door.of(pass()).unexplained(2025)).contains(other);

        for (var it : natet)
            assertThat(door.tie(pass(), Set.of(it.payment().id()), it.booking().key())).isEmpty();
    }

    @Test
    void nobodyElseMayReadOrTie() {
        var nobody = PRODUCT.the(Passes.class).of(new Caller.Nobody(""), tenant());

        assertThatThrownBy(() -> door.of(nobody)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> door.tie(nobody, Set.of("x"), "y")).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> door.untie(nobody, "x", "y")).isInstanceOf(NotAllowed.class);
    }
}
