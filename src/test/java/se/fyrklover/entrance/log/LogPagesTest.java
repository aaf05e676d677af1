package se.fyrklover.entrance.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.fyrklover.RunningProduct;
import se.fyrklover.access.Account;
import se.fyrklover.access.People;
import se.fyrklover.access.Role;
import se.fyrklover.access.Tenant;
import se.fyrklover.access.Tenants;
import se.fyrklover.audit.Act;
import se.fyrklover.audit.AuditLog;
import se.fyrklover.audit.Chains;
import se.fyrklover.audit.Who;

/// The log as people read it: whom it is for, what it says, and that reading it is in it.
class LogPagesTest {

    private static final RunningProduct PRODUCT = RunningProduct.shared();
    private static final String LOG = "/kalmar/logg";
    private static final Pattern ROW = Pattern.compile("<tr><th scope=\"row\">");

    private static Asking as(Account account) {
        return new Asking(People.signedIn(account));
    }

    private static Tenant tenant() {
        return PRODUCT.tenant();
    }

    private static void did(Account account, Act act) {
        var who = new Who(java.util.Optional.of(account.id().value()), account.name(), "192.0.2.9");
        PRODUCT.the(Tenants.class).act(tenant().id(), who, act, () -> act);
    }

    private static long length() {
        return PRODUCT.the(Tenants.class)
                .within(
                        tenant().id(),
                        () -> PRODUCT.the(AuditLog.class).head(tenant().id()).number());
    }

    @Test
    void theLogIsForWhoseRoleReadsItAndNobodyIsLedToSignIn() {
        for (var path : java.util.List.of(LOG, LOG + "/stickprov", LOG + ".csv")) {
            for (var role : java.util.List.of(Role.AUDITOR, Role.MANAGER, Role.ADMINISTRATOR))
                assertThat(as(People.with(role, tenant(), "Lo Läsare")).get(path).statusCode())
                        .as(role + " " + path)
                        .isEqualTo(200);
            for (var role : java.util.List.of(Role.BOARD_MEMBER, Role.OFFICER))
                assertThat(as(People.with(role, tenant(), "Bo Bortvisad")).get(path).statusCode())
                        .as(role + " " + path)
                        .isEqualTo(403);
            var led = Asking.nobody().get(path);
            assertThat(led.statusCode()).isEqualTo(303);
            assertThat(led.headers().firstValue("Location").orElse(""))
                    .startsWith("/logga-in?till=");
        }
    }

    @Test
    void anEventIsToldInWordsWithoutCodes() {
        var auditor = People.with(Role.AUDITOR, tenant(), "Rut Revisor");
        var ended = People.with(Role.BOARD_MEMBER, tenant(), "Ellen Lindqvist");
        did(
                auditor,
                Act.of("access.role-ended")
                        .with("role", "board-member")
                        .with("subject", "")
                        .with("account", ended.id().toString()));
        did(auditor, Act.of("web.looked").with("page", "/kalmar/2024/insatser/krus"));
        did(auditor, Act.of("web.looked").with("page", "/kalmar/2024"));

        var page = as(auditor).get(LOG).body();

        assertThat(page)
                .contains("avslutade en roll", "Styrelseledamot", "Ellen Lindqvist", "192.0.2.9")
                .contains("Insatser, 2024, krus", "Året, 2024")
                .doesNotContain("board-member", "act.about", ended.id().toString() + "</li>");
        assertThat(as(auditor).get(LOG + "?sprak=en").body())
                .contains("ended a role", "Board member");
    }

    @Test
    void lookingAtTheLogIsInTheLog() {
        var auditor = People.with(Role.AUDITOR, tenant(), "Siv Ser");
        var asking = as(auditor);
        var before = length();

        asking.get(LOG);

        assertThat(length()).isEqualTo(before + 1);
        assertThat(asking.get(LOG + "?handling=web.looked&person=" + auditor.id()).body())
                .contains("Siv Ser", "Logg</li>");
    }

    @Test
    void fiftyAreOnAPageAndTheOlderOnesOnTheNext() {
        var auditor = People.with(Role.AUDITOR, tenant(), "Åke Äldre");
        for (var turn = 0; turn < 60; turn++)
            did(auditor, Act.of("exchange.exported").with("digest", "nr" + turn));
        var asked = LOG + "?handling=exchange.exported&person=" + auditor.id();
        var asking = as(auditor);

        var first = asking.get(asked).body();
        var older =
                Pattern.compile("href=\"([^\"]+fore=\\d+)\"")
                        .matcher(first)
                        .results()
                        .findFirst()
                        .orElseThrow()
                        .group(1)
                        .replace("&amp;", "&");
        var second = asking.get(older).body();

        assertThat(ROW.matcher(first).results()).hasSize(50);
        assertThat(first).contains("nr59", "nr10").doesNotContain("nr9<");
        assertThat(ROW.matcher(second).results()).hasSize(10);
        assertThat(second).contains("nr9<", "nr0<").doesNotContain("rel=\"next\"");
    }

    @Test
    void daysThatCannotBeAreSaidSoAtTheField() {
        var asking = as(People.with(Role.AUDITOR, tenant(), "Dag Datum"));

        assertThat(asking.get(LOG + "?fran=igår").body()).contains("id=\"fran-fel\"");
        assertThat(asking.get(LOG + "?fran=2026-02-01&till=2026-01-01").body())
                .contains("id=\"till-fel\"");
        assertThat(asking.get(LOG + "?fran=2031-01-01").body())
                .contains("Här finns inga sådana händelser.");
        assertThat(asking.get(LOG + "?person=ingen&fore=x").statusCode()).isEqualTo(200);
        assertThat(asking.get(LOG + ".csv?fran=igår").statusCode()).isEqualTo(404);
    }

    @Test
    void theLogIsTakenOutOnlyByWhoHasProvedToBeThereAndThatIsInIt() {
        var auditor = People.with(Role.AUDITOR, tenant(), "=1+1 Formel");
        var asking = as(auditor);
        did(auditor, Act.of("exchange.exported").with("digest", "@summa"));

        var csv = asking.get(LOG + ".csv?handling=exchange.exported&person=" + auditor.id());
        var xlsx = asking.get(LOG + ".xlsx?person=" + auditor.id());

        assertThat(csv.statusCode()).isEqualTo(200);
        assertThat(csv.headers().firstValue("Content-Disposition").orElse("")).contains(".csv");
        assertThat(csv.body().lines()).hasSize(3);
        assertThat(csv.body()).contains(";'=1+1 Formel;tog ut det paket som senast lästes in;");
        assertThat(xlsx.statusCode()).isEqualTo(200);
        assertThat(asking.get(LOG + "?handling=audit.exported&person=" + auditor.id()).body())
                .contains("tog ut loggen som fil", "Excel</li>", "CSV</li>");

        People.letProofGrowOld(auditor);
        var led = asking.get(LOG + ".csv");
        assertThat(led.statusCode()).isEqualTo(303);
        assertThat(led.headers().firstValue("Location").orElse("")).startsWith("/bekrafta?till=");
    }

    @Test
    void whatAnEventSaidIsNoMoreOnThePageOnceItIsErased() {
        var auditor = People.with(Role.AUDITOR, tenant(), "Glenn Glömd");
        did(auditor, Act.of("exchange.exported").with("digest", "hemligt"));
        var number = length();
        PRODUCT.the(Tenants.class)
                .within(
                        tenant().id(),
                        () ->
                                PRODUCT.the(AuditLog.class)
                                        .forget(tenant().id(), Who.OPERATOR, number));

        var page =
                as(auditor).get(LOG + "?handling=exchange.exported&person=" + auditor.id()).body();

        assertThat(page).contains("raderat").doesNotContain("hemligt");
        assertThat(PRODUCT.the(Chains.class).verify(tenant().id(), java.util.List.of()).isWhole())
                .isTrue();
    }

    /// A month's sample, put there as if it had been drawn when the month was over.
    private static String sampleOf(LocalDate month, Long... numbers) {
        PRODUCT.the(Tenants.class)
                .within(
                        tenant().id(),
                        () ->
                                PRODUCT.the(JdbcClient.class)
                                        .sql("insert into log_review values (?, ?, now(), ?, ?)")
                                        .params(
                                                tenant().id().value(),
                                                month,
                                                numbers,
                                                (long) numbers.length)
                                        .update());
        return LOG + "/stickprov/" + month.toString().substring(0, 7);
    }

    @Test
    void aSampleIsSignedOnceWithARemarkByWhoMaySignIt() {
        var auditor = People.with(Role.AUDITOR, tenant(), "Ulla Underskrift");
        var other = People.with(Role.MANAGER, tenant(), "Per Prövad");
        var numbers = new ArrayList<Long>();
        did(auditor, Act.of("exchange.exported"));
        numbers.add(length());
        did(other, Act.of("exchange.exported"));
        numbers.add(length());
        var path = sampleOf(LocalDate.of(2001, 3, 1), numbers.toArray(Long[]::new));
        var asking = as(auditor);

        assertThat(asking.get(LOG + "/stickprov").body()).contains("mars 2001", "Väntar");
        assertThat(asking.get(path).body())
                .contains("Ulla Underskrift", "Per Prövad", "<form class=\"log-sign\"");
        assertThat(as(People.with(Role.ADMINISTRATOR, tenant(), "Ada Min")).get(path).body())
                .doesNotContain("log-sign");
        var empty = asking.post(path, "remark", "  ");
        assertThat(empty.statusCode()).isEqualTo(422);
        assertThat(empty.body()).contains("id=\"remark-fel\"");

        assertThat(asking.post(path, "remark", "Inget att anmärka").statusCode()).isEqualTo(303);

        assertThat(asking.get(path).body())
                .contains("Genomsett av Ulla Underskrift", "Inget att anmärka")
                .doesNotContain("<form class=\"log-sign\"");
        assertThat(asking.get(LOG + "?handling=audit.sample-signed").body())
                .contains("skrev under månadens stickprov ur loggen", "2001-03");
    }

    @Test
    void nobodySignsASampleOfNothingButOwnActs() {
        var auditor = People.with(Role.AUDITOR, tenant(), "Jag Själv");
        did(auditor, Act.of("exchange.exported"));
        var path = sampleOf(LocalDate.of(2001, 4, 1), length());

        assertThat(as(auditor).get(path).body())
                .contains("Någon annan behöver se igenom det")
                .doesNotContain("log-sign");
        assertThat(as(People.with(Role.MANAGER, tenant(), "Mia Manager")).get(path).body())
                .contains("log-sign");
    }

    @Test
    void aSampleThatWasNotDrawnIsNotThere() {
        var asking = as(People.with(Role.AUDITOR, tenant(), "Nils Noll"));

        assertThat(asking.get(LOG + "/stickprov/1999-12").statusCode()).isEqualTo(404);
        assertThat(asking.get(LOG + "/stickprov/2026-13").statusCode()).isEqualTo(404);
    }
}
