package se.fyrklover.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.fyrklover.RunningProduct;
import se.fyrklover.access.Caller;
import se.fyrklover.access.Passes;
import se.fyrklover.access.Tenant;
import se.fyrklover.access.Tenants;
import se.fyrklover.audit.Chains;
import se.fyrklover.exchange.Imports;

/// A frozen document stays as it is, and what changes afterwards stands beside it.
class FrozenReportsTest {

    private static final RunningProduct PRODUCT = RunningProduct.shared();
    private static final Path KLOVER =
            Path.of(System.getProperty("fyrklover.home", "."), "packages/kloverbygden");

    @TempDir Path folder;

    /// A copy of the invented association under a name of its own.
    private Path copy(String slug) throws IOException {
        var copy = Files.createDirectories(folder.resolve(slug));
        try (var files = Files.list(KLOVER)) {
            for (var file : files.toList())
                Files.copy(file, copy.resolve(String.valueOf(file.getFileName())));
        }
        edit(copy, "association.yaml", "id: kloverbygden", "id: " + slug);
        // A contribution run would stand over the rows that the tests change.
        for (var file :
                List.of(
                        "contribution-runs.csv",
                        "contribution-agreed.csv",
                        "contribution-claims.csv",
                        "population-2025.csv")) Files.delete(copy.resolve(file));
        return copy;
    }

    private static void edit(Path copy, String file, String from, String to) throws IOException {
        var path = copy.resolve(file);
        var text = Files.readString(path);
        assertThat(text).contains(from);
        Files.writeString(path, text.replace(from, to));
    }

    private static Tenant imported(Path source, String slug) {
        assertThat(PRODUCT.the(Imports.class).bring(new Caller.Operator(), source))
                .isInstanceOf(Imports.Result.Imported.class);
        return PRODUCT.the(Tenants.class).find(slug).orElseThrow();
    }

    private static FrozenReports frozen() {
        return PRODUCT.the(FrozenReports.class);
    }

    private static FrozenReport freeze(Tenant tenant) {
        var made = PRODUCT.the(Reports.class).of(tenant, ReportKind.PLAN, 2025).orElseThrow();
        return frozen().freeze(PRODUCT.the(Passes.class).operator(tenant), made);
    }

    private static byte[] pdf(Report report) throws IOException {
        var out = new ByteArrayOutputStream();
        ReportFormat.PDF.write(report, out);
        return out.toByteArray();
    }

    @Test
    void aLaterChangeStandsAsACorrectionBesideTheDocumentWhichIsMadeAgainByteForByte()
            throws IOException {
        var copy = copy("fryst-a");
        var before = imported(copy, "fryst-a");
        var first = freeze(before);
        assertThat(frozen().corrections(before, first)).isEmpty();

        // Försäkringskassan 4 500 000 becomes 4 600 000, so that all of 9 000 000 becomes 9 100
        // 000.
        edit(
                copy,
                "contributions.csv",
                "2025,forsakringskassan,4500000",
                "2025,forsakringskassan,4600000");
        var after = imported(copy, "fryst-a");

        assertThat(frozen().corrections(after, first))
                .anySatisfy(it -> {
                    assertThat(it.frozen().definition()).isEqualTo("budget.contributions");
                    assertThat(it.frozen().exact()).isEqualTo("9000000");
                    assertThat(it.now().replace('\u202F', '\u00A0'))
                            .isEqualTo("9\u00A0100\u00A0000\u00A0kr");
                });
        var kept = frozen().find(after, ReportKind.PLAN, 2025, 1).orElseThrow();
        assertThat(kept.document()).isEqualTo(first.document());
        assertThat(pdf(kept.report())).isEqualTo(frozen().pdf(after, kept));
        assertThat(frozen().isWhole(after, kept)).isTrue();
    }

    @Test
    void aDocumentThatIsFrozenAgainIsANewEditionAndTheFirstStays() throws IOException {
        var tenant = imported(copy("fryst-b"), "fryst-b");
        var first = freeze(tenant);
        var second = freeze(PRODUCT.the(Tenants.class).find("fryst-b").orElseThrow());

        assertThat(first.edition()).isEqualTo(1);
        assertThat(second.edition()).isEqualTo(2);
        assertThat(frozen().of(tenant, ReportKind.PLAN, 2025))
                .extracting(FrozenReports.Edition::number)
                .containsExactly(2, 1);
        assertThat(second.digest()).isNotEqualTo(first.digest());
        assertThat(first.report().front().standing()).contains("utgåva 1");
    }

    @Test
    void whereTheLogStoodIsOnTheDocumentAndKeptBesideIt() throws IOException {
        var tenant = imported(copy("fryst-f"), "fryst-f");
        var kept = freeze(tenant);

        var head = frozen().head(tenant, kept).orElseThrow();

        assertThat(head.number()).isEqualTo(1);
        assertThat(kept.report().front().standing())
                .endsWith("nummer 1, sigill " + head.mac().hex().substring(0, 16));
        assertThat(PRODUCT.the(Chains.class).verify(tenant.id(), java.util.List.of()))
                .satisfies(it -> {
                    assertThat(it.isWhole()).isTrue();
                    assertThat(it.anchors()).isEqualTo(1);
                    assertThat(it.head().number()).isEqualTo(2);
                });
    }

    @Test
    void theDefinitionsVersionsAndTheRecordsDigestsAreKept() throws IOException {
        var tenant = imported(copy("fryst-c"), "fryst-c");
        var made = freeze(tenant);

        var rows =
                PRODUCT.the(Tenants.class)
                        .within(
                                tenant.id(),
                                () ->
                                        PRODUCT.the(JdbcClient.class)
                                                .sql(
                                                        "select * from frozen_figure order by position")
                                                .query()
                                                .listOfRows());
        assertThat(rows).hasSize((int) made.report().figures().distinct().count());
        assertThat(rows)
                .allSatisfy(it -> {
                    assertThat((Integer) it.get("version")).isPositive();
                    assertThat((String) it.get("rests_on")).hasSize(64);
                });
    }

    @Test
    void whatIsFrozenCanNeitherBeChangedNorTakenAway() throws IOException {
        var tenant = imported(copy("fryst-d"), "fryst-d");
        freeze(tenant);

        for (var statement :
                new String[] {
                    "update frozen_report set edition = 7",
                    "delete from frozen_report",
                    "update frozen_figure set exact = '1'",
                    "delete from frozen_figure"
                })
            assertThatThrownBy(() ->
                            PRODUCT.the(Tenants.class)
                                    .within(
                                            tenant.id(),
                                            () ->
                                                    PRODUCT.the(JdbcClient.class)
                                                            .sql(statement)
                                                            .update()))
                    .as(statement)
                    .rootCause()
                    .hasMessageContaining("permission denied");
    }

    @Test
    void aWithheldNumberIsNowhereInTheFrozenDocument() throws IOException {
        var tenant = imported(copy("fryst-e"), "fryst-e");
        var made = PRODUCT.the(Reports.class).of(tenant, ReportKind.INTERIM, 2025).orElseThrow();
        var kept = frozen().freeze(PRODUCT.the(Passes.class).operator(tenant), made);

        assertThat(kept.report().figures().filter(it -> it.standing() == Shown.Standing.WITHHELD))
                .allSatisfy(it -> {
                    assertThat(it.exact()).isNull();
                    assertThat(it.number()).isNull();
                });
    }
}
