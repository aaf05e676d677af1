package se.fyrklover.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/// Answers with a page's tables as one file: a workbook with a sheet for each, or CSV with the
/// tables after each other.
public final class Downloads {

    /// A part of an address that names the kind of file, as in `deltagare.{format:csv|xlsx}`.
    public static final String FORMAT = "{format:csv|xlsx}";

    private static final String XLSX =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private Downloads() {}

    /// The file of a page that is one of the year's own, named as in the menu.
    public static ResponseEntity<byte[]> answer(Page page, List<Sheet> sheets, String format) {
        return answer(page, page.say(page.section().label()), sheets, format);
    }

    /// The file; not found where the page has no tables.
    ///
    /// @param name what the file is called, before the association and the period
    /// @throws se.fyrklover.access.NotAllowed if not everybody may read it, and it is too long
    ///   since whoever asks proved to be there
    public static ResponseEntity<byte[]> answer(
            Page page, String name, List<Sheet> sheets, String format) {
        page.pass().demandToTakeOut(page.section().right());
        var period = page.words().period(page.period());
        return answer(
                page.tenant().name() + " " + period,
                "%s %s, %s".formatted(name, period, page.tenant().name()),
                sheets,
                format);
    }

    /// The file of what is of no period; not found where there are no tables.
    ///
    /// @param about what stands before each table's caption
    /// @param name what the file is called, without its ending
    public static ResponseEntity<byte[]> answer(
            String about, String name, List<Sheet> sheets, String format) {
        if (sheets.isEmpty()) throw Pages.notFound();
        var isCsv = format.equals("csv");
        return attachment(name + "." + format, isCsv ? "text/csv;charset=UTF-8" : XLSX)
                .body(isCsv ? CsvSheets.write(about, sheets) : XlsxSheets.write(about, sheets));
    }

    /// The head of an answer that is a file to keep.
    ///
    /// @param name what it is called, with its ending
    public static ResponseEntity.BodyBuilder attachment(String name, String mediaType) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(mediaType))
                .header(
                        "Content-Disposition",
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString());
    }
}
