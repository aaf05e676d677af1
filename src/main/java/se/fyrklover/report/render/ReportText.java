package se.fyrklover.report.render;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import se.fyrklover.report.Block;
import se.fyrklover.report.Cell;
import se.fyrklover.report.Report;
import se.fyrklover.report.Run;

/// The document as plain text, to read in a terminal and to compare with.
public final class ReportText {

    private static final int WIDTH = 100;

    /// How wide a column of words becomes before its words go on beneath.
    private static final int WIDEST = 40;

    private static final String BETWEEN = "  ";

    private final StringBuilder out = new StringBuilder();

    private ReportText() {}

    public static void write(Report report, OutputStream out) {
        try {
            out.write(of(report).getBytes(StandardCharsets.UTF_8));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    static String of(Report report) {
        var text = new ReportText();
        text.front(report.front());
        report.all().forEach(text::section);
        return text.out.toString();
    }

    private void front(Report.Front front) {
        line(front.association() + ", " + front.organisationNumber());
        out.append('\n');
        heading(front.title(), '#');
        if (!front.subtitle().isEmpty()) line(front.subtitle());
        line(front.standing() + ", " + front.dated());
    }

    private void section(Report.Section section) {
        out.append('\n');
        heading(section.heading().replace('\u2002', ' '), section.level() == 1 ? '=' : '-');
        for (var block : section.blocks()) {
            out.append('\n');
            block(block);
        }
    }

    private void heading(String words, char under) {
        line(words);
        line(String.valueOf(under).repeat(Math.min(length(Plain.line(words)), WIDTH)));
    }

    private void block(Block block) {
        switch (block) {
            case Block.Paragraph(var runs) -> prose("", "", said(runs));
            case Block.Items items -> items(items);
            case Block.Quote(var paragraphs, var by) -> {
                for (var runs : paragraphs) prose("    ", "    ", said(runs));
                if (!by.isEmpty()) prose("    – ", "      ", by);
            }
            case Block.Remark(var text) -> prose("! ", "  ", text);
            case Block.Table table -> table(table);
            case Block.Chart chart -> {
                prose("[", " ", chart.title() + "]");
                prose(" ", " ", chart.description());
            }
            case Block.Signatures(var place, var signatories) -> {
                prose("", "", place);
                for (var signatory : signatories) {
                    line("\n" + ".".repeat(WIDEST));
                    prose("", "", signed(signatory));
                }
            }
        }
    }

    private static String signed(Block.Signatory signatory) {
        return signatory.name().isEmpty()
                ? signatory.role()
                : signatory.name() + ", " + signatory.role();
    }

    private void items(Block.Items items) {
        var number = 0;
        for (var item : items.items()) {
            number++;
            var mark = items.numbered() ? number + ". " : "• ";
            prose(mark, " ".repeat(mark.length()), said(item));
        }
    }

    private static String said(List<Run> runs) {
        return runs.stream()
                .map(run ->
                        run instanceof Run.Link(var text, var address)
                                ? text + " <" + address + ">"
                                : run.text())
                .collect(Collectors.joining());
    }

    private void table(Block.Table table) {
        prose("", "", table.caption());
        var heads = table.columns().stream().map(Block.Column::head).toList();
        var lines = new ArrayList<List<String>>(List.of(heads));
        for (var row : table.rows()) lines.add(cells(row));
        var widths =
                IntStream.range(0, heads.size()).mapToObj(at -> width(table, lines, at)).toList();
        var rule = "-".repeat(widths.stream().mapToInt(it -> it + 2).sum() - 2);
        line(rule);
        row(table, heads, 0, widths);
        line(rule);
        for (var row : table.rows()) {
            if (row.kind() == Block.RowKind.SUM) line(rule);
            row(table, cells(row), row.depth(), widths);
        }
        line(rule);
        for (var note : table.notes()) prose("", "", note);
    }

    private static List<String> cells(Block.Row row) {
        var cells = new ArrayList<>(List.of(BETWEEN.repeat(row.depth()) + Plain.line(row.label())));
        row.cells().stream().map(Cell::text).map(Plain::line).forEach(cells::add);
        return cells;
    }

    private static int width(Block.Table table, List<List<String>> lines, int column) {
        var widest = lines.stream().mapToInt(it -> length(it.get(column))).max().orElse(0);
        return Math.max(
                1, table.columns().get(column).numbers() ? widest : Math.min(widest, WIDEST));
    }

    /// As many lines as the longest of its cells needs.
    private void row(Block.Table table, List<String> cells, int depth, List<Integer> widths) {
        var wrapped =
                IntStream.range(0, cells.size())
                        .mapToObj(at ->
                                Plain.wrapped(
                                        cells.get(at).strip(),
                                        widths.get(at),
                                        at == 0 ? BETWEEN.repeat(depth) : "",
                                        at == 0 ? BETWEEN.repeat(depth) : ""))
                        .toList();
        var height = wrapped.stream().mapToInt(List::size).max().orElse(1);
        for (var at = 0; at < height; at++) {
            var line = new ArrayList<String>();
            for (var column = 0; column < cells.size(); column++) {
                var words = at < wrapped.get(column).size() ? wrapped.get(column).get(at) : "";
                var space = " ".repeat(Math.max(0, widths.get(column) - length(words)));
                line.add(table.columns().get(column).numbers() ? space + words : words + space);
            }
            line(String.join(BETWEEN, line));
        }
    }

    private void prose(String first, String others, String words) {
        Plain.wrapped(words, WIDTH, first, others).forEach(this::line);
    }

    private void line(String words) {
        out.append(words.stripTrailing()).append('\n');
    }

    private static int length(String words) {
        return words.codePointCount(0, words.length());
    }
}
