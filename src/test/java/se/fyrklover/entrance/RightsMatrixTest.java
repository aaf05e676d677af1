package se.fyrklover.entrance;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import se.fyrklover.RunningProduct;
import se.fyrklover.access.Caller;
import se.fyrklover.access.People;
import se.fyrklover.access.Role;
import se.fyrklover.access.Tenant;
import se.fyrklover.access.Tenants;
import se.fyrklover.entrance.RightsMatrix.Asker;
import se.fyrklover.exchange.Imports;

/// Who gets through at every address of the office: each route of the program, asked by each kind
/// of caller, against the answers that stand in `rights.txt`. A route that has no line there fails.
class RightsMatrixTest {

    private static final RunningProduct PRODUCT = RunningProduct.shared();
    private static final Path HOME = Path.of(System.getProperty("fyrklover.home", "."));

    private static Tenant tenant(String slug) {
        return PRODUCT.the(Tenants.class).find(slug).orElseThrow();
    }

    private static Supplier<Asking> signedIn(Role role, String subject, Tenant tenant) {
        var account = People.with(role, subject, tenant, "Prov " + role.code());
        return () -> Asking.with(People.signedIn(account));
    }

    /// What each route is asked with, in place of what varies in it.
    private static final Map<String, String> SAMPLES =
            Map.ofEntries(
                    Map.entry("period", "2025"),
                    Map.entry("id", "bron"),
                    Map.entry("member", "kloverby"),
                    Map.entry("intervention", "bron"),
                    Map.entry("provider", "stark"),
                    Map.entry("why", "unknown"),
                    Map.entry("identity", "0".repeat(64)),
                    Map.entry("definition", "followup.enrolled?insats=bron"),
                    Map.entry("kind", "delarsrapport"),
                    Map.entry("edition", "1"),
                    Map.entry("file", "members.csv"),
                    Map.entry("row", "2"),
                    Map.entry("number", "1"),
                    Map.entry("accountNumber", "1930"),
                    Map.entry("position", "1"),
                    Map.entry("month", "2025-01"));

    /// `own` and `other` are about the member or the intervention that an address names.
    private static List<Asker> askers() {
        var klover = tenant("kloverbygden");
        return List.of(
                new Asker(
                        "open",
                        "kalmar",
                        it ->
                                it.replace("2025", "2024")
                                        .replace("delarsrapport", "arsredovisning")
                                        .replace("bron", "krus"),
                        Asking::asNobody),
                asker("nobody", Asking::asNobody),
                asker("admin", signedIn(Role.ADMINISTRATOR, "", klover)),
                asker("manager", signedIn(Role.MANAGER, "", klover)),
                asker("officer", signedIn(Role.OFFICER, "", klover)),
                asker("board", signedIn(Role.BOARD_MEMBER, "", klover)),
                asker("auditor", signedIn(Role.AUDITOR, "", klover)),
                asker("mem.own", signedIn(Role.MEMBER_CONTACT, "kloverby", klover)),
                asker("mem.oth", signedIn(Role.MEMBER_CONTACT, "angsjo", klover)),
                asker("int.own", signedIn(Role.INTERVENTION_REPORTER, "bron", klover)),
                asker("int.oth", signedIn(Role.INTERVENTION_REPORTER, "stigen", klover)),
                asker("elsewhere", signedIn(Role.MANAGER, "", tenant("kalmar"))));
    }

    private static Asker asker(String head, Supplier<Asking> asking) {
        return new Asker(head, "kloverbygden", asking);
    }

    @Test
    void everyRouteAnswersEveryCallerAsExpected() throws IOException {
        PRODUCT.the(Imports.class)
                .bring(new Caller.Operator(), HOME.resolve("packages/kloverbygden"));

        new RightsMatrix(Routes.all(), SAMPLES, askers())
                .assertAsIn(
                        "rights.txt",
                        "`open` is nobody in an association that anyone may read; the others ask in one that is"
                                + " read by roles.");
    }
}
