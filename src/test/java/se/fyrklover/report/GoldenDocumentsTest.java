package se.fyrklover.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.fyrklover.RunningProduct;
import se.fyrklover.access.Caller;
import se.fyrklover.access.Tenants;
import se.fyrklover.exchange.Imports;

/// Whole documents as text, as they were when somebody last read them and found them right.
///
/// With `-Dfyrklover.golden=write` they are written anew, to be read again.
class GoldenDocumentsTest {

    private static final RunningProduct PRODUCT = RunningProduct.shared();
    private static final Path HOME = Path.of(System.getProperty("fyrklover.home", "."));

    @ParameterizedTest
    @CsvSource({"kalmar, ANNUAL, 2024", "kloverbygden, PLAN, 2025", "kloverbygden, INTERIM, 2025"})
    void theDocumentReadsAsItDid(String association, ReportKind kind, int year) throws IOException {
        if (!association.equals(RunningProduct.SLUG))
            PRODUCT.the(Imports.class)
                    .bring(new Caller.Operator(), HOME.resolve("packages").resolve(association));
        var tenant = PRODUCT.the(Tenants.class).find(association).orElseThrow();
        var out = new ByteArrayOutputStream();
        ReportFormat.TEXT.write(
                PRODUCT.the(Reports.class).of(tenant, kind, year).orElseThrow().report(), out);
        var text = out.toString(StandardCharsets.UTF_8);
        var golden =
                HOME.resolve(
                        "src/test/resources/golden/%s-%s-%d.txt"
                                .formatted(association, kind.code(), year));
        if ("write".equals(System.getProperty("fyrklover.golden"))) Files.writeString(golden, text);

        assertThat(text).isEqualTo(Files.readString(golden));
    }
}
