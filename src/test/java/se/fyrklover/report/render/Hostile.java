package se.fyrklover.report.render;

import java.time.LocalDate;
import java.util.List;
import se.fyrklover.report.Block;
import se.fyrklover.report.Report;
import se.fyrklover.report.ReportKind;
import se.fyrklover.report.Run;
import se.fyrklover.shared.Language;

/// The smallest documents that say just what they are told to.
final class Hostile {

    private Hostile() {}

    static Report saying(String text) {
        return saying(List.of(Run.plain(text)));
    }

    static Report saying(List<Run> runs) {
        return with(new Block.Paragraph(runs));
    }

    static Report with(Block... blocks) {
        return new Report(
                new Report.Front(
                        ReportKind.ANNUAL,
                        Language.SV,
                        "Bron",
                        "222000-0000",
                        "Årsredovisning 2024",
                        "",
                        "Utkast",
                        LocalDate.of(2025, 3, 14)),
                List.of(new Report.Section("ett", 1, "1", "Ett", List.of(blocks), List.of())));
    }
}
