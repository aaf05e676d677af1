package se.fyrklover.report.render;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import se.fyrklover.report.Block;
import se.fyrklover.report.Cell;
import se.fyrklover.report.Drawing;
import se.fyrklover.report.InventedReport;
import se.fyrklover.report.Report;
import se.fyrklover.report.ReportKind;
import se.fyrklover.report.Run;
import se.fyrklover.shared.Language;

/// A document whose every text is as bad as a text can be.
final class WorstReport {

    static final String MARKUP = "<script>alert('1')</script> ]]> &amp; \" {title} </style>";
    static final String LONG = "Ö".repeat(400);
    static final String STRANGE = "emoji \uD83C\uDF40 \u0007\u0000 ف \uFFFE \uE000 \u202Eabc";

    private static final String ALL = MARKUP + " " + STRANGE;

    private WorstReport() {}

    static Report made() {
        return new Report(
                new Report.Front(
                        ReportKind.PLAN,
                        Language.EN,
                        ALL,
                        "222000-0000",
                        ALL,
                        ALL,
                        ALL,
                        LocalDate.of(2025, 3, 14)),
                List.of(new Report.Section("a", 1, "1", ALL, blocks(), List.of())));
    }

    private static List<Block> blocks() {
        List<Run> runs =
                List.of(
                        Run.plain(ALL + LONG + ALL),
                        new Run.Reference(ALL, "a"),
                        new Run.Link(ALL, "https://example.org/?a=1&b=\"<"));
        return List.of(
                new Block.Paragraph(runs),
                new Block.Items(true, List.of(runs)),
                new Block.Quote(List.of(runs), ALL),
                new Block.Remark(ALL),
                table("t1", 3),
                table("t2", 12),
                new Block.Chart(
                        "c",
                        "c1",
                        ALL,
                        ALL,
                        new Drawing(
                                300,
                                20,
                                List.of(
                                        new Drawing.Mark.Words(
                                                0,
                                                12,
                                                ALL,
                                                Drawing.Anchor.START,
                                                10,
                                                true,
                                                Drawing.Tone.INK))),
                        List.of()),
                new Block.Signatures(ALL, List.of(new Block.Signatory(ALL, LONG))));
    }

    private static Block table(String anchor, int columns) {
        var heads = new ArrayList<Block.Column>();
        heads.add(new Block.Column(ALL, false));
        for (var at = 0; at < columns; at++)
            heads.add(new Block.Column(at == 0 ? LONG : "Kommunen", true));
        var cells =
                IntStream.range(0, columns)
                        .<Cell>mapToObj(at ->
                                at == 1
                                        ? new Cell.Words(LONG)
                                        : new Cell.Counted(
                                                InventedReport.known(
                                                        "a.b", 1, "13\u00A0155\u00A0934")))
                        .toList();
        return new Block.Table(
                anchor,
                anchor,
                ALL,
                heads,
                List.of(
                        new Block.Row(LONG, 0, Block.RowKind.LINE, cells),
                        new Block.Row(ALL, 1, Block.RowKind.SUM, cells)),
                List.of(ALL));
    }
}
