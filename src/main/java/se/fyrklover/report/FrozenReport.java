package se.fyrklover.report;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import se.fyrklover.report.render.ReportJson;

/// A document as it stood when it was frozen; it is never changed.
///
/// @param edition the first one is 1
/// @param revision of the records that it was made of
/// @param document the whole of it, as JSON
/// @param digest of the document and the PDF, keyed
public record FrozenReport(
        ReportKind kind,
        int year,
        int edition,
        LocalDate on,
        long revision,
        String document,
        String digest) {

    /// The document itself, from which every format can be made again byte for byte.
    public Report report() {
        return ReportJson.read(new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8)));
    }
}
