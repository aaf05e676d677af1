package se.fyrklover.proofreading.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.util.function.Consumer;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;
import se.fyrklover.proofreading.Grid;
import se.fyrklover.proofreading.Reading;

class WordReaderTest {

    @Test
    void headingsComeFromStylesLevelsAndBoldLines() {
        var reading =
                read(document -> {
                    paragraph(document, "Rubrik").setStyle("Heading2");
                    var outlined = paragraph(document, "Nivå");
                    outlined.getCTP().getPPr().addNewOutlineLvl().setVal(BigInteger.valueOf(2));
                    document.createParagraph().createRun().setText("Ett stycke.");
                    var bold = document.createParagraph().createRun();
                    bold.setBold(true);
                    bold.setText("Fet rad");
                });

        assertThat(reading.parts())
                .filteredOn(Reading.Heading.class::isInstance)
                .extracting(it -> ((Reading.Heading) it).level() + ((Reading.Heading) it).text())
                .containsExactly("2Rubrik", "3Nivå", "4Fet rad");
    }

    @Test
    void aTableKeepsItsCellsWhereTheyAreMerged() {
        var grid =
                read(
                                document -> {
                                    paragraph(document, "Intäkter och kostnader");
                                    var table = document.createTable(4, 3);
                                    fill(table.getRow(0), "Post", "År", "");
                                    table.getRow(0).removeCell(2);
                                    table.getRow(0)
                                            .getCell(1)
                                            .getCTTc()
                                            .addNewTcPr()
                                            .addNewGridSpan()
                                            .setVal(BigInteger.TWO);
                                    fill(table.getRow(1), "Resor", "1 000", "2 000");
                                    fill(table.getRow(2), "dolt", "", "500");
                                    table.getRow(2)
                                            .getCell(0)
                                            .getCTTc()
                                            .addNewTcPr()
                                            .addNewVMerge()
                                            .setVal(STMerge.CONTINUE);
                                    bold(table.getRow(3), "Summa", "1 000", "2 500");
                                })
                        .grids()
                        .toList()
                        .getFirst();

        assertThat(grid.title()).isEqualTo("Intäkter och kostnader");
        assertThat(grid.rows())
                .extracting(TextReaderTest::cells)
                .containsExactly("Post|År|", "Resor|1 000|2 000", "||500", "Summa|1 000|2 500");
        assertThat(grid.rows())
                .extracting(Grid.Row::bold)
                .containsExactly(false, false, false, true);
    }

    @Test
    void aTableWithinACellIsAGridOfItsOwn() {
        var grids =
                read(
                                document -> {
                                    var table = document.createTable(1, 2);
                                    fill(table.getRow(0), "yttre", "5");
                                    var cell = table.getRow(0).getCell(1);
                                    var inner =
                                            cell.insertNewTbl(
                                                    cell.getParagraphs()
                                                            .getFirst()
                                                            .getCTP()
                                                            .newCursor());
                                    inner.createRow().createCell().setText("inre");
                                })
                        .grids()
                        .toList();

        assertThat(grids).hasSize(2);
        assertThat(grids.getFirst().rows()).extracting(TextReaderTest::cells).contains("yttre|5");
        assertThat(grids.getLast().rows()).extracting(TextReaderTest::cells).contains("inre");
    }

    @Test
    void twoNumbersInOneCellAreNotMadeOne() {
        var grid =
                read(
                                document -> {
                                    var table = document.createTable(1, 2);
                                    fill(table.getRow(0), "a", "100");
                                    table.getRow(0)
                                            .getCell(1)
                                            .addParagraph()
                                            .createRun()
                                            .setText("200");
                                })
                        .grids()
                        .toList()
                        .getFirst();

        assertThat(grid.rows().getFirst().cells().getLast().text()).isEqualTo("100 / 200");
    }

    @Test
    void linesSetInColumnsByTabsAreATable() {
        var grid =
                read(
                                document -> {
                                    document.createParagraph()
                                            .createRun()
                                            .setText("Resor\t1 000\t2 000");
                                    document.createParagraph()
                                            .createRun()
                                            .setText("Kurser\t500\t12 500");
                                    document.createParagraph()
                                            .createRun()
                                            .setText("Summa\t1 500\t14 500");
                                })
                        .grids()
                        .toList()
                        .getFirst();

        assertThat(grid.rows())
                .extracting(TextReaderTest::cells)
                .containsExactly("Resor|1 000|2 000", "Kurser|500|12 500", "Summa|1 500|14 500");
    }

    private static Reading read(Consumer<XWPFDocument> write) {
        try (var document = new XWPFDocument();
                var bytes = new ByteArrayOutputStream()) {
            write.accept(document);
            document.write(bytes);
            return Readers.read("a.docx", bytes.toByteArray()).orThrow();
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static org.apache.poi.xwpf.usermodel.XWPFParagraph paragraph(
            XWPFDocument document, String text) {
        var paragraph = document.createParagraph();
        paragraph.createRun().setText(text);
        if (paragraph.getCTP().getPPr() == null) paragraph.getCTP().addNewPPr();
        return paragraph;
    }

    private static void fill(XWPFTableRow row, String... cells) {
        for (var at = 0; at < cells.length; at++) row.getCell(at).setText(cells[at]);
    }

    private static void bold(XWPFTableRow row, String... cells) {
        for (var at = 0; at < cells.length; at++) {
            var run = row.getCell(at).getParagraphs().getFirst().createRun();
            run.setBold(true);
            run.setText(cells[at]);
        }
    }
}
