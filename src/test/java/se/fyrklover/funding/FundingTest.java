package se.fyrklover.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.fyrklover.funding.SomeFunding.YEAR;
import static se.fyrklover.funding.SomeFunding.done;
import static se.fyrklover.funding.SomeFunding.draft;
import static se.fyrklover.funding.SomeFunding.kronor;
import static se.fyrklover.funding.SomeFunding.press;
import static se.fyrklover.funding.SomeFunding.salary;
import static se.fyrklover.funding.SomeFunding.terms;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.fyrklover.RunningProduct;
import se.fyrklover.access.AtOnce;
import se.fyrklover.access.NotAllowed;
import se.fyrklover.access.Tenants;
import se.fyrklover.shared.Money;

/// Money on its way to interventions: who may do what with it, and what is in the way.
class FundingTest {

    private final SomeFunding some = new SomeFunding();

    @Test
    void anApplicationIsPreparedBeforeItIsDecided() {
        var number = some.applied("bron", FundingKind.LONG_TERM, null, kronor(YEAR, 900));

        assertThat(
                        some.applications.decide(
                                some.manager, press(), number, 0, terms(kronor(YEAR, 900))))
                .isInstanceOf(CannotFund.NotPrepared.class);

        done(some.applications.prepare(some.officer, press(), number, 0, true, "Bifall."));
        var decision =
                done(
                        some.applications.decide(
                                some.manager, press(), number, 1, terms(kronor(YEAR, 800))));
        assertThat(some.balance("bron").sum(Balance.Sort.DECIDED)).isEqualTo(Money.kronor(800));
        assertThat(
                        some.applications.decide(
                                some.manager, press(), number, 1, terms(kronor(YEAR, 1))))
                .isEqualTo(new CannotFund.Decided(decision));
    }

    @Test
    void pressingTwiceDecidesOnce() throws Exception {
        var number = some.prepared("bron", FundingKind.PROJECT, null, kronor(YEAR, 900));
        var press = press();

        var answers =
                AtOnce.all(
                        java.util.Collections.nCopies(
                                6,
                                () ->
                                        some.applications.decide(
                                                some.manager,
                                                press,
                                                number,
                                                1,
                                                terms(kronor(YEAR, 900)))));

        assertThat(answers).containsOnly(new Handled.Done(1));
        assertThat(some.book().decisions()).hasSize(1);
        assertThat(some.balance("bron").sum(Balance.Sort.DECIDED)).isEqualTo(Money.kronor(900));
    }

    @Test
    void whoHasAnInterestInItIsKeptOut() {
        var number = some.applied("bron", FundingKind.PROJECT, null, kronor(YEAR, 900));
        done(some.applications.declareConflict(some.officer, press(), number, "Min syster."));

        assertThat(some.applications.prepare(some.officer, press(), number, 1, true, "Bifall."))
                .isInstanceOf(CannotFund.Conflicted.class);

        done(some.applications.prepare(some.manager, press(), number, 1, true, "Bifall."));
        assertThat(
                        some.applications.decide(
                                some.officer, press(), number, 2, terms(kronor(YEAR, 900))))
                .isInstanceOf(CannotFund.Conflicted.class);
        done(some.applications.decide(some.manager, press(), number, 2, terms(kronor(YEAR, 900))));
        var asked = some.sent("bron", 1, 100);
        assertThat(some.requisitions.approve(some.officer, press(), asked, 2))
                .isInstanceOf(CannotFund.Conflicted.class);
    }

    @Test
    void ofTwoWhoWriteFromTheSameVersionTheSecondIsShownTheFirst() {
        var number = some.applied("bron", FundingKind.PROJECT, null, kronor(YEAR, 900));
        done(some.applications.prepare(some.officer, press(), number, 0, true, "Bifall."));

        var second = some.applications.prepare(some.manager, press(), number, 0, false, "Avslag.");

        assertThat(second)
                .isInstanceOfSatisfying(
                        CannotFund.Overtaken.class,
                        it -> assertThat(it.by().name()).isEqualTo("Ove Ordning"));
        assertThat(some.book().application(number).orElseThrow().steps()).hasSize(1);
    }

    @Test
    void aDecisionIsCorrectedByAnotherAndKept() {
        var first = some.granted("bron", 900);
        some.sent("bron", 1, 300);

        assertThat(
                        some.applications.correct(
                                some.manager, press(), first, terms(kronor(YEAR, 299))))
                .isEqualTo(new CannotFund.BelowUsed(YEAR, Money.kronor(300)));
        var second =
                done(
                        some.applications.correct(
                                some.manager, press(), first, terms(kronor(YEAR, 300))));

        assertThat(some.balance("bron").sum(Balance.Sort.DECIDED)).isEqualTo(Money.kronor(300));
        var kept = some.book().decision(first).orElseThrow();
        assertThat(kept.terms().granted().in(YEAR)).isEqualTo(Money.kronor(900));
        assertThat(kept.corrected()).hasValue(second);
        assertThat(
                        some.applications.correct(
                                some.officer, press(), first, terms(kronor(YEAR, 500))))
                .isInstanceOf(CannotFund.Overtaken.class);
    }

    @Test
    void aFrameGivesNoMoreThanItHolds() {
        var frame = some.granted("ramen", FundingKind.FRAME, null, 100);
        some.granted("bron", FundingKind.GRANT, frame, 60);

        var more = some.prepared("stigen", FundingKind.GRANT, frame, kronor(YEAR, 41));
        assertThat(
                        some.applications.decide(
                                some.manager, press(), more, 1, terms(kronor(YEAR, 41))))
                .isEqualTo(new CannotFund.OverFrame(frame, YEAR, Money.kronor(40)));
        done(some.applications.decide(some.manager, press(), more, 1, terms(kronor(YEAR, 40))));

        // 60 + 40 are the interventions', 100 − 60 − 40 = 0 are left with the frame.
        assertThat(some.balance("bron").sum(Balance.Sort.DECIDED)).isEqualTo(Money.kronor(60));
        assertThat(some.balance("stigen").sum(Balance.Sort.DECIDED)).isEqualTo(Money.kronor(40));
        assertThat(some.balance("ramen").sum(Balance.Sort.DECIDED)).isEqualTo(Money.ZERO);
        assertThat(some.applications.correct(some.manager, press(), frame, terms(kronor(YEAR, 99))))
                .isInstanceOf(CannotFund.BelowUsed.class);
        assertThat(
                        some.applications.apply(
                                some.officer,
                                press(),
                                draft("bron", FundingKind.GRANT, 99, kronor(YEAR, 1))))
                .isInstanceOf(CannotFund.NoFrame.class);
    }

    @Test
    void twoOthersApproveWhatOneHasSent() {
        some.granted("bron", 900);
        var number =
                done(
                        some.requisitions.begin(
                                some.officer, press(), "bron", new Quarter(YEAR, 1), salary(100)));
        done(some.requisitions.send(some.bron, press(), number, 1, ""));

        assertThat(some.requisitions.approve(some.officer, press(), number, 2))
                .as("who wrote it")
                .isInstanceOf(CannotFund.OwnWork.class);
        done(some.requisitions.approve(some.manager, press(), number, 2));
        assertThat(some.requisitions.approve(some.manager, press(), number, 3))
                .as("who approved it first")
                .isInstanceOf(CannotFund.OwnWork.class);
        assertThat(some.balance("bron").sum(Balance.Sort.APPROVED)).isEqualTo(Money.ZERO);
        done(some.requisitions.approve(some.third, press(), number, 3));

        assertThat(some.balance("bron").sum(Balance.Sort.APPROVED)).isEqualTo(Money.kronor(100));
        assertThat(some.requisition(number).state())
                .isInstanceOfSatisfying(
                        RequisitionState.Approved.class,
                        it -> {
                            assertThat(it.first().name()).isEqualTo("Maj Mandat");
                            assertThat(it.second().name()).isEqualTo("Tor Tredje");
                        });
        done(some.requisitions.pay(some.officer, press(), number, 4, LocalDate.of(2024, 4, 30)));
        assertThat(some.balance("bron").sum(Balance.Sort.PAID)).isEqualTo(Money.kronor(100));
    }

    @Test
    void aChangeIsAskedForAndAnswered() {
        some.granted("bron", 900);
        var number = some.sent("bron", 1, 100);
        done(some.requisitions.approve(some.officer, press(), number, 2));
        done(some.requisitions.askChange(some.manager, press(), number, 3, "Vems lön?"));

        assertThat(some.requisitions.approve(some.third, press(), number, 4))
                .isInstanceOf(CannotFund.WrongState.class);
        done(some.requisitions.write(some.bron, press(), number, 4, salary(90)));
        done(some.requisitions.send(some.bron, press(), number, 5, "Samordnarens."));

        var sent = some.requisition(number);
        assertThat(sent.state()).isInstanceOf(RequisitionState.Sent.class);
        assertThat(sent.sum()).isEqualTo(Money.kronor(90));
        assertThat(sent.versions().getFirst().content().sum()).isEqualTo(Money.kronor(100));
        assertThat(sent.steps().getLast().words()).isEqualTo("Samordnarens.");
    }

    @Test
    void noMoreIsRequisitionedThanWasDecided() {
        some.granted("bron", 300);
        some.sent("bron", 1, 200);
        var over = some.written("bron", 2, 101);

        assertThat(some.requisitions.send(some.bron, press(), over, 1, ""))
                .isEqualTo(new CannotFund.OverDecided(YEAR, Money.kronor(100), Money.kronor(1)));
        assertThat(some.requisition(over).state()).isInstanceOf(RequisitionState.Draft.class);

        done(some.requisitions.write(some.bron, press(), over, 1, salary(100)));
        done(some.requisitions.send(some.bron, press(), over, 2, ""));
        assertThat(some.balance("bron").left()).isEqualTo(Money.ZERO);
    }

    @Test
    void aQuarterIsRequisitionedOnceAndNotBeforeItBegins() {
        some.granted("bron", 900);
        var first = some.sent("bron", 1, 100);

        assertThat(
                        some.requisitions.begin(
                                some.bron, press(), "bron", new Quarter(YEAR, 1), salary(1)))
                .isEqualTo(new CannotFund.AskedAlready(first));
        assertThat(
                        some.requisitions.begin(
                                some.bron, press(), "bron", new Quarter(2099, 1), salary(1)))
                .isInstanceOf(CannotFund.TooEarly.class);
    }

    @Test
    void whatWasApprovedIsReversedAndNotChanged() {
        some.granted("bron", 300);
        var number = some.approved("bron", 1, 300);

        assertThat(some.requisitions.write(some.bron, press(), number, 4, salary(1)))
                .isInstanceOf(CannotFund.WrongState.class);
        done(some.requisitions.reverse(some.manager, press(), number, 4, "Fel kvartal."));

        assertThat(some.balance("bron").left()).isEqualTo(Money.kronor(300));
        assertThat(some.requisition(number).sum()).isEqualTo(Money.kronor(300));
        some.approved("bron", 1, 250);
        assertThat(some.balance("bron").sum(Balance.Sort.APPROVED)).isEqualTo(Money.kronor(250));
    }

    @Test
    void aClosedYearTakesNoMoreAndWhatIsKeptIsTheNextYears() {
        some.granted("bron", 300);
        var open = some.sent("bron", 1, 200);
        var end =
                new YearEnd.Terms(
                        Money.kronor(20), Money.kronor(120), LocalDate.of(2025, 2, 14), "§ 7");

        assertThat(some.requisitions.close(some.manager, press(), "bron", YEAR, end))
                .isEqualTo(new CannotFund.StillOpen(open));
        done(some.requisitions.approve(some.officer, press(), open, 2));
        done(some.requisitions.approve(some.manager, press(), open, 3));
        assertThat(some.requisitions.close(some.manager, press(), "bron", YEAR, end))
                .as("nothing is paid back that was not paid")
                .isEqualTo(new CannotFund.OverLeft(Money.ZERO, Money.kronor(100)));
        done(some.requisitions.pay(some.officer, press(), open, 4, LocalDate.of(2025, 1, 31)));
        var tooMuch =
                new YearEnd.Terms(
                        Money.kronor(20), Money.kronor(121), LocalDate.of(2025, 2, 14), "§ 7");
        // 300 − 200 + 20 = 120 are left
        assertThat(some.requisitions.close(some.manager, press(), "bron", YEAR, tooMuch))
                .isEqualTo(new CannotFund.OverLeft(Money.kronor(200), Money.kronor(120)));
        var closed = done(some.requisitions.close(some.manager, press(), "bron", YEAR, end));

        assertThat(some.balance("bron").sum(Balance.Sort.DECIDED)).isEqualTo(Money.kronor(300));
        assertThat(some.balance("bron").available()).isEqualTo(Money.kronor(180));
        assertThat(some.balance("bron").left()).isEqualTo(Money.ZERO);
        assertThat(some.book().balance("bron", YEAR + 1).left()).isEqualTo(Money.kronor(120));
        assertThat(
                        some.requisitions.begin(
                                some.bron, press(), "bron", new Quarter(YEAR, 2), salary(1)))
                .isEqualTo(new CannotFund.YearClosed(YEAR));

        done(some.requisitions.open(some.officer, press(), closed));
        assertThat(some.balance("bron").left()).isEqualTo(Money.kronor(100));
        assertThat(some.requisitions.open(some.officer, press(), closed))
                .isInstanceOf(CannotFund.Overtaken.class);
    }

    @Test
    void whatIsApprovedIsStillToBePaidWhenTheYearIsClosed() {
        some.granted("bron", 300);
        some.approved("bron", 1, 200);
        var end =
                new YearEnd.Terms(Money.ZERO, Money.kronor(100), LocalDate.of(2025, 2, 14), "§ 7");
        done(some.requisitions.close(some.manager, press(), "bron", YEAR, end));

        assertThat(NextStep.of(some.book(), YEAR, LocalDate.of(2025, 3, 1)))
                .extracting(NextStep::kind)
                .containsExactly(NextStep.Kind.PAY);
    }

    @Test
    void aFrameGivesNothingOfWhatItsOwnInterventionHasAskedForNorOfAClosedYear() {
        some.granted("stigen", 50);
        var frame = some.granted("stigen", FundingKind.FRAME, null, 100);
        var asked = some.approved("stigen", 1, 90);
        done(some.requisitions.pay(some.officer, press(), asked, 4, LocalDate.of(2024, 4, 30)));

        // 50 + 100 − 90 = 60 are left in all
        assertThat(some.book().leftOf(some.book().decision(frame).orElseThrow(), YEAR))
                .isEqualTo(Money.kronor(60));
        var grant = some.prepared("bron", FundingKind.GRANT, frame, kronor(YEAR, 61));
        assertThat(decide(grant, YEAR, 61))
                .isEqualTo(new CannotFund.OverFrame(frame, YEAR, Money.kronor(60)));
        var end = new YearEnd.Terms(Money.ZERO, Money.kronor(40), LocalDate.of(2025, 2, 14), "§ 7");
        done(some.requisitions.close(some.manager, press(), "stigen", YEAR, end));
        assertThat(decide(grant, YEAR, 1))
                .isEqualTo(new CannotFund.OverFrame(frame, YEAR, Money.ZERO));

        // What was kept of the frame may be granted the year after: 40 of the 100.
        assertThat(decide(grant, YEAR + 1, 41))
                .isEqualTo(new CannotFund.OverFrame(frame, YEAR + 1, Money.kronor(40)));
        done(decide(grant, YEAR + 1, 40));
        assertThat(some.book().balance("stigen", YEAR + 1).left()).isEqualTo(Money.ZERO);
        assertThat(some.book().balance("bron", YEAR + 1).left()).isEqualTo(Money.kronor(40));
    }

    private Handled decide(int application, int year, long kronor) {
        return some.applications.decide(
                some.manager, press(), application, 1, terms(kronor(year, kronor)));
    }

    @Test
    void whoFindsAnInterestAfterTheDecisionIsKeptOutOfWhatIsRequisitioned() {
        some.granted("bron", 300);
        var asked = some.sent("bron", 1, 100);
        var application = some.book().applications().getFirst().number();

        done(some.applications.declareConflict(some.officer, press(), application, "Min bror."));

        assertThat(some.requisitions.approve(some.officer, press(), asked, 2))
                .isEqualTo(new CannotFund.Conflicted());
        done(some.requisitions.approve(some.third, press(), asked, 2));
    }

    @Test
    void aQuarterWithoutCostsIsToldApprovedAndNotPaid() {
        some.granted("bron", 300);
        var none = new Requisition.Content(List.of(), "Ingen var anställd än.");
        var number =
                done(
                        some.requisitions.begin(
                                some.bron, press(), "bron", new Quarter(YEAR, 1), none));
        done(some.requisitions.send(some.bron, press(), number, 1, ""));
        done(some.requisitions.approve(some.officer, press(), number, 2));
        done(some.requisitions.approve(some.manager, press(), number, 3));

        assertThat(some.requisition(number).content()).isEqualTo(none);
        assertThat(some.balance("bron").left()).isEqualTo(Money.kronor(300));
        assertThat(NextStep.of(some.book(), YEAR, LocalDate.of(2024, 5, 1))).isEmpty();
    }

    @Test
    void aFrameIsOpenToWhoReportsForAnotherIntervention() {
        var frame = some.granted("ramen", FundingKind.FRAME, null, 100);

        assertThat(some.fundings.of(some.bron).decisions()).isEmpty();
        assertThat(some.fundings.frames(some.bron))
                .extracting(FundingDecision::number)
                .containsExactly(frame);
    }

    @Test
    void eachDoorAsksForItsRight() {
        some.granted("bron", 300);
        var number = some.sent("bron", 1, 100);

        assertThatThrownBy(() -> some.requisitions.approve(some.bron, press(), number, 2))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> some.requisitions.send(some.stigen, press(), number, 2, ""))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() ->
                        some.requisitions.begin(
                                some.stigen, press(), "bron", new Quarter(YEAR, 2), salary(1)))
                .isInstanceOf(NotAllowed.class);
        assertThat(some.fundings.of(some.stigen).requisitions()).isEmpty();
        assertThat(some.fundings.of(some.bron).requisitions()).hasSize(1);
    }

    @Test
    void theDatabaseItselfLetsNothingBeChangedOrTakenAway() {
        some.granted("bron", 300);
        some.sent("bron", 1, 100);
        var product = RunningProduct.shared();
        for (var table :
                List.of(
                        "funding_decision",
                        "funding_decision_year",
                        "requisition_line",
                        "requisition_step"))
            for (var statement :
                    List.of("delete from " + table, "update " + table + " set number = 9"))
                assertThatThrownBy(() ->
                                product.the(Tenants.class)
                                        .within(
                                                some.tenant.id(),
                                                () ->
                                                        product.the(JdbcClient.class)
                                                                .sql(statement)
                                                                .update()))
                        .as(statement)
                        .hasStackTraceContaining("permission denied");
    }

    @Test
    void theFiguresOpenToTheDecisionAndTheRequisition() {
        var decision = some.granted("bron", 300);
        var number = some.approved("bron", 1, 90);
        var product = RunningProduct.shared();
        var tenant = product.the(Tenants.class).find(some.tenant.slug()).orElseThrow();
        var figures =
                product.the(se.fyrklover.figure.AllFigures.class)
                        .of(tenant.id(), tenant.revision())
                        .during(se.fyrklover.shared.Period.year(YEAR));

        // 90 of 300 for one quarter: 300 / 4 = 75, and 90 − 75 = 15 is 20 % of it.
        assertThat(figures.the("funding.decided").outcome()).hasToString(kr(300));
        assertThat(figures.the("funding.approved").outcome()).hasToString(kr(90));
        assertThat(figures.the("funding.left").outcome()).hasToString(kr(210));
        assertThat(figures.the("funding.deviation").outcome()).hasToString(kr(15));
        assertThat(
                        figures.the("funding.deviation-share")
                                .outcome()
                                .amountOr(se.fyrklover.shared.Fraction.ZERO))
                .isEqualTo(se.fyrklover.shared.Fraction.of(1, 5));
        var places =
                figures.all().stream()
                        .filter(it -> it.formula() instanceof se.fyrklover.figure.Formula.Reported)
                        .map(it ->
                                ((se.fyrklover.figure.Formula.Reported) it.formula())
                                        .place()
                                        .file())
                        .distinct();
        assertThat(places)
                .containsExactlyInAnyOrder(
                        "beslut-" + decision + ".json", "rekvisition-" + number + ".json");
    }

    private static String kr(long kronor) {
        return se.fyrklover.figure.Outcome.known(kronor, se.fyrklover.figure.Unit.KRONOR)
                .toString();
    }

    @Test
    void amountsOutOfReasonAreRefusedWithWords() {
        for (var text :
                Map.of(
                                "-1",
                                "more-than-nothing",
                                "0",
                                "more-than-nothing",
                                "1000000000,01",
                                "within-reason")
                        .entrySet())
            assertThat(YearAmounts.parse(text.getKey()))
                    .hasToString(
                            "Unreadable[expected=Phrase[key=funding.expected.%s, arguments=[]]]"
                                    .formatted(text.getValue()));
        assertThat(YearAmounts.parse("1 310 000,50").orThrow()).isEqualTo(new Money(131_000_050));
    }

    @Test
    void aDraftThatWasNeverSentIsWithdrawnAndItsQuarterIsFree() {
        some.granted("bron", 900);
        var draft = some.written("bron", 1, 300);
        done(some.requisitions.withdraw(some.bron, press(), draft, 1));

        assertThat(some.requisition(draft).state()).isInstanceOf(RequisitionState.Withdrawn.class);
        assertThat(some.requisitions.send(some.bron, press(), draft, 2, ""))
                .isInstanceOf(CannotFund.WrongState.class);
        var another = some.sent("bron", 1, 200);
        assertThat(some.balance("bron").sum(Balance.Sort.REQUISITIONED))
                .isEqualTo(Money.kronor(200));
        assertThat(some.requisitions.withdraw(some.bron, press(), another, 2))
                .isInstanceOf(CannotFund.WrongState.class);
    }

    @Test
    void anAttachmentIsTakenOutOnceAndWhatItHeldIsKept() {
        some.granted("bron", 900);
        var draft = some.written("bron", 1, 300);
        var file = press();
        done(some.requisitions.attach(some.bron, file, draft, "fel.pdf", new byte[] {1, 2}));

        var press = press();
        done(some.requisitions.remove(some.bron, press, draft, 2, file));
        done(some.requisitions.remove(some.bron, press, draft, 2, file));

        var kept = some.requisition(draft);
        assertThat(kept.attached()).isEmpty();
        assertThat(some.requisitions.file(some.bron, kept, file)).hasValue(new byte[] {1, 2});
        assertThat(some.requisitions.remove(some.bron, press(), draft, 3, file))
                .isInstanceOf(CannotFund.Overtaken.class);
        assertThatThrownBy(() -> some.requisitions.remove(some.stigen, press(), draft, 3, file))
                .isInstanceOf(NotAllowed.class);
    }
}
