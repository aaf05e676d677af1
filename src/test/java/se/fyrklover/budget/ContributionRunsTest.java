package se.fyrklover.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.fyrklover.RunningProduct;
import se.fyrklover.access.NotAllowed;
import se.fyrklover.access.Pass;
import se.fyrklover.access.People;
import se.fyrklover.access.Role;
import se.fyrklover.access.Tenants;
import se.fyrklover.budget.ContributionClaim.Kind;
import se.fyrklover.budget.ContributionClaim.State;
import se.fyrklover.budget.contribution.Calculation;
import se.fyrklover.budget.contribution.RunInputs;
import se.fyrklover.entrance.Asking;
import se.fyrklover.figure.Dimension;
import se.fyrklover.figure.Facet;
import se.fyrklover.followup.RoomsOffice;
import se.fyrklover.secret.Digest;
import se.fyrklover.shared.Fraction;
import se.fyrklover.shared.Money;
import se.fyrklover.shared.Period;
import se.fyrklover.shared.Text;

/// Contribution runs of the invented association: brought by its package, drafted, frozen,
/// corrected and claimed.
class ContributionRunsTest {

    private static final RunningProduct PRODUCT = RunningProduct.shared();
    private static final List<String> ALL =
            List.of(
                    "forsakringskassan 4500000",
                    "region-norra 1300000",
                    "region-sodra 950000",
                    "kloverby 1100300",
                    "angsjo 700200",
                    "hagaby 449500");

    private final RoomsOffice office = RoomsOffice.made();

    private static ContributionRuns runs() {
        return PRODUCT.the(ContributionRuns.class);
    }

    private static ContributionClaims claims() {
        return PRODUCT.the(ContributionClaims.class);
    }

    private Pass as(Role role) {
        return People.pass(office.person(role, ""), office.tenant());
    }

    private static List<String> told(ContributionRun run) {
        return run.contributions().stream()
                .map(it -> it.member() + " " + it.amount().ore() / 100)
                .toList();
    }

    private ContributionRun newest(int year) {
        return runs().of(office.operator(), year).getFirst();
    }

    private static ContributionTerms terms(int year, String amount, String agreed) {
        return new ContributionTerms(
                year,
                ContributionTerms.STATE_OFFER,
                amount,
                "",
                "",
                "",
                "",
                "100",
                agreed,
                "Klöverby\t22 599\nÄngsjö\t14 382\nHagaby\t9 232",
                "Påhittad",
                "2025-09-30",
                "");
    }

    /// Offered 4 600 000: a quarter is 2 300 000, of which the first region pays 1 350 000.
    private static ContributionTerms more(int year) {
        return terms(
                year, "4600000", "Region Norra Klöver\t1 350 000\nRegion Södra Klöver\t950 000");
    }

    /// By somebody who has seen what stands.
    private ContributionRuns.Saving save(Pass pass, ContributionTerms terms) {
        var looked = runs().draft(pass, terms.year()).map(ContributionRuns.Draft::digest);
        return runs().save(pass, looked, terms);
    }

    private ContributionRuns.Freezing frozen(Pass pass, ContributionTerms terms, String reason) {
        assertThat(save(pass, terms)).isEqualTo(ContributionRuns.Saving.SAVED);
        var draft = runs().draft(pass, terms.year()).orElseThrow();
        return runs().freeze(pass, terms.year(), draft.digest(), reason);
    }

    @Test
    void thePackagesRunGivesTheYearsContributionsAndEachOpensToIt() {
        var run = newest(2025);

        assertThat(told(run)).isEqualTo(ALL);
        assertThat(run.number()).isEqualTo(1);
        assertThat(run.dated()).isEqualTo(LocalDate.of(2024, 11, 29));
        var figures = office.snapshot().during(Period.year(2025));
        var own =
                figures.the(
                        "budget.contributions",
                        new Facet(Dimension.MEMBER, "hagaby", Text.name("Hagaby kommun")));
        assertThat(own.outcome().amountOr(Fraction.ZERO)).isEqualTo(Fraction.of(449_500));
        assertThat(own.formula().toString()).contains("bidragsberakning-2025-1.json");
        assertThat(figures.the("budget.contributions").outcome().amountOr(Fraction.ZERO))
                .isEqualTo(Fraction.of(9_000_000));
    }

    @Test
    void whatIsKeptReckonsTheSameAgainWhateverTheMembersAreNow() {
        var kept =
                PRODUCT.the(Tenants.class)
                        .within(
                                office.tenant().id(),
                                () ->
                                        PRODUCT.the(JdbcClient.class)
                                                .sql(
                                                        "select inputs from contribution_run where year = 2025")
                                                .query(String.class)
                                                .single());

        assertThat(newest(2025).isRepeated()).isTrue();
        assertThat(Digest.of(kept.getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(newest(2025).digest());
        assertThat(RunInputs.read(kept).written()).isEqualTo(kept);
    }

    /// The file was kept by rule 1 and is not written anew: whatever is built since, it gives this.
    @Test
    void aRunThatWasFrozenLongAgoGivesTheSameToTheOre() {
        var calculation = Calculation.of(RunInputs.read(resource("/budget/frozen-by-rule-1.json")));

        assertThat(calculation).isInstanceOf(Calculation.Outcome.Reckoned.class);
        // 1 000 000.01 is a half; the quarter of 500 000.005 goes up to 500 000 and 500 000 by
        // whole kronor for both, 1 000 000 together. 500 000 by 7, 5 and 1 of 13 inhabitants is
        // 269 230.77, 192 307.69 and 38 461.54; 269 230 + 192 307 + 38 461 = 499 998, and the two
        // left go to .77 and .69.
        assertThat(
                        ((Calculation.Outcome.Reckoned) calculation)
                                .calculation().lines().stream()
                                        .map(it -> it.payer().id() + " " + it.amount().ore()))
                .containsExactly(
                        "fk 100000001", "region 50000000", "a 26923100", "b 19230800", "c 3846100");
    }

    private static String resource(String path) {
        try (var file = ContributionRunsTest.class.getResourceAsStream(path)) {
            return new String(
                            Objects.requireNonNull(file, path).readAllBytes(),
                            StandardCharsets.UTF_8)
                    .strip();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Test
    void thePackageBroughtAgainChangesNothing() {
        var before = runs().of(office.operator(), 2025);
        var claimed = claims().of(office.operator(), 2025);

        office.bring("Ett annat namn");

        assertThat(runs().of(office.operator(), 2025)).isEqualTo(before);
        assertThat(claims().of(office.operator(), 2025)).isEqualTo(claimed);
    }

    @Test
    void whatIsFrozenClaimedAndMarkedIsNeitherChangedNorTakenAway() {
        for (var change :
                List.of(
                        "update contribution_run set dated = '2020-01-01'",
                        "delete from contribution_run",
                        "update contribution_line set amount_ore = 1",
                        "delete from contribution_line",
                        "update contribution_claim set amount_ore = 1",
                        "delete from contribution_claim_mark",
                        "update contribution_claim_mark set marked_on = '2020-01-01'"))
            assertThatThrownBy(() ->
                            PRODUCT.the(Tenants.class)
                                    .within(
                                            office.tenant().id(),
                                            () ->
                                                    PRODUCT.the(JdbcClient.class)
                                                            .sql(change)
                                                            .update()))
                    .as(change)
                    .isInstanceOf(DataAccessException.class);
        assertThat(told(newest(2025))).isEqualTo(ALL);
    }

    @Test
    void anOfficerDraftsAndTheManagerFreezes() {
        var officer = as(Role.OFFICER);
        var manager = as(Role.MANAGER);

        assertThat(runs().beginning(officer, 2026).basis())
                .isEqualTo(ContributionTerms.STATE_OFFER);
        assertThatThrownBy(() -> frozen(officer, more(2026), "")).isInstanceOf(NotAllowed.class);
        assertThat(runs().of(officer, 2026)).isEmpty();
        assertThat(frozen(manager, more(2026), ""))
                .isEqualTo(new ContributionRuns.Freezing.Frozen(1));

        // 23 000 hundreds by 22 599, 14 382 and 9 232 of 46 213: 11 247.4, 7 157.9 and 4 594.7;
        // 11 247 + 7 157 + 4 594 = 22 998, and the two left go to .9 and .7.
        assertThat(told(newest(2026)))
                .containsExactly(
                        "forsakringskassan 4600000",
                        "region-norra 1350000",
                        "region-sodra 950000",
                        "kloverby 1124700",
                        "angsjo 715800",
                        "hagaby 459500");
        assertThat(runs().draft(officer, 2026)).isEmpty();
        assertThat(
                        office.snapshot()
                                .during(Period.year(2026))
                                .the("budget.contributions")
                                .outcome()
                                .amountOr(Fraction.ZERO))
                .isEqualTo(Fraction.of(9_200_000));
    }

    @Test
    void whoHasNotLatelyProvedToBeThereDoesNotFreeze() {
        var account = office.person(Role.MANAGER, "");
        var caller = People.signedIn(account);
        People.letProofGrowOld(account);
        var asking = Asking.with(caller);
        save(as(Role.MANAGER), more(2026));
        var page = office.path("/2026/budget/bidrag");

        var answer = asking.post(page + "/frys", Map.of("grund", "0".repeat(64)));

        assertThat(answer.headers().firstValue("Location").orElse(""))
                .startsWith("/bekrafta?till=");
        assertThat(runs().of(office.operator(), 2026)).isEmpty();
    }

    @Test
    void whoReadsMoneyDoesNotPlanIt() {
        for (var role : List.of(Role.AUDITOR, Role.BOARD_MEMBER)) {
            var pass = as(role);
            assertThatThrownBy(() -> runs().save(pass, Optional.empty(), more(2026)))
                    .isInstanceOf(NotAllowed.class);
            assertThat(runs().of(pass, 2025)).isNotEmpty();
        }
    }

    @Test
    void whatWasLookedAtIsWhatIsFrozen() {
        var manager = as(Role.MANAGER);
        save(manager, more(2026));
        var looked = runs().draft(manager, 2026).orElseThrow().digest();
        save(manager, terms(2026, "4 700 000", ""));

        assertThat(runs().freeze(manager, 2026, looked, ""))
                .isEqualTo(new ContributionRuns.Freezing.Overtaken());
        assertThat(runs().of(manager, 2026)).isEmpty();
    }

    @Test
    void whoSavesFromAnOlderDraftIsToldOfTheNewerAndNothingIsWrittenOver() {
        var manager = as(Role.MANAGER);
        var officer = as(Role.OFFICER);
        save(manager, more(2026));
        var both = runs().draft(manager, 2026).map(ContributionRuns.Draft::digest);
        var first = terms(2026, "4 700 000", "");
        assertThat(runs().save(manager, both, first)).isEqualTo(ContributionRuns.Saving.SAVED);

        assertThat(runs().save(officer, both, terms(2026, "4 800 000", "")))
                .isEqualTo(ContributionRuns.Saving.OVERTAKEN);
        assertThat(runs().save(officer, Optional.empty(), terms(2026, "4 800 000", "")))
                .isEqualTo(ContributionRuns.Saving.OVERTAKEN);
        assertThat(runs().draft(officer, 2026).orElseThrow().terms()).isEqualTo(first);
    }

    @Test
    void aPressThatIsSentAgainFreezesOnce() {
        var manager = as(Role.MANAGER);
        save(manager, more(2026));
        var looked = runs().draft(manager, 2026).orElseThrow().digest();

        for (var sent = 0; sent < 3; sent++)
            assertThat(runs().freeze(manager, 2026, looked, ""))
                    .isEqualTo(new ContributionRuns.Freezing.Frozen(1));
        assertThat(runs().of(manager, 2026)).hasSize(1);
    }

    @Test
    void aDraftIsKeptAsItWasTypedThoughItCannotBeReckoned() {
        var manager = as(Role.MANAGER);
        var typed = terms(2026, "- fyra", "Ingen alls\tmånga");

        assertThat(frozen(manager, typed, "")).isInstanceOf(ContributionRuns.Freezing.Faulty.class);
        assertThat(runs().draft(manager, 2026).orElseThrow().terms()).isEqualTo(typed);
        assertThat(runs().of(manager, 2026)).isEmpty();
    }

    private Map<String, String> claimed(int year, int number) {
        return claims().of(office.operator(), year).stream()
                .filter(it -> it.number() == number)
                .collect(
                        Collectors.toMap(
                                ContributionClaim::member,
                                it -> it.amount().ore() / 100 + " " + it.state()));
    }

    @Test
    void aCorrectionTakesItsReasonAndClaimsTheDifferenceOfWhatWasSent() {
        var manager = as(Role.MANAGER);
        assertThat(frozen(manager, more(2025), " "))
                .isEqualTo(new ContributionRuns.Freezing.WithoutReason());

        assertThat(frozen(manager, more(2025), "Staten höjde sitt erbjudande."))
                .isEqualTo(new ContributionRuns.Freezing.Frozen(2));

        assertThat(runs().of(manager, 2025)).hasSize(2);
        assertThat(told(runs().of(manager, 2025).getLast())).isEqualTo(ALL);
        // All of the first run was sent: 4 600 000 - 4 500 000, 1 350 000 - 1 300 000, nothing,
        // 1 124 700 - 1 100 300, 715 800 - 700 200, 459 500 - 449 500.
        assertThat(claimed(2025, 2))
                .isEqualTo(
                        Map.of(
                                "forsakringskassan", "100000 WAITING",
                                "region-norra", "50000 WAITING",
                                "kloverby", "24400 WAITING",
                                "angsjo", "15600 WAITING",
                                "hagaby", "10000 WAITING"));
        assertThat(claimed(2025, 1)).containsEntry("angsjo", "700200 PARTLY_PAID");
        assertThat(newest(2025).reason()).isEqualTo("Staten höjde sitt erbjudande.");
    }

    @Test
    void whatThePackageSaysOfAFrozenYearIsHeldAgainstTheRun() {
        var year = Period.year(2025);
        var hagaby = new Facet(Dimension.MEMBER, "hagaby", Text.name("Hagaby kommun"));
        var before = office.snapshot();
        assertThat(
                        before.claims(year)
                                .against(before.during(year).the("budget.contributions", hagaby)))
                .isEmpty();

        frozen(as(Role.MANAGER), more(2025), "Staten höjde sitt erbjudande.");

        var after = office.snapshot();
        assertThat(
                        after.claims(year)
                                .against(after.during(year).the("budget.contributions", hagaby)))
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.printed().replace('\u00A0', ' ')).isEqualTo("449 500");
                    assertThat(it.place().file()).isEqualTo("contributions.csv");
                });
    }

    @Test
    void whatWasNotSentIsWithdrawnByACorrectionAndClaimedAnewAsAWhole() {
        var manager = as(Role.MANAGER);
        frozen(manager, more(2026), "");
        frozen(
                manager,
                terms(2026, "4 500 000", "Region Norra Klöver\t1 300 000"),
                "Fel erbjudande.");

        assertThat(claimed(2026, 1).values()).allMatch(it -> it.endsWith("WITHDRAWN"));
        assertThat(claimed(2026, 2)).containsEntry("kloverby", "1100300 WAITING").hasSize(6);
    }

    private ContributionClaim claim(int year, String member) {
        return claims().of(office.operator(), year, member).getFirst();
    }

    private String marked(Pass pass, String member, Kind kind, String on, String amount) {
        return marked(pass, UUID.randomUUID(), member, kind, on, amount);
    }

    private String marked(
            Pass pass, UUID press, String member, Kind kind, String on, String amount) {
        return claims().mark(
                        pass,
                        2026,
                        claim(2026, member).id(),
                        new ContributionClaim.Mark(
                                press,
                                kind,
                                LocalDate.parse(on),
                                amount.isEmpty()
                                        ? Optional.empty()
                                        : Optional.of(Money.parse(amount).orThrow()),
                                Optional.empty()))
                .map(it -> it.key())
                .orElse("noted");
    }

    @Test
    void aClaimIsSentRemindedAndPaidEachAsAnActAndWhatWasWrongIsTakenBack() {
        var officer = as(Role.OFFICER);
        frozen(as(Role.MANAGER), more(2026), "");

        assertThat(marked(officer, "hagaby", Kind.REMINDED, "2025-12-20", ""))
                .isEqualTo("budget.claim.nothing-to-remind");
        assertThat(marked(officer, "hagaby", Kind.SENT, "2025-12-15", "")).isEqualTo("noted");
        assertThat(marked(officer, "hagaby", Kind.SENT, "2025-12-15", ""))
                .isEqualTo("budget.claim.sent-already");
        assertThat(claim(2026, "hagaby").state()).isEqualTo(State.SENT);
        assertThat(marked(officer, "hagaby", Kind.PAID, "2026-01-30", "459 000"))
                .isEqualTo("noted");
        assertThat(claim(2026, "hagaby").left()).isEqualTo(Money.kronor(500));
        assertThat(marked(officer, "hagaby", Kind.REMINDED, "2026-02-20", "")).isEqualTo("noted");
        assertThat(marked(officer, "hagaby", Kind.PAID, "2026-02-28", "600")).isEqualTo("noted");
        assertThat(claim(2026, "hagaby").state()).isEqualTo(State.OVERPAID);

        var wrong = claim(2026, "hagaby").standing().getLast();
        assertThat(claims().undo(officer, 2026, wrong.id())).isTrue();
        assertThat(claims().undo(officer, 2026, wrong.id())).isFalse();
        assertThat(claim(2026, "hagaby").left()).isEqualTo(Money.kronor(500));
        assertThat(claim(2026, "hagaby").marks()).hasSize(5);
    }

    @Test
    void theSamePressTwiceNotesOnePaymentAndWhatWasTakenBackIsNotedAnew() {
        var officer = as(Role.OFFICER);
        frozen(as(Role.MANAGER), more(2026), "");
        var press = UUID.randomUUID();

        for (var time = 0; time < 2; time++)
            assertThat(marked(officer, press, "hagaby", Kind.PAID, "2026-01-30", "1 000"))
                    .isEqualTo("noted");
        assertThat(claim(2026, "hagaby").paid()).isEqualTo(Money.kronor(1_000));
        // The form once more, with another amount.
        assertThat(marked(officer, press, "hagaby", Kind.PAID, "2026-01-30", "2 000"))
                .isEqualTo("noted");
        assertThat(claim(2026, "hagaby").paid()).isEqualTo(Money.kronor(3_000));

        assertThat(claims().undo(officer, 2026, press)).isTrue();
        assertThat(marked(officer, press, "hagaby", Kind.PAID, "2026-01-30", "1 000"))
                .isEqualTo("noted");
        assertThat(claim(2026, "hagaby").paid()).isEqualTo(Money.kronor(3_000));
    }

    /// 459 500 is claimed: 919 000 is twice that.
    @Test
    void noMoreIsPaidThanTwiceTheClaimAndNoMoreGivenBackThanWasPaid() {
        var officer = as(Role.OFFICER);
        frozen(as(Role.MANAGER), more(2026), "");

        assertThat(marked(officer, "hagaby", Kind.PAID, "2026-01-30", "919 000,01"))
                .isEqualTo("budget.claim.amount-beyond");
        assertThat(marked(officer, "hagaby", Kind.PAID, "2026-01-30", "919 000"))
                .isEqualTo("noted");
        assertThat(marked(officer, "hagaby", Kind.PAID, "2026-01-31", "1"))
                .isEqualTo("budget.claim.amount-beyond");
        assertThat(marked(officer, "hagaby", Kind.PAID, "2026-02-10", "-919 001"))
                .isEqualTo("budget.claim.amount-beyond");
        assertThat(marked(officer, "hagaby", Kind.PAID, "2026-02-10", "-459 500"))
                .isEqualTo("noted");
        assertThat(claim(2026, "hagaby").state()).isEqualTo(State.PAID);
    }

    @Test
    void whatCannotHaveHappenedIsNotNoted() {
        var officer = as(Role.OFFICER);
        frozen(as(Role.MANAGER), more(2026), "");

        assertThat(marked(officer, "angsjo", Kind.SENT, "2199-01-01", ""))
                .isEqualTo("budget.claim.future");
        assertThat(marked(officer, "angsjo", Kind.SENT, "2019-01-01", ""))
                .isEqualTo("budget.claim.early");
        assertThat(marked(officer, "angsjo", Kind.PAID, "2026-01-30", ""))
                .isEqualTo("budget.claim.amount-fault");
        assertThat(marked(officer, "angsjo", Kind.PAID, "2026-01-30", "99 999 999 999 999"))
                .isEqualTo("budget.claim.amount-beyond");
        assertThat(marked(officer, "angsjo", Kind.PAID, "2026-01-30", "-1"))
                .isEqualTo("budget.claim.amount-beyond");
        assertThat(claim(2026, "angsjo").marks()).isEmpty();
        assertThatThrownBy(() -> marked(as(Role.AUDITOR), "angsjo", Kind.SENT, "2025-12-15", ""))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void aMembersContactSeesTheOwnClaimsAloneAndPlansNothing() {
        var contact = People.pass(office.person(Role.MEMBER_CONTACT, "hagaby"), office.tenant());

        assertThat(claims().of(contact, 2025, "hagaby")).hasSize(1);
        assertThat(runs().newestWith(contact, "hagaby")).containsEntry(2025, 1);
        assertThatThrownBy(() -> claims().of(contact, 2025, "angsjo"))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> claims().of(contact, 2025)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> runs().draft(contact, 2026)).isInstanceOf(NotAllowed.class);
    }
}
