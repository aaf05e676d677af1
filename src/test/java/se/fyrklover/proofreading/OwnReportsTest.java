package se.fyrklover.proofreading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.fyrklover.RunningProduct;
import se.fyrklover.access.Caller;
import se.fyrklover.access.Tenant;
import se.fyrklover.access.Tenants;
import se.fyrklover.exchange.Imports;
import se.fyrklover.report.Report;
import se.fyrklover.report.ReportFormat;
import se.fyrklover.report.ReportKind;
import se.fyrklover.report.Reports;

/// The product's own documents, of every kind and year that there is something for, read as anybody
/// would who got them as files.
class OwnReportsTest {

    private static final RunningProduct PRODUCT = RunningProduct.shared();
    private static final String INVENTED = "kloverbygden";

    static {
        PRODUCT.the(Imports.class)
                .bring(
                        new Caller.Operator(),
                        Path.of(System.getProperty("fyrklover.home", "."), "packages", INVENTED));
    }

    private static List<Report> reports(String slug) {
        var tenant = PRODUCT.the(Tenants.class).find(slug).orElseThrow();
        return IntStream.range(2000, 2100)
                .boxed()
                .flatMap(year ->
                        PRODUCT.the(Reports.class).kinds(tenant, year).stream()
                                .map(kind -> report(tenant, kind, year)))
                .toList();
    }

    private static Report report(Tenant tenant, ReportKind kind, int year) {
        return PRODUCT.the(Reports.class).of(tenant, kind, year).orElseThrow().report();
    }

    private static Proof proof(Report report, ReportFormat format) throws IOException {
        var out = new ByteArrayOutputStream();
        format.write(report, out);
        return Proofreader.read("a." + format.code(), out.toByteArray()).orThrow();
    }

    /// What is said of them, each with the document that it is said of.
    private static List<String> said(List<Report> reports, ReportFormat format) throws IOException {
        var said = new ArrayList<String>();
        for (var report : reports)
            for (var remark : proof(report, format).remarks())
                said.add(report.front().title() + ": " + remark.sort() + " " + remark.words());
        return said;
    }

    @ParameterizedTest
    @EnumSource(names = {"PDF", "DOCX", "TEXT"})
    void ofTheInventedAssociationNothingIsSaid(ReportFormat format) throws IOException {
        assertThat(said(reports(INVENTED), format)).isEmpty();
    }

    /// What was published of some years contradicts itself, and a document that shows it says so
    /// too: those who ended and those who remain are not as many as took part. In the report of
    /// 2023 that is so of 2019, 2020 and 2021.
    @ParameterizedTest
    @EnumSource(names = {"PDF", "DOCX", "TEXT"})
    void ofPublishedFiguresOnlyThatIsSaidWhichIsWrongInThem(ReportFormat format)
            throws IOException {
        assertThat(said(reports(RunningProduct.SLUG), format))
                .filteredOn(it -> it.startsWith("Årsredovisning 2023"))
                .hasSize(3);
        assertThat(said(reports(RunningProduct.SLUG), format))
                .allMatch(it -> it.contains(": SUM Inskrivna deltagare"));
    }

    @Test
    void allKindsAreReadAndSomethingIsReckonedInEach() throws IOException {
        var reports = reports(INVENTED);

        assertThat(reports)
                .extracting(it -> it.front().kind())
                .contains(ReportKind.ANNUAL, ReportKind.PLAN, ReportKind.INTERIM);
        for (var report : reports) {
            var agreed =
                    proof(report, ReportFormat.DOCX).looked().stream()
                            .mapToInt(it -> it.found().agreed());
            assertThat(agreed.sum()).as(report.front().title()).isGreaterThan(4);
        }
    }
}
