package se.fyrklover.report.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import se.fyrklover.report.Block;
import se.fyrklover.report.InventedReport;
import se.fyrklover.report.Report;
import se.fyrklover.report.Shown;

class ReportPdfTest {

    private static final Report REPORT = InventedReport.of(3, 2);
    private static final byte[] PDF = pdf(REPORT);
    private static final byte[] HOSTILE = pdf(WorstReport.made());

    @ParameterizedTest
    @EnumSource(names = {"PDFA_2_A", "PDFUA_1"})
    void isToKeepAndToReadAloud(PDFAFlavour flavour) throws Exception {
        PdfProfiles.assertFollows(PDF, flavour);
    }

    @ParameterizedTest
    @EnumSource(names = {"PDFA_2_A", "PDFUA_1"})
    void hostileTextDoesNotSpoilIt(PDFAFlavour flavour) throws Exception {
        PdfProfiles.assertFollows(HOSTILE, flavour);
    }

    @Test
    void theSameValueGivesTheSameBytesAlsoSideBySide() throws Exception {
        var again = new ArrayList<byte[]>();
        try (var threads = Executors.newFixedThreadPool(2)) {
            Callable<byte[]> render = () -> pdf(REPORT);
            for (var made : threads.invokeAll(List.of(render, render, render)))
                again.add(made.get());
        }

        assertThat(again).allSatisfy(it -> assertThat(it).isEqualTo(PDF));
    }

    @Test
    void anotherValueIsAnotherDocument() throws IOException {
        try (var one = Loader.loadPDF(PDF);
                var other = Loader.loadPDF(pdf(InventedReport.of(1, 1)))) {
            assertThat(id(one)).isNotEqualTo(id(other));
        }
    }

    @Test
    void everyFigureStandsInItInOrder() throws IOException {
        var text = text(PDF);

        holdsInOrder(text, REPORT);
        assertThat(REPORT.figures().map(Shown::text).map(ReportPdfTest::spaced))
                .allSatisfy(it -> assertThat(text).contains(it));
    }

    /// Three hundred tables on over a hundred and fifty pages, where there is time for it.
    @Test
    void aLongDocumentHoldsEveryFigure() throws IOException {
        var report = InventedReport.of(Boolean.getBoolean("fyrklover.thorough") ? 30 : 3, 10);
        var text = text(pdf(report));

        holdsInOrder(text, report);
        assertThat(Collections.frequency(List.of(text.split(" ")), "uppnått"))
                .isEqualTo(10 * report.sections().size() * 11);
    }

    @Test
    void hostileTextIsTextAndWhatCannotBeSetIsABox() throws IOException {
        var text = text(HOSTILE);

        assertThat(text)
                .contains("<script>alert('1')</script> ]]> &amp; \" {title} </style>")
                .contains("emoji □ □□ □ □ □ abc");
        assertThat(text.chars().filter(it -> it == 'Ö').count()).isEqualTo(400 * 12);
    }

    @Test
    void itsBookmarksAreItsSections() throws IOException {
        try (var document = Loader.loadPDF(PDF)) {
            var titles = new ArrayList<String>();
            for (var item : document.getDocumentCatalog().getDocumentOutline().children())
                titles(item, titles);

            assertThat(titles)
                    .containsExactlyElementsOf(REPORT.all().map(Report.Section::heading).toList());
        }
    }

    @Test
    void everyCellThatHeadsOthersIsTaggedSo() throws IOException {
        var tables =
                REPORT.blocks()
                        .filter(Block.Table.class::isInstance)
                        .map(Block.Table.class::cast)
                        .toList();
        var heads = tables.stream().mapToInt(it -> it.columns().size() + it.rows().size()).sum();
        try (var document = Loader.loadPDF(PDF)) {
            var root = document.getDocumentCatalog().getStructureTreeRoot();

            assertThat(tagged(root, "TH")).hasSize(heads);
            assertThat(tagged(root, "TH"))
                    .extracting(it -> it.getCOSObject().getCOSDictionary(COSName.A))
                    .extracting(it -> it.getNameAsString("Scope"))
                    .containsOnly("Column", "Row");
            assertThat(tagged(root, "Table")).hasSize(tables.size());
            assertThat(tagged(root, "Figure"))
                    .extracting(PDStructureElement::getAlternateDescription)
                    .containsOnly(
                            "De flesta kom till den första insatsen."
                                    + " Fem insatser; den första har flest deltagare.")
                    .hasSize(3);
        }
    }

    @Test
    void itSaysWhatItIs() throws IOException {
        try (var document = Loader.loadPDF(PDF)) {
            var catalog = document.getDocumentCatalog();
            var about = document.getDocumentInformation();

            assertThat(catalog.getLanguage()).isEqualTo("sv");
            assertThat(catalog.getViewerPreferences().displayDocTitle()).isTrue();
            assertThat(about.getTitle()).isEqualTo("Årsredovisning 2024");
            assertThat(about.getAuthor()).isEqualTo("Klöverbygdens samordningsförbund");
            assertThat(about.getCreationDate().toInstant()).hasToString("2025-03-14T00:00:00Z");
            assertThat(new String(catalog.getMetadata().toByteArray(), StandardCharsets.UTF_8))
                    .contains("<dc:language><rdf:Bag><rdf:li>sv</rdf:li>")
                    .contains("<xmp:CreateDate>2025-03-14T00:00:00Z");
        }
    }

    private static byte[] pdf(Report report) {
        try {
            var out = new ByteArrayOutputStream();
            ReportPdf.write(report, out);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
    }

    /// Drawings are painted after the rest of their page, so that theirs come later.
    private static void holdsInOrder(String text, Report report) {
        var at = 0;
        for (var block : report.blocks().filter(it -> !(it instanceof Block.Chart)).toList())
            for (var figure : block.figures().toList()) {
                var next = text.indexOf(spaced(figure.text()), at);
                assertThat(next).as(figure.text()).isGreaterThanOrEqualTo(at);
                at = next + figure.text().length();
            }
    }

    private static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return spaced(new PDFTextStripper().getText(document));
        }
    }

    private static String spaced(String text) {
        return text.replaceAll("[\\s\u00A0\u2002\u2009\u202F]+", " ");
    }

    private static String id(PDDocument document) {
        return String.valueOf(document.getDocument().getTrailer().getDictionaryObject(COSName.ID));
    }

    private static void titles(PDOutlineItem item, List<String> titles) {
        titles.add(item.getTitle());
        for (var child : item.children()) titles(child, titles);
    }

    private static List<PDStructureElement> tagged(PDStructureNode node, String tag) {
        var found = new ArrayList<PDStructureElement>();
        for (var kid : node.getKids())
            if (kid instanceof PDStructureElement element) {
                if (element.getStructureType().equals(tag)) found.add(element);
                found.addAll(tagged(element, tag));
            }
        return found;
    }
}
