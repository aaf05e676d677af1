package se.fyrklover.ledger.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.fyrklover.ledger.reconciliation.Matching.Match;
import se.fyrklover.ledger.reconciliation.Payment.Sort;

class MatchingTest {

    private static final LocalDate DAY = LocalDate.of(2025, 4, 25);

    private static Payment paid(int number, String intervention, long ore, LocalDate on) {
        return new Payment(
                "rekvisition-" + number,
                Sort.REQUISITION,
                intervention,
                intervention,
                2025,
                number,
                ore,
                on);
    }

    private static Booking booked(String key, long ore, LocalDate dated, String... named) {
        var names = new HashSet<String>();
        for (var it : named) names.add(Sort.REQUISITION.known(it));
        return new Booking(
                key,
                Booking.Sort.BANK,
                1,
                1,
                "A 1",
                dated,
                String.join(" ", named),
                ore,
                names,
                false);
    }

    private static Matching of(List<Payment> payments, List<Booking> bookings, Said... said) {
        return Matching.of(payments, bookings, List.of(said));
    }

    @Test
    void aPaymentBelongsToTheBookingOfItsAmountWithinAMonth() {
        var found =
                of(
                        List.of(paid(1, "bron", -735_000_00, DAY)),
                        List.of(
                                booked("a", -735_000_00, DAY.minusDays(31)),
                                booked("b", -735_000_01, DAY)));

        assertThat(found.matches()).extracting(it -> it.booking().key()).containsExactly("a");
        assertThat(found.left()).extracting(Booking::key).containsExactly("b");
    }

    @Test
    void aDayMoreIsTooFar() {
        var found =
                of(
                        List.of(paid(1, "bron", -100, DAY)),
                        List.of(booked("a", -100, DAY.minusDays(32), "bron")));

        assertThat(found.matches()).isEmpty();
        assertThat(found.missing()).hasSize(1);
    }

    @Test
    void aBookingThatNamesSomebodyElseIsNotTaken() {
        var found =
                of(List.of(paid(1, "bron", -100, DAY)), List.of(booked("a", -100, DAY, "stigen")));

        assertThat(found.missing()).hasSize(1);
        assertThat(found.left()).hasSize(1);
    }

    @Test
    void theNameTellsApartTwoOfOneAmountAndDay() {
        var found =
                of(
                        List.of(paid(1, "bron", -100, DAY), paid(2, "stigen", -100, DAY)),
                        List.of(booked("s", -100, DAY, "stigen"), booked("b", -100, DAY, "bron")));

        assertThat(found.matches())
                .extracting(it -> it.payment().subject() + it.booking().key())
                .containsExactly("bronb", "stigens");
    }

    @Test
    void theDayTellsApartTwoOfOneAmountAndName() {
        var month = DAY.plusDays(28);
        var found =
                of(
                        List.of(paid(1, "bron", -100, DAY), paid(2, "bron", -100, month)),
                        List.of(
                                booked("later", -100, month.plusDays(1), "bron"),
                                booked("first", -100, DAY.plusDays(2), "bron")));

        assertThat(found.matches())
                .extracting(it -> it.booking().key())
                .containsExactly("first", "later");
    }

    @Test
    void ofSeveralThatWouldDoNoneIsChosen() {
        var found =
                of(
                        List.of(paid(1, "bron", -100, DAY)),
                        List.of(
                                booked("a", -100, DAY.plusDays(1), "bron"),
                                booked("b", -100, DAY.plusDays(2), "bron")));

        assertThat(found.matches()).isEmpty();
        assertThat(found.unclear().getFirst().candidates())
                .extracting(Booking::key)
                .containsExactly("a", "b");
    }

    @Test
    void whatSomebodySaysComesFirstAndTheNewestHolds() {
        var payments = List.of(paid(1, "bron", -100, DAY));
        var bookings = List.of(booked("a", -100, DAY, "bron"), booked("b", -100, DAY, "bron"));

        var tied = of(payments, bookings, new Said("rekvisition-1", "b", true));
        var untied =
                of(
                        payments,
                        bookings,
                        new Said("rekvisition-1", "b", true),
                        new Said("rekvisition-1", "b", false));

        assertThat(tied.matches())
                .containsExactly(new Match(payments.getFirst(), bookings.getLast(), true));
        // What is left for it is a, which is nobody else's.
        assertThat(untied.matches()).extracting(it -> it.booking().key()).containsExactly("a");
    }

    @Test
    void whatWasTiedToAnAmountThatHasChangedIsTiedNoLonger() {
        var found =
                of(
                        List.of(paid(1, "bron", -100, DAY)),
                        List.of(booked("a", -101, DAY, "bron")),
                        new Said("rekvisition-1", "a", true));

        assertThat(found.missing()).hasSize(1);
        assertThat(found.left()).hasSize(1);
    }

    /// Many small worlds: few amounts, few days and few names, so that nearly everything collides.
    @Test
    void nothingIsUsedTwiceNothingIsLostAndTheOrderDoesNotMatter() {
        var chance = new Random(20_250_425);
        for (var world = 0; world < 500; world++) {
            var payments = new ArrayList<Payment>();
            var bookings = new ArrayList<Booking>();
            var said = new ArrayList<Said>();
            for (var at = 1; at <= chance.nextInt(12); at++)
                payments.add(
                        paid(at, name(chance), amount(chance), DAY.plusDays(chance.nextInt(70))));
            for (var at = 1; at <= chance.nextInt(12); at++) {
                var dated = DAY.plusDays(chance.nextInt(70));
                bookings.add(
                        chance.nextBoolean()
                                ? booked("k" + at, amount(chance), dated)
                                : booked("k" + at, amount(chance), dated, name(chance)));
            }
            for (var at = 0; at < chance.nextInt(4); at++)
                said.add(
                        new Said(
                                "rekvisition-" + (1 + chance.nextInt(12)),
                                "k" + (1 + chance.nextInt(12)),
                                chance.nextBoolean()));
            var found = Matching.of(payments, bookings, said);

            assertThat(found.matches()).extracting(Match::payment).doesNotHaveDuplicates();
            var sums =
                    found.matches().stream()
                            .collect(
                                    Collectors.groupingBy(
                                            Match::booking,
                                            Collectors.summingLong(it -> it.payment().ore())));
            assertThat(sums).allSatisfy((of, sum) -> assertThat(of.ore()).isEqualTo(sum));
            assertThat(found.payments().toList()).containsExactlyInAnyOrderElementsOf(payments);
            assertThat(
                            found.matches().stream().mapToLong(it -> it.payment().ore()).sum()
                                    + found.left().stream().mapToLong(Booking::ore).sum())
                    .isEqualTo(bookings.stream().mapToLong(Booking::ore).sum());
            Collections.shuffle(payments, chance);
            Collections.shuffle(bookings, chance);
            assertThat(Matching.of(payments, bookings, said)).isEqualTo(found);
        }
    }

    /// 100 + 250 + 400 = 750.
    @Test
    void severalOfOneReceiverThatWerePaidAsOneSumAreFound() {
        var payments =
                List.of(
                        paid(1, "bron", -100, DAY),
                        paid(2, "bron", -250, DAY.plusDays(1)),
                        paid(3, "bron", -400, DAY.plusDays(2)),
                        paid(4, "bron", -33, DAY),
                        paid(5, "stigen", -350, DAY));
        var found = of(payments, List.of(booked("a", -750, DAY.plusDays(3), "bron")));

        assertThat(found.matches())
                .extracting(it -> it.payment().number() + it.booking().key())
                .containsExactly("1a", "2a", "3a");
        assertThat(found.matches()).allMatch(Match::isPart);
        assertThat(found.missing()).extracting(Payment::number).containsExactly(4, 5);
        assertThat(found.left()).isEmpty();
    }

    /// 100 + 300 = 150 + 250 = 400.
    @Test
    void aSumThatIsMadeInTwoWaysIsListedAndNotGuessed() {
        var found =
                of(
                        List.of(
                                paid(1, "bron", -100, DAY),
                                paid(2, "bron", -150, DAY),
                                paid(3, "bron", -250, DAY),
                                paid(4, "bron", -300, DAY)),
                        List.of(booked("a", -400, DAY, "bron")));

        assertThat(found.matches()).isEmpty();
        assertThat(found.unclear()).hasSize(4);
        assertThat(found.unclear().getFirst().candidates())
                .extracting(Booking::key)
                .containsExactly("a");
        assertThat(found.left()).hasSize(1);
    }

    @Test
    void twoSumsOfTheSamePaymentsAreNotGuessedBetween() {
        var found =
                of(
                        List.of(paid(1, "bron", -100, DAY), paid(2, "bron", -250, DAY)),
                        List.of(booked("a", -350, DAY, "bron"), booked("b", -350, DAY, "bron")));

        assertThat(found.matches()).isEmpty();
        assertThat(found.unclear()).hasSize(2);
    }

    @Test
    void aSumOfDifferentReceiversOrOfSixIsNotTaken() {
        var two = List.of(paid(1, "bron", -100, DAY), paid(2, "stigen", -250, DAY));
        assertThat(of(two, List.of(booked("a", -350, DAY))).missing()).hasSize(2);

        var six = new ArrayList<Payment>();
        for (var at = 1; at <= 6; at++) six.add(paid(at, "bron", -(1 << at), DAY));
        // 2 + 4 + 8 + 16 + 32 + 64 = 126, and without 2 it is 124
        assertThat(of(six, List.of(booked("a", -126, DAY, "bron"))).matches()).isEmpty();
        assertThat(of(six, List.of(booked("a", -124, DAY, "bron"))).matches()).hasSize(5);
    }

    /// 100 + 300 = 150 + 250 = 400, and 100 + 301 is not.
    @Test
    void whatSomebodySaysWasPaidTogetherIsTiedAsLongAsItIsTheSum() {
        var said =
                new Said[] {
                    new Said("rekvisition-1", "a", true), new Said("rekvisition-4", "a", true)
                };
        var others = List.of(paid(2, "bron", -150, DAY), paid(3, "bron", -250, DAY));
        var sum = List.of(booked("a", -400, DAY, "bron"));
        var tied =
                of(
                        Stream.concat(
                                        others.stream(),
                                        Stream.of(
                                                paid(1, "bron", -100, DAY),
                                                paid(4, "bron", -300, DAY)))
                                .toList(),
                        sum,
                        said);
        assertThat(tied.matches())
                .extracting(it -> it.payment().number() + it.booking().key())
                .containsExactly("1a", "4a");
        assertThat(tied.matches()).allMatch(it -> it.byHand() && it.isPart());
        assertThat(tied.missing()).extracting(Payment::number).containsExactly(2, 3);

        var changed =
                of(List.of(paid(1, "bron", -100, DAY), paid(4, "bron", -301, DAY)), sum, said);
        assertThat(changed.matches()).isEmpty();
    }

    @Test
    void aPartThatSomebodyHasUntiedMakesTheSumNoLonger() {
        var payments = List.of(paid(1, "bron", -100, DAY), paid(2, "bron", -250, DAY));
        var bookings = List.of(booked("a", -350, DAY, "bron"));

        assertThat(of(payments, bookings).matches()).hasSize(2);
        assertThat(of(payments, bookings, new Said("rekvisition-2", "a", false)).missing())
                .hasSize(2);
    }

    private static String name(Random chance) {
        return List.of("bron", "stigen", "natet").get(chance.nextInt(3));
    }

    private static long amount(Random chance) {
        return -100L * (1 + chance.nextInt(3));
    }

    @Test
    void anEarlierDebtIsSettledByThePaymentThatNamesTheSame() {
        var debt = debt("d", -412_600_00, LocalDate.of(2024, 12, 12), "stigen");
        var later = debt("e", -412_600_00, LocalDate.of(2025, 8, 28), "stigen");
        var paid = booked("p", -412_600_00, LocalDate.of(2025, 1, 16), "stigen");

        var matched =
                of(
                        List.of(paid(7, "stigen", -412_600_00, LocalDate.of(2025, 1, 15))),
                        List.of(paid));
        var debts = Debts.of(List.of(later, debt), List.of(paid), matched.matches());

        assertThat(debts.open()).containsExactly(later);
        assertThat(debts.settled()).extracting(Debts.Settled::debt).containsExactly(debt);
        assertThat(debts.settled().getFirst().by())
                .extracting(Payment::id)
                .containsExactly("rekvisition-7");
    }

    /// 100 and 250, booked by themselves, leave the bank as 350.
    @Test
    void debtsThatWerePaidAsOneSumAreSettledEachByItsOwnPayment() {
        var payments = List.of(paid(1, "bron", -100, DAY), paid(2, "bron", -250, DAY));
        var sum = booked("s", -350, DAY, "bron");
        var one = debt("a", -100, DAY.minusDays(20), "bron");
        var other = debt("b", -250, DAY.minusDays(10), "bron");

        var debts =
                Debts.of(List.of(one, other), List.of(sum), of(payments, List.of(sum)).matches());

        assertThat(debts.open()).isEmpty();
        assertThat(debts.settled())
                .extracting(it -> it.debt().key() + " " + it.by().getFirst().id())
                .containsExactly("a rekvisition-1", "b rekvisition-2");
    }

    @Test
    void aDebtThatIsPaidWithoutAnyNoteIsSettledByNoPayment() {
        var debt = debt("d", -100, DAY, "bron");
        var debts = Debts.of(List.of(debt), List.of(booked("p", -100, DAY, "bron")), List.of());

        assertThat(debts.open()).isEmpty();
        assertThat(debts.settled()).containsExactly(new Debts.Settled(debt, List.of()));
    }

    private static Booking debt(String key, long ore, LocalDate dated, String name) {
        return new Booking(
                key,
                Booking.Sort.DEBT,
                1,
                1,
                "A 1",
                dated,
                name,
                ore,
                Set.of(Sort.REQUISITION.known(name)),
                false);
    }

    @Test
    void namesAreWholeWords() {
        var names = new Names().put("bron", List.of("Bron")).put("natet", List.of("Nätet"));

        assertThat(names.in("Betalt: BRON, rekvisition")).containsExactly("bron");
        assertThat(names.in("Kronobron och nätets lokaler")).isEmpty();
        assertThat(names.in("1 \"nätet\"")).containsExactly("natet");
    }

    /// A hundred thousand of each, a year's days and all of one amount in tens.
    @Test
    void aHundredThousandAreMatchedInSeconds() {
        var payments = new ArrayList<Payment>();
        var bookings = new ArrayList<Booking>();
        for (var at = 1; at <= 100_000; at++) {
            var on = DAY.plusDays(at % 300);
            payments.add(paid(at, "bron", -(at / 10), on));
            bookings.add(booked(new UUID(0, at).toString(), -(at / 10), on, "bron"));
        }

        var start = System.nanoTime();
        var found = Matching.of(payments, bookings, List.of());

        assertThat(found.matches()).hasSizeGreaterThan(90_000);
        assertThat(System.nanoTime() - start).isLessThan(20_000_000_000L);
    }
}
