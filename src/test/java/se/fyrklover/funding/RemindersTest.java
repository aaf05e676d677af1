package se.fyrklover.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static se.fyrklover.funding.SomeFunding.YEAR;
import static se.fyrklover.funding.SomeFunding.done;
import static se.fyrklover.funding.SomeFunding.kronor;
import static se.fyrklover.funding.SomeFunding.press;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.fyrklover.RunningProduct;
import se.fyrklover.access.Account;
import se.fyrklover.access.AtOnce;
import se.fyrklover.access.NotAllowed;
import se.fyrklover.access.Pass;
import se.fyrklover.mail.Outbox;
import se.fyrklover.mail.PostedLetter;
import se.fyrklover.shared.Money;
import se.fyrklover.shared.SwedishTime;

/// Requisitions that do not come in time, and reminding of them.
class RemindersTest {

    private final LocalDate today = SwedishTime.day(Instant.now());
    private final LocalDate until = today.plusDays(10);
    private final SomeFunding some = new SomeFunding();
    private final Reminders reminders = RunningProduct.shared().the(Reminders.class);

    private List<LateRequisition> late() {
        return LateRequisition.of(some.book(), today);
    }

    private static Reminders.Of of(String intervention, int quarter) {
        return new Reminders.Of(intervention, new Quarter(YEAR, quarter));
    }

    private Handled remind(int seen, Reminders.Of... whom) {
        return reminders.remind(some.officer, press(), seen, Set.of(whom), until);
    }

    private List<PostedLetter> mail() {
        return RunningProduct.shared().the(Outbox.class).of(some.tenant.id());
    }

    private static String email(Pass pass) {
        return pass.account().map(Account::email).orElseThrow().value();
    }

    /// 900 granted, of which 300 is requisitioned for the first quarter, and 250 written.
    @Test
    void aQuarterThatHasPassedWithoutARequisitionIsLate() {
        some.granted("bron", 900);
        some.sent("bron", 1, 300);
        some.written("bron", 2, 250);

        assertThat(late())
                .extracting(
                        it -> it.quarter().number(), LateRequisition::kind, LateRequisition::left)
                .containsExactly(
                        tuple(2, NextStep.Kind.SEND, Money.kronor(600)),
                        tuple(3, NextStep.Kind.REQUISITION, Money.kronor(600)),
                        tuple(4, NextStep.Kind.REQUISITION, Money.kronor(600)));
        assertThat(late().getFirst().due()).isEqualTo("2024-07-15");
        assertThat(late().getFirst().days(LocalDate.of(2024, 7, 31))).isEqualTo(16);
    }

    @Test
    void aFrameIsNotRemindedAndWhatIsGrantedLateIsNotLateAtOnce() {
        some.granted("ramen", FundingKind.FRAME, null, 100);
        var late = some.prepared("bron", FundingKind.PROJECT, null, kronor(YEAR, 900));
        done(
                some.applications.decide(
                        some.manager,
                        press(),
                        late,
                        1,
                        new FundingDecision.Terms(
                                LocalDate.of(2024, 11, 20), "§ 61", kronor(YEAR, 900), "")));

        assertThat(LateRequisition.of(some.book(), LocalDate.of(2024, 12, 5))).isEmpty();
        assertThat(LateRequisition.of(some.book(), LocalDate.of(2024, 12, 6)))
                .extracting(it -> it.intervention() + " " + it.quarter().number())
                .containsExactly("bron 1", "bron 2", "bron 3");
    }

    @Test
    void whatIsKeptForAYearIsLateInItToo() {
        some.granted("bron", 300);
        var end =
                new YearEnd.Terms(Money.ZERO, Money.kronor(100), LocalDate.of(2025, 2, 14), "§ 7");
        done(some.requisitions.close(some.manager, press(), "bron", YEAR, end));

        assertThat(LateRequisition.of(some.book(), LocalDate.of(2025, 4, 16)))
                .extracting(it -> it.quarter().toString(), LateRequisition::decided)
                .containsExactly(tuple(new Quarter(YEAR + 1, 1).toString(), Money.kronor(100)));
    }

    @Test
    void whatIsAskedTodayIsNotLateToday() {
        some.granted("bron", 900);
        var number = some.sent("bron", 1, 300);
        done(some.requisitions.askChange(some.officer, press(), number, 2, "Vilken vecka?"));

        assertThat(late()).extracting(it -> it.quarter().number()).containsExactly(2, 3, 4);
        assertThat(LateRequisition.of(some.book(), today.plusDays(16)))
                .filteredOn(it -> it.quarter().number() == 1)
                .extracting(LateRequisition::kind)
                .containsExactly(NextStep.Kind.CHANGE);
    }

    @Test
    void aReminderIsKeptAndMailedToThoseWhoRequisitionForTheInterventionAlone() {
        some.granted("bron", 900);
        some.granted("stigen", 500);

        done(remind(0, of("bron", 1)));

        assertThat(mail())
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.recipient().value()).isEqualTo(email(some.bron));
                    assertThat(it.subject())
                            .isEqualTo("Påminnelse: rekvisition för kvartal 1 2024, bron");
                });
        assertThat(some.book().reminders())
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.kind()).isEqualTo(NextStep.Kind.REQUISITION);
                    assertThat(it.due()).isEqualTo("2024-04-15");
                    assertThat(it.until()).isEqualTo(until);
                    assertThat(it.left()).isEqualTo(Money.kronor(900));
                    assertThat(it.letters()).isEqualTo(1);
                    assertThat(it.by().name()).isEqualTo("Ove Ordning");
                });
        assertThat(late().getFirst().reminders()).hasSize(1);
        assertThat(some.fundings.of(some.stigen).reminders()).isEmpty();
        assertThat(some.fundings.of(some.bron).reminders()).hasSize(1);
    }

    @Test
    void severalAreRemindedByOnePressAndOncePerPress() throws Exception {
        some.granted("bron", 900);
        some.granted("stigen", 500);
        var press = press();
        var whom = Set.of(of("bron", 1), of("bron", 2), of("stigen", 4));

        var answers =
                AtOnce.all(
                        Collections.nCopies(
                                4, () -> reminders.remind(some.officer, press, 0, whom, until)));

        assertThat(answers).containsOnly(new Handled.Done(1));
        assertThat(some.book().reminders()).hasSize(3);
        assertThat(mail()).hasSize(3);
    }

    @Test
    void whoReadTheListBeforeAColleagueRemindedIsToldOfIt() {
        some.granted("bron", 900);
        done(remind(0, of("bron", 1)));

        var second = reminders.remind(some.manager, press(), 0, Set.of(of("bron", 1)), until);

        assertThat(second)
                .isInstanceOfSatisfying(
                        CannotFund.Overtaken.class,
                        it -> assertThat(it.by().name()).isEqualTo("Ove Ordning"));
        done(reminders.remind(some.manager, press(), 0, Set.of(of("bron", 2)), until));
        done(reminders.remind(some.manager, press(), 2, Set.of(of("bron", 1)), until));
        assertThat(some.book().reminders()).hasSize(3);
    }

    @Test
    void whatHasComeMeanwhileIsNotRemindedOfNorIsAnythingElseByThatPress() {
        some.granted("bron", 900);
        some.sent("bron", 1, 300);

        assertThat(remind(0, of("bron", 1), of("bron", 2)))
                .isEqualTo(new CannotFund.NotLate(new Quarter(YEAR, 1)));
        assertThat(some.book().reminders()).isEmpty();
        assertThat(mail()).isEmpty();
    }

    @Test
    void theAssociationSetsHowManyDaysThereAre() {
        some.granted("bron", 900);

        done(reminders.set(some.officer, press(), new Quarter(YEAR, 2), 30));

        assertThat(late())
                .extracting(it -> it.due().toString())
                .as("31 March + 15, then 30 June, 30 September and 31 December + 30")
                .containsExactly("2024-04-15", "2024-07-30", "2024-10-30", "2025-01-30");
        assertThat(some.book().due().terms())
                .extracting(DueTerms.Term::days, it -> it.by().name())
                .containsExactly(tuple(30, "Ove Ordning"));
    }

    @Test
    void itIsTheOfficeThatRemindsAndSets() {
        some.granted("bron", 900);

        assertThatThrownBy(
                        () -> reminders.remind(some.bron, press(), 0, Set.of(of("bron", 1)), until))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> reminders.set(some.bron, press(), new Quarter(YEAR, 1), 30))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> reminders.receivers(some.bron, "bron"))
                .isInstanceOf(NotAllowed.class);
    }
}
