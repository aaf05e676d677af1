package se.fyrklover.proofreading.read;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import se.fyrklover.proofreading.Reading;
import se.fyrklover.shared.Phrase;

/// Reads a PDF from where its signs stand: lines, then tables by where their numbers end, then
/// paragraphs and headings of what is left.
final class PdfReader {

    private static final int FEW = 20;

    private final Bounds bounds = new Bounds();
    private final List<List<PdfLine>> pages = new ArrayList<>();
    private final List<Phrase> unread = new ArrayList<>();
    private int lines = 1;
    private int shown;
    private int understood;

    private PdfReader() {}

    static Reading read(String name, byte[] content) {
        var reader = new PdfReader();
        PdfStreams.check(content, reader.bounds);
        try (var document = Loader.loadPDF(new Watched(content, reader.bounds))) {
            return reader.read(name, document);
        } catch (InvalidPasswordException locked) {
            throw new Refused("encrypted");
        } catch (Refused refused) {
            throw refused;
        } catch (IOException | RuntimeException broken) {
            // A spoilt file makes the library stumble in ways that it does not foresee.
            throw new Refused("broken", "PDF");
        }
    }

    /// The file, which asks at each step whether there is time left.
    private static final class Watched extends RandomAccessReadBuffer {

        private final Bounds bounds;

        Watched(byte[] content, Bounds bounds) {
            super(content);
            this.bounds = bounds;
        }

        @Override
        public int read() throws IOException {
            bounds.goOn();
            return super.read();
        }

        @Override
        public int read(byte[] into, int from, int most) throws IOException {
            bounds.goOn();
            return super.read(into, from, most);
        }
    }

    private Reading read(String name, PDDocument document) throws IOException {
        if (document.getNumberOfPages() > Bounds.PAGES)
            throw new Refused("too-many-pages", String.valueOf(Bounds.PAGES));
        new PdfGlyphs(bounds, this::page, it -> unread("broken-page", it))
                .writeText(document, Writer.nullWriter());
        if (shown > FEW && understood * 2 < shown) throw new Refused("no-letters");
        if (pages.stream().allMatch(List::isEmpty) && unread.isEmpty()) throw new Refused("empty");
        return new Reading(name, parts(), unread);
    }

    private void page(int number, PDPage page, List<List<Glyph>> glyphs, int shownHere) {
        bounds.page();
        var found = new ArrayList<PdfLine>();
        for (var direction : glyphs)
            found.addAll(PdfLines.of(number, lines + found.size(), direction));
        lines += found.size();
        shown += shownHere;
        understood += glyphs.stream().mapToInt(List::size).sum();
        if (found.isEmpty() && hasPictures(page)) unread("pictures", number);
        pages.add(found);
    }

    private void unread(String why, int page) {
        unread.add(Phrase.of("proofreading.read." + why, String.valueOf(page)));
    }

    private static boolean hasPictures(PDPage page) {
        return page.getResources() != null
                && page.getResources().getXObjectNames().iterator().hasNext();
    }

    private void words(Parts parts, PdfProse prose, List<PdfLine> lines) {
        var from = 0;
        for (var table : new PdfWordTables(lines).tables()) {
            prose.add(lines.subList(from, table.from()));
            prose.flush();
            table.rows().forEach(it -> bounds.cells(it.cells().size()));
            parts.grid(
                    table.rows().getFirst().page(), table.rows().getFirst().line(), table.rows());
            from = table.to() + 1;
        }
        prose.add(lines.subList(from, lines.size()));
    }

    /// Whether a table begins on another page than the line before it stands on.
    private static boolean isBroken(List<PdfLine> lines, PdfTables.Found table) {
        return table.from() > 0
                && lines.get(table.from() - 1).page() != lines.get(table.from()).page();
    }

    private List<Reading.Part> parts() {
        var kept =
                PdfFurniture.without(pages).stream()
                        .map(PdfSides::inOrder)
                        .flatMap(List::stream)
                        .toList();
        var parts = new Parts();
        var prose = new PdfProse(parts, kept);
        var from = 0;
        PdfTables.Found before = null;
        for (var table : new PdfTables(kept).tables()) {
            bounds.goOnInTime();
            words(parts, prose, kept.subList(from, table.from()));
            var rows =
                    PdfTable.rows(
                            kept.subList(table.from(), table.to() + 1),
                            table.firstRow() - table.from(),
                            table.columns());
            rows.forEach(it -> bounds.cells(it.cells().size()));
            if (before != null
                    && from == table.from()
                    && isBroken(kept, table)
                    && table.columns().isLike(before.columns())) parts.more(rows);
            else {
                prose.flush();
                parts.grid(rows.getFirst().page(), rows.getFirst().line(), rows);
            }
            before = table;
            from = table.to() + 1;
        }
        words(parts, prose, kept.subList(from, kept.size()));
        prose.flush();
        return parts.all();
    }
}
