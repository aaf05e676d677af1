package se.fyrklover.report.render;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import se.fyrklover.report.Block;
import se.fyrklover.report.Report;
import se.fyrklover.words.Words;

/// The tables of a document as a workbook: what is in it, each table on a sheet of its own, and
/// every figure of the document, those in the prose too.
public final class ReportXlsx {

    private ReportXlsx() {}

    public static void write(Report report, OutputStream out) {
        try {
            var parts = Parts.unzipped(workbook(report));
            parts.put("docProps/core.xml", Parts.core(report.front()));
            parts.write(report.front().dated(), out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static byte[] workbook(Report report) throws IOException {
        var words = new Words(report.front().language());
        var tables =
                report.blocks()
                        .filter(Block.Table.class::isInstance)
                        .map(Block.Table.class::cast)
                        .toList();
        var contents = words.say("report.contents");
        var figures = words.say("report.figures");
        var captions = tables.stream().map(Block.Table::caption);
        var names =
                SheetNames.of(Stream.of(Stream.of(contents, figures), captions).flatMap(it -> it));
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "Fyrklover", "1.0")) {
            workbook.properties()
                    .setTitle(Plain.line(report.front().title()))
                    .setCompany(Plain.line(report.front().association()));
            var first = XlsxSheet.in(workbook, names.getFirst());
            for (var at = 0; at < tables.size(); at++)
                XlsxTable.write(
                        tables.get(at),
                        XlsxSheet.in(workbook, names.get(at + 2)),
                        names.getFirst());
            var last = XlsxSheet.in(workbook, names.get(1));
            new XlsxFigures(words, last).write(report, names.getFirst());
            contents(report, words, first, tables, names);
        }
        return bytes.toByteArray();
    }

    private static void contents(
            Report report,
            Words words,
            XlsxSheet sheet,
            List<Block.Table> tables,
            List<String> names) {
        var front = report.front();
        sheet.title(0, front.title());
        sheet.say(
                1,
                0,
                Stream.of(front.association(), front.subtitle())
                        .filter(it -> !it.isEmpty())
                        .reduce((a, b) -> a + ", " + b)
                        .orElse(""));
        sheet.say(2, 0, words.say("report.dated", front.standing(), front.dated()));
        sheet.head(4, List.of(words.say("report.table"), words.say("report.sheet")), List.of());
        var line = 5;
        for (var at = 0; at < tables.size(); at++)
            contents(sheet, line++, tables.get(at).caption(), names.get(at + 2));
        contents(sheet, line, words.say("report.figures.about"), names.get(1));
        sheet.width(0, 72);
        sheet.width(1, 34);
        sheet.printed(4, false);
    }

    private static void contents(XlsxSheet sheet, int line, String caption, String name) {
        sheet.say(line, 0, caption);
        sheet.link(line, 1, name, name);
    }
}
