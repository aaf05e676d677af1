package se.fyrklover.report.render;

import java.util.Optional;
import se.fyrklover.report.Block;
import se.fyrklover.report.Cell;
import se.fyrklover.report.Shown;
import se.fyrklover.words.Words;

/// A printed page: nothing opens, and what a reader aloud needs stands in attributes.
record Paper(Words words) implements Medium {

    /// Letters that a line of a table holds in the common size, over all its columns.
    private static final int LETTERS = 88;

    /// Columns beside the labels from which on the labels have less than half of the width.
    private static final int FEW = 4;

    /// Letters of a head that is too tall to stand on each page.
    private static final int HEAD = 80;

    /// Rows of a table that is rather set on the next page than cut over two.
    private static final int WHOLE = 20;

    @Override
    public Optional<String> to(Shown figure) {
        return Optional.empty();
    }

    @Override
    public boolean marks() {
        return false;
    }

    /// In a PDF a title is read instead of the text.
    @Override
    public String reason(Shown figure) {
        return words.say("report.without", figure.text(), figure.why());
    }

    @Override
    public String spoken(String words) {
        return words;
    }

    @Override
    public String spoken(Cell.Note note) {
        return words.say("report.note-number", note.number());
    }

    @Override
    public String measure(Block.Table table) {
        var needed = 24;
        for (var column = 1; column < table.columns().size(); column++)
            needed += 2 + widest(table, column);
        var size = size(needed, table.columns().size() - 1);
        if (table.columns().stream().anyMatch(it -> it.head().length() > HEAD)) size += " once";
        return table.rows().size() <= WHOLE ? size + " whole" : size;
    }

    /// A page that lies down would hold more, but the library lays out such a page wrongly after a
    /// table that was moved to be whole, and cuts off what stands to the right.
    private static String size(int needed, int columns) {
        if (needed <= LETTERS * 3 / 4 && columns < FEW) return "few";
        if (needed <= LETTERS * 3 / 4) return "some";
        if (needed <= LETTERS) return "";
        if (needed <= LETTERS * 5 / 4) return "wide";
        return needed <= LETTERS * 3 / 2 ? "wider" : "widest";
    }

    private static int widest(Block.Table table, int column) {
        return table.rows().stream()
                .map(row -> row.cells().get(column - 1))
                .mapToInt(cell -> cell instanceof Cell.Words ? 8 : cell.text().length())
                .max()
                .orElse(0);
    }
}
