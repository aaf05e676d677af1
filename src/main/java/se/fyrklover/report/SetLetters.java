package se.fyrklover.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import se.fyrklover.access.OfOffice;
import se.fyrklover.report.render.LetterPdf;
import se.fyrklover.web.PaperLetter;
import se.fyrklover.web.PaperLetters;
import se.fyrklover.web.Sheet;
import se.fyrklover.words.Words;

/// Sets letters as documents are set.
@Component
@OfOffice
class SetLetters implements PaperLetters {

    @Override
    public byte[] pdf(PaperLetter letter) {
        var out = new ByteArrayOutputStream();
        try {
            LetterPdf.write(letter, sections(letter), out);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        return out.toByteArray();
    }

    /// What stands before the first heading, and then a section for each.
    static List<Report.Section> sections(PaperLetter letter) {
        var words = new Words(letter.language());
        var sections = new ArrayList<Report.Section>();
        var blocks = new ArrayList<Block>();
        var title = "";
        for (var part : letter.parts())
            switch (part) {
                case PaperLetter.Part.Paragraph(var text) ->
                        blocks.add(new Block.Paragraph(List.of(Run.plain(text))));
                case PaperLetter.Part.Table(var sheet) ->
                        blocks.add(
                                table(words, sheet, "tabell-" + sections.size() + blocks.size()));
                case PaperLetter.Part.Heading(var text) -> {
                    add(sections, title, blocks);
                    title = text;
                    blocks = new ArrayList<>();
                }
            }
        add(sections, title, blocks);
        return sections;
    }

    private static void add(List<Report.Section> sections, String title, List<Block> blocks) {
        if (!blocks.isEmpty())
            sections.add(
                    new Report.Section("del-" + sections.size(), 1, "", title, blocks, List.of()));
    }

    private static Block.Table table(Words words, Sheet sheet, String id) {
        var columns = new ArrayList<Block.Column>();
        for (var at = 0; at < sheet.columns().size(); at++) {
            var column = at - 1;
            columns.add(
                    new Block.Column(
                            sheet.columns().get(at),
                            column >= 0
                                    && sheet.rows().stream()
                                            .map(it -> it.cells().get(column))
                                            .anyMatch(Sheet.Cell.Counted.class::isInstance)));
        }
        return new Block.Table(
                id,
                id,
                sheet.caption(),
                columns,
                sheet.rows().stream().map(it -> row(words, it)).toList(),
                sheet.notes());
    }

    private static Block.Row row(Words words, Sheet.Row row) {
        return new Block.Row(
                row.label(),
                row.depth(),
                row.isSum() ? Block.RowKind.SUM : Block.RowKind.LINE,
                row.cells().stream().map(it -> cell(words, it)).toList());
    }

    private static Cell cell(Words words, Sheet.Cell cell) {
        return switch (cell) {
            case Sheet.Cell.Said(var said) ->
                    said.isEmpty() ? new Cell.Empty() : new Cell.Words(said);
            case Sheet.Cell.Counted(var quantity, _, _) -> new Cell.Words(words.number(quantity));
            case Sheet.Cell.Absent(var word, _) -> new Cell.Words(word);
        };
    }
}
