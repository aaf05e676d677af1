package se.fyrklover.report.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import se.fyrklover.figure.Unit;
import se.fyrklover.report.Block;
import se.fyrklover.report.Cell;
import se.fyrklover.report.Drawing;
import se.fyrklover.report.InventedReport;
import se.fyrklover.report.Run;
import se.fyrklover.report.Shown;
import se.fyrklover.shared.Period;

class ReportTextTest {

    @Test
    void aDocumentReadsInATerminal() {
        var report =
                Hostile.with(
                        new Block.Paragraph(
                                List.of(
                                        Run.plain("Under året skrevs "),
                                        new Run.Bound(
                                                InventedReport.known("a.b", 1234, "1\u00A0234")),
                                        Run.plain(
                                                " deltagare in i de insatser som förbundet gav sitt stöd, enligt "),
                                        new Run.Link("lagen", "https://www.riksdagen.se/"),
                                        Run.plain("."))),
                        new Block.Items(
                                true,
                                List.of(List.of(Run.plain("Ett")), List.of(Run.plain("Två")))),
                        new Block.Quote(List.of(List.of(Run.plain("Det gick."))), "Ordföranden"),
                        new Block.Remark("Uppgifter saknas."),
                        new Block.Table(
                                "t",
                                "tabell-1",
                                "Intäkter och deltagare",
                                List.of(
                                        new Block.Column("Post", false),
                                        new Block.Column("Not", false),
                                        new Block.Column("2024, kr", true)),
                                List.of(
                                        row(
                                                "Intäkter",
                                                0,
                                                Block.RowKind.GROUP,
                                                new Cell.Empty(),
                                                new Cell.Empty()),
                                        row(
                                                "Bidrag från medlemmarna enligt beslut i var och en av dem",
                                                1,
                                                Block.RowKind.LINE,
                                                new Cell.Note("2", "ett"),
                                                counted("13\u00A0155\u00A0934")),
                                        row(
                                                "Övrigt",
                                                1,
                                                Block.RowKind.LINE,
                                                new Cell.Empty(),
                                                new Cell.Counted(missing())),
                                        row(
                                                "Summa",
                                                0,
                                                Block.RowKind.SUM,
                                                new Cell.Empty(),
                                                counted("0"))),
                                List.of("Hela kronor.")),
                        new Block.Chart(
                                "c",
                                "diagram-1",
                                "De flesta gick vidare",
                                "Två av tre.",
                                new Drawing(1, 1, List.of()),
                                List.of()),
                        new Block.Signatures(
                                "Bron den 14 mars",
                                List.of(
                                        new Block.Signatory("", "ordförande"),
                                        new Block.Signatory("Alma", "ledamot"))));

        assertThat(ReportText.of(report).replace('\u00A0', '_'))
                .isEqualTo(
                        """
                        Bron, 222000-0000

                        Årsredovisning 2024
                        ###################
                        Utkast, 2025-03-14

                        1 Ett
                        =====

                        Under året skrevs 1_234 deltagare in i de insatser som förbundet gav sitt stöd, enligt lagen
                        <https://www.riksdagen.se/>.

                        1. Ett
                        2. Två

                            Det gick.
                            – Ordföranden

                        ! Uppgifter saknas.

                        Intäkter och deltagare
                        ---------------------------------------------------------
                        Post                                      Not    2024, kr
                        ---------------------------------------------------------
                        Intäkter
                          Bidrag från medlemmarna enligt beslut   2    13_155_934
                          i var och en av dem
                          Övrigt                                           saknas
                        ---------------------------------------------------------
                        Summa                                                   0
                        ---------------------------------------------------------
                        Hela kronor.

                        [De flesta gick vidare]
                         Två av tre.

                        Bron den 14 mars

                        ........................................
                        ordförande

                        ........................................
                        Alma, ledamot
                        """);
    }

    @Test
    void noLineOfProseIsLongerThanItsWidth() {
        var report = Hostile.saying("ord ".repeat(400) + "x".repeat(400) + " och slut");

        assertThat(ReportText.of(report).lines().filter(it -> it.length() > 100))
                .containsExactly("x".repeat(400));
    }

    @Test
    void everyFigureOfTextAndTablesStandsThereInOrder() {
        var report = InventedReport.of(4, 2);
        var text = ReportText.of(report);
        var at = 0;
        for (var block : report.blocks().filter(it -> !(it instanceof Block.Chart)).toList())
            for (var figure : block.figures().toList()) {
                at = text.indexOf(figure.text(), at);
                assertThat(at).as(figure.text()).isNotNegative();
                at += figure.text().length();
            }
    }

    @Test
    void whatNoTerminalShouldBeToldIsLeftOut() {
        assertThat(ReportText.of(Hostile.saying("a\u001b[2Jb\nc\u0000"))).contains("a□[2Jb c□");
    }

    private static Block.Row row(String label, int depth, Block.RowKind kind, Cell... cells) {
        return new Block.Row(label, depth, kind, List.of(cells));
    }

    private static Cell counted(String text) {
        return new Cell.Counted(InventedReport.known("a.b", 1, text));
    }

    private static Shown missing() {
        return new Shown(
                "a.b",
                1,
                Period.year(2024),
                List.of(),
                Unit.PERSONS,
                Shown.Standing.MISSING,
                null,
                null,
                0,
                "saknas",
                "Ingen vet.");
    }
}
