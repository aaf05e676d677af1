package se.fyrklover.report.render;

import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.BorderSide;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.HyperLink;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import se.fyrklover.figure.Unit;
import se.fyrklover.report.Shown;

/// A sheet that is written cell by cell: numbers as numbers with their format, texts as texts
/// whatever they begin with.
record XlsxSheet(Worksheet out) {

    /// What an office program takes in one cell.
    private static final int LONGEST = 32_767;

    private static final String CLOVER = "1F6B45";
    private static final String QUIET = "55605A";

    static XlsxSheet in(Workbook workbook, String name) {
        return new XlsxSheet(workbook.newWorksheet(name));
    }

    void say(int line, int column, String words) {
        var plain = Plain.line(words);
        if (plain.isEmpty()) return;
        var isPair =
                plain.length() > LONGEST && Character.isHighSurrogate(plain.charAt(LONGEST - 1));
        out.inlineString(
                line,
                column,
                plain.substring(0, Math.min(plain.length(), isPair ? LONGEST - 1 : LONGEST)));
    }

    void title(int line, String words) {
        say(line, 0, words);
        out.style(line, 0).bold().fontSize(14).fontColor(CLOVER).set();
    }

    /// Leads to a sheet by its name.
    void link(int line, int column, String words, String sheet) {
        out.hyperlink(line, column, HyperLink.internal("'" + sheet + "'!A1", words));
        out.style(line, column).fontColor(CLOVER).underlined().set();
    }

    /// The heads of columns over a rule.
    ///
    /// @param numbers the columns that are set to the right
    void head(int line, List<String> heads, List<Integer> numbers) {
        for (var at = 0; at < heads.size(); at++) {
            say(line, at, heads.get(at));
            out.style(line, at)
                    .bold()
                    .wrapText(true)
                    .verticalAlignment("bottom")
                    .horizontalAlignment(numbers.contains(at) ? "right" : "left")
                    .borderStyle(BorderSide.BOTTOM, BorderStyle.THIN)
                    .set();
        }
    }

    /// A figure: its number, or in words that there is none with the reason as a note. A verdict is
    /// read, not counted.
    void figure(int line, int column, Shown figure) {
        if (figure.number() == null || figure.unit() == Unit.VERDICT) {
            say(line, column, figure.text());
            if (!figure.why().isEmpty()) out.comment(line, column, Plain.line(figure.why()));
            out.style(line, column).horizontalAlignment("right").fontColor(QUIET).italic().set();
        } else number(line, column, figure);
    }

    /// The number alone, if there is one.
    void number(int line, int column, Shown figure) {
        if (figure.number() == null) return;
        out.value(line, column, figure.number());
        out.style(line, column).format(format(figure)).set();
    }

    /// As the file format has it; an office program shows its own marks for thousands and decimals.
    private static String format(Shown figure) {
        var fraction = figure.decimals() > 0 ? "." + "0".repeat(figure.decimals()) : "";
        return figure.unit() == Unit.SHARE ? "0" + fraction + "%" : "#,##0" + fraction;
    }

    void whole(int line, int column, int number) {
        out.value(line, column, number);
    }

    void day(int line, int column, LocalDate day) {
        out.value(line, column, day);
        out.style(line, column).format("yyyy-mm-dd").set();
    }

    void width(int column, int letters) {
        out.width(column, letters);
    }

    /// How it is set on paper: the head is repeated, and no column is cut off.
    void printed(int head, boolean isWide) {
        out.paperSize(PaperSize.A4_PAPER);
        out.pageOrientation(isWide ? "landscape" : "portrait");
        out.setFitToPage(true);
        out.fitToWidth((short) 1);
        out.fitToHeight((short) 0);
        out.repeatRows(head);
    }
}
