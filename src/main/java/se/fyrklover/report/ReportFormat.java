package se.fyrklover.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Optional;
import se.fyrklover.report.render.ReportDocx;
import se.fyrklover.report.render.ReportHtml;
import se.fyrklover.report.render.ReportJson;
import se.fyrklover.report.render.ReportPdf;
import se.fyrklover.report.render.ReportText;
import se.fyrklover.report.render.ReportXlsx;

/// A kind of file that a document can be had as; each is set from the same value.
public enum ReportFormat {
    PDF("pdf", "application/pdf", ReportPdf::write),
    DOCX(
            "docx",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            ReportDocx::write),
    XLSX(
            "xlsx",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            ReportXlsx::write),
    HTML("html", "text/html;charset=UTF-8", ReportHtml::write),
    JSON("json", "application/json", ReportJson::write),
    TEXT("txt", "text/plain;charset=UTF-8", ReportText::write);

    /// Sets a document.
    @FunctionalInterface
    interface Setter {
        void write(Report report, OutputStream out) throws IOException;
    }

    private final String code;
    private final String mediaType;

    @SuppressWarnings("ImmutableEnumChecker") // a reference to a method
    private final Setter setter;

    ReportFormat(String code, String mediaType, Setter setter) {
        this.code = code;
        this.mediaType = mediaType;
        this.setter = setter;
    }

    /// Its word in commands and the end of its files' names.
    public String code() {
        return code;
    }

    public String mediaType() {
        return mediaType;
    }

    /// Writes the document; the same bytes for the same document.
    public void write(Report report, OutputStream out) throws IOException {
        setter.write(report, out);
    }

    public static Optional<ReportFormat> coded(String code) {
        return Arrays.stream(values()).filter(it -> it.code.equals(code)).findFirst();
    }
}
