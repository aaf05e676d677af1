package se.fyrklover.proofreading.read;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import se.fyrklover.proofreading.Reading;

/// Reads Markdown: headings, paragraphs, items of lists, and tables whose cells are parted by `|`.
final class MarkdownReader {

    private static final Parser MARKDOWN =
            Parser.builder().includeSourceSpans(IncludeSourceSpans.BLOCKS).build();

    private final Parts parts = new Parts();
    private final List<PipeTable> tables;
    private int next;

    private MarkdownReader(List<PipeTable> tables) {
        this.tables = tables;
    }

    static Reading read(String name, String text) {
        var lines = new ArrayList<>(text.lines().toList());
        var tables = PipeTable.takenFrom(lines, new Bounds());
        var reader = new MarkdownReader(tables);
        reader.within(MARKDOWN.parse(String.join("\n", lines)));
        reader.tablesBefore(Integer.MAX_VALUE);
        return new Reading(name, reader.parts.all(), List.of());
    }

    private void within(Node parent) {
        for (var node = parent.getFirstChild(); node != null; node = node.getNext()) {
            var line = line(node);
            switch (node) {
                case Heading heading -> {
                    tablesBefore(line);
                    parts.heading(0, line, heading.getLevel(), words(heading));
                }
                case Paragraph paragraph -> {
                    tablesBefore(line);
                    said(line, words(paragraph));
                }
                case FencedCodeBlock code -> said(line, code.getLiteral());
                case IndentedCodeBlock code -> said(line, code.getLiteral());
                case BulletList list -> within(list);
                case OrderedList list -> within(list);
                default -> within(node);
            }
        }
    }

    private void said(int line, String text) {
        if (!text.isBlank()) parts.paragraph(0, line, text.strip());
    }

    private void tablesBefore(int line) {
        for (; next < tables.size() && tables.get(next).line() < line; next++)
            parts.grid(0, tables.get(next).line(), tables.get(next).rows());
    }

    private static int line(Node node) {
        return node.getSourceSpans().isEmpty()
                ? 1
                : node.getSourceSpans().getFirst().getLineIndex() + 1;
    }

    private static String words(Node node) {
        var text = new StringBuilder();
        node.accept(
                new AbstractVisitor() {
                    @Override
                    public void visit(Text words) {
                        text.append(words.getLiteral());
                    }

                    @Override
                    public void visit(Code code) {
                        text.append(code.getLiteral());
                    }

                    @Override
                    public void visit(SoftLineBreak end) {
                        text.append(' ');
                    }

                    @Override
                    public void visit(HardLineBreak end) {
                        text.append(' ');
                    }
                });
        return text.toString();
    }
}
