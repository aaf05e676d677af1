package se.fyrklover.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static se.fyrklover.funding.SomeFunding.YEAR;
import static se.fyrklover.funding.SomeFunding.press;
import static se.fyrklover.funding.SomeFunding.terms;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import se.fyrklover.access.AtOnce;
import se.fyrklover.access.Pass;
import se.fyrklover.shared.Money;

/// Several people at one budget, in whatever order: sums hold to the öre, nothing is lost, and no
/// one approves their own.
class InterleavingTest {

    private static final int STEPS = 500;
    private static final int AT_ONCE = 4;
    private static final long SEED = 20_260_401;

    private final SomeFunding some = new SomeFunding();
    private final AtomicInteger done = new AtomicInteger();

    @Test
    void fiveHundredStepsAtRandomKeepEverySumToTheOre() throws Exception {
        var random = new Random(SEED);
        some.granted("bron", 1_000);
        some.granted("stigen", 700);
        some.granted("ramen", FundingKind.FRAME, null, 200);

        for (var at = 0; at < STEPS / AT_ONCE; at++) {
            var steps = new ArrayList<Callable<Handled>>();
            for (var one = 0; one < AT_ONCE; one++) {
                var seed = random.nextLong();
                steps.add(() -> counted(step(new Random(seed))));
            }
            AtOnce.all(steps);
            holds();
        }

        assertThat(done.get()).as("steps that did something").isGreaterThan(STEPS / 8);
    }

    private Handled counted(Handled handled) {
        if (handled instanceof Handled.Done) done.incrementAndGet();
        return handled;
    }

    private static <T> T any(Random random, List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    private Handled step(Random random) {
        var book = some.book();
        var office = any(random, List.of(some.officer, some.manager, some.third));
        var intervention = any(random, List.of("bron", "stigen"));
        var own = intervention.equals("bron") ? some.bron : some.stigen;
        var mine =
                book.requisitions().stream()
                        .filter(it -> it.intervention().equals(intervention))
                        .toList();
        if (mine.isEmpty() || random.nextInt(6) == 0)
            return some.requisitions.begin(
                    own,
                    press(),
                    intervention,
                    new Quarter(YEAR, 1 + random.nextInt(4)),
                    content(random));
        var it = any(random, mine);
        var seen = it.version() - (random.nextInt(8) == 0 ? 1 : 0);
        return switch (random.nextInt(12)) {
            case 0, 1 -> some.requisitions.send(own, press(), it.number(), seen, "");
            case 2 -> some.requisitions.write(own, press(), it.number(), seen, content(random));
            case 3, 4, 5, 6 -> some.requisitions.approve(office, press(), it.number(), seen);
            case 7 -> some.requisitions.askChange(office, press(), it.number(), seen, "Vad?");
            case 8 ->
                    some.requisitions.pay(
                            office, press(), it.number(), seen, LocalDate.of(2024, 5, 1));
            case 9 -> some.requisitions.reverse(office, press(), it.number(), seen, "Fel.");
            case 10 -> correct(random, office, book, intervention);
            default -> grant(random, office, intervention);
        };
    }

    /// Odd öre, so that a sum that is rounded anywhere would show.
    private static Requisition.Content content(Random random) {
        return new Requisition.Content(
                List.of(
                        new RequisitionLine.Salary(
                                "Samordnare", 8_000, 30, new Money(1 + random.nextInt(20_000))),
                        new RequisitionLine.Premises(
                                "Lokal", new Money(1 + random.nextInt(9_999)))),
                "");
    }

    private Handled correct(Random random, Pass office, FundingBook book, String intervention) {
        var standing =
                book.decisions().stream()
                        .filter(it -> it.stands() && it.intervention().equals(intervention))
                        .toList();
        return some.applications.correct(
                office,
                press(),
                any(random, standing).number(),
                terms(new YearAmounts(Map.of(YEAR, new Money(40_000 + random.nextInt(90_000))))));
    }

    private Handled grant(Random random, Pass office, String intervention) {
        var frame = some.book().frames().getFirst().number();
        var amount = new YearAmounts(Map.of(YEAR, new Money(1 + random.nextInt(3_000))));
        var applied =
                some.applications.apply(
                        office,
                        press(),
                        SomeFunding.draft(intervention, FundingKind.GRANT, frame, amount));
        if (!(applied instanceof Handled.Done(var number))) return applied;
        some.applications.prepare(office, press(), number, 0, true, "Bifall.");
        return some.applications.decide(office, press(), number, 1, terms(amount));
    }

    private void holds() {
        var book = some.book();
        var balances = book.balances(YEAR).values();
        for (var it : balances) {
            assertThat(it.left().ore()).as(it.intervention()).isNotNegative();
            assertThat(it.sum(Balance.Sort.APPROVED).ore())
                    .isLessThanOrEqualTo(it.sum(Balance.Sort.REQUISITIONED).ore());
        }
        var decided = balances.stream().mapToLong(it -> it.sum(Balance.Sort.DECIDED).ore()).sum();
        var byTheBoard =
                book.decisions().stream()
                        .filter(it -> it.application().kind() != FundingKind.GRANT)
                        .mapToLong(it -> it.granted(YEAR).ore())
                        .sum();
        assertThat(decided).as("what all have is what the board granted").isEqualTo(byTheBoard);
        for (var it : book.requisitions())
            if (it.state() instanceof RequisitionState.Approved(var first, var second)) {
                assertThat(first.isSame(second)).isFalse();
                assertThat(it.isBy(first) || it.isBy(second)).isFalse();
            }
    }

    @Test
    void ofTwoWhoApproveTheSameSecondStepOneIsToldOfTheOther() throws Exception {
        some.granted("bron", 900);
        var number = some.sent("bron", 1, 100);
        SomeFunding.done(some.requisitions.approve(some.officer, press(), number, 2));

        var answers =
                AtOnce.<Handled>all(
                        List.of(
                                () -> some.requisitions.approve(some.manager, press(), number, 3),
                                () -> some.requisitions.approve(some.third, press(), number, 3)));

        assertThat(answers).filteredOn(Handled.Done.class::isInstance).hasSize(1);
        assertThat(answers).filteredOn(CannotFund.Overtaken.class::isInstance).hasSize(1);
        assertThat(some.requisition(number).steps()).hasSize(3);
    }

    @Test
    void twoRequisitionsForTheLastKronorAreNotBothSent() throws Exception {
        some.granted("bron", 100);
        var one = some.written("bron", 1, 60);
        var other = some.written("bron", 2, 60);

        var answers =
                AtOnce.<Handled>all(
                        List.of(
                                () -> some.requisitions.send(some.bron, press(), one, 1, ""),
                                () -> some.requisitions.send(some.bron, press(), other, 1, "")));

        assertThat(answers).filteredOn(Handled.Done.class::isInstance).hasSize(1);
        assertThat(answers)
                .contains(new CannotFund.OverDecided(YEAR, Money.kronor(40), Money.kronor(20)));
    }
}
