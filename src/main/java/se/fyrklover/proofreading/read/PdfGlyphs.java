package se.fyrklover.proofreading.read;

import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntConsumer;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/// Gathers the signs of each page and where they stand; those that run in another direction are
/// kept apart.
final class PdfGlyphs extends PDFTextStripper {

    private static final int HEAVY = 600;

    private final Bounds bounds;
    private final Page page;
    private final IntConsumer broken;
    private final IdentityHashMap<PDFont, Boolean> bold = new IdentityHashMap<>();
    private final Map<Float, List<Glyph>> found = new TreeMap<>();
    private int shown;

    /// Takes the signs of a page, those of the most common direction first.
    interface Page {

        void take(int number, PDPage page, List<List<Glyph>> glyphs, int shown);
    }

    /// @param broken takes the numbers of pages that end in a fault; what stands before it is taken
    PdfGlyphs(Bounds bounds, Page page, IntConsumer broken) {
        this.bounds = bounds;
        this.page = page;
        this.broken = broken;
    }

    @Override
    public void processPage(PDPage at) throws IOException {
        try {
            super.processPage(at);
        } catch (IOException fault) {
            endPage(at);
            broken.accept(getCurrentPageNo());
        }
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        bounds.goOn();
        super.processOperator(operator, operands);
    }

    @Override
    protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement)
            throws IOException {
        shown++;
        super.showGlyph(matrix, font, code, displacement);
    }

    @Override
    protected void processTextPosition(TextPosition position) {
        bounds.goOn();
        var text = position.getUnicode();
        if (text == null || text.isEmpty()) return;
        if (text.charAt(0) >= '\uFB00' && text.charAt(0) <= '\uFB06')
            text = Normalizer.normalize(text, Normalizer.Form.NFKC);
        found.computeIfAbsent(position.getDir(), _ -> new ArrayList<>())
                .add(
                        new Glyph(
                                text,
                                position.getXDirAdj(),
                                position.getYDirAdj(),
                                position.getWidthDirAdj(),
                                position.getFontSizeInPt(),
                                position.getWidthOfSpace(),
                                bold.computeIfAbsent(position.getFont(), PdfGlyphs::isBold)));
    }

    private static boolean isBold(PDFont font) {
        var name = font.getName();
        if (name != null && name.matches("(?i).*(?:bold|black|heavy|semibold|demi).*")) return true;
        var descriptor = font.getFontDescriptor();
        return descriptor != null
                && (descriptor.isForceBold() || descriptor.getFontWeight() >= HEAVY);
    }

    @Override
    protected void writePage() {
        // The signs are taken as they stand, so there is nothing to write.
    }

    @Override
    protected void endPage(PDPage ended) {
        var glyphs =
                found.values().stream()
                        .sorted((a, b) -> Integer.compare(b.size(), a.size()))
                        .map(List::copyOf)
                        .toList();
        page.take(getCurrentPageNo(), ended, glyphs, shown);
        found.clear();
        shown = 0;
    }
}
