package se.fyrklover.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import se.fyrklover.proofreading.Grid;
import se.fyrklover.proofreading.Proof;
import se.fyrklover.proofreading.Proofreader;
import se.fyrklover.proofreading.Reading;
import se.fyrklover.proofreading.Remark;
import se.fyrklover.proofreading.read.Readers;
import se.fyrklover.rule.Sureness;

/// How much of what we planted is found, in every format, and how fast a file is read.
///
/// Documents come in twins: every finding in the clean one that is called certain is false. Formats
/// of programs that are not installed are left out.
final class ProofreadBench {

    private static final int PAIRS = 12;
    private static final int PAIRS_OF_OTHERS = 4;
    private static final int LEAST_ROUNDS = 6;
    private static final int PAGES = 2_000;

    private final Map<String, List<File>> formats = new LinkedHashMap<>();
    private final Map<String, int[]> recall = new TreeMap<>();

    /// A document as a file.
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    private record File(PlantedDocument document, String name, byte[] content) {}

    void measure() throws Exception {
        var folder = Files.createTempDirectory("fyrklover-bench");
        try {
            write(folder);
            System.out.println("Planted documents: rows read whole, faults found, false alarms");
            for (var format : formats.entrySet()) measure(format.getKey(), format.getValue());
            recall();
        } finally {
            try (var files = Files.walk(folder)) {
                files.sorted(Comparator.reverseOrder()).forEach(it -> it.toFile().delete());
            }
        }
        for (var pages : List.of(10, 100, 1_000)) speed(pages);
    }

    private void write(Path folder) throws Exception {
        var documents =
                LongStream.range(0, PAIRS)
                        .mapToObj(Planting::of)
                        .flatMap(it -> List.of(it.clean(), it.faulty()).stream())
                        .toList();
        for (var document : documents) {
            add("text", document, ".txt", bytes(PlantedFormat.text(document)));
            add("Markdown", document, ".md", bytes(PlantedFormat.markdown(document)));
            add("Word", document, ".docx", PlantedFormat.word(document));
            add("OpenDocument", document, ".odt", PlantedOpenDocument.of(document));
            for (var look : PlantedFormat.Look.values())
                add("PDF, our own, " + look, document, ".pdf", PlantedFormat.pdf(document, look));
        }
        for (var maker : OtherMaker.values())
            if (maker.installed().isPresent())
                write(maker, documents.subList(0, 2 * PAIRS_OF_OTHERS), folder);
    }

    private void write(OtherMaker maker, List<PlantedDocument> documents, Path folder)
            throws Exception {
        if (maker == OtherMaker.LIBREOFFICE) {
            write(maker, documents, folder, PlantedFormat.Look.OPEN, "");
            return;
        }
        for (var look : PlantedFormat.Look.values())
            write(maker, documents, folder, look, ", " + look);
    }

    private void write(
            OtherMaker maker,
            List<PlantedDocument> documents,
            Path folder,
            PlantedFormat.Look look,
            String name)
            throws Exception {
        var files = new ArrayList<Path>();
        for (var document : documents) {
            var file = folder.resolve(document.name() + "." + maker.reads());
            Files.write(
                    file,
                    maker.reads().equals("docx")
                            ? PlantedFormat.word(document)
                            : bytes(PlantedFormat.html(document, look)));
            files.add(file);
        }
        var made = maker.make(files, folder);
        for (var at = 0; at < documents.size(); at++)
            add(
                    "PDF, " + maker.title() + name,
                    documents.get(at),
                    ".pdf",
                    Files.readAllBytes(made.get(at)));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private void add(String format, PlantedDocument document, String ending, byte[] content) {
        formats.computeIfAbsent(format, _ -> new ArrayList<>())
                .add(new File(document, document.name() + ending, content));
    }

    private void measure(String format, List<File> files) {
        int rows = 0,
                whole = 0,
                faults = 0,
                found = 0,
                certain = 0,
                right = 0,
                clean = 0,
                alarms = 0;
        for (var file : files) {
            var proof = Proofreader.read(file.name(), file.content()).orThrow();
            rows += file.document().rows().size();
            whole += whole(file.document(), proof.reading());
            for (var fault : file.document().faults()) {
                var is = proof.remarks().stream().anyMatch(it -> isOf(it, fault));
                count(fault, is);
                faults++;
                found += is ? 1 : 0;
            }
            var sure = certain(proof);
            certain += sure.size();
            right += (int) sure.stream().filter(it -> isRight(it, file.document())).count();
            if (!file.document().faults().isEmpty()) continue;
            clean++;
            alarms += sure.isEmpty() ? 0 : 1;
        }
        System.out.printf(
                Locale.ROOT,
                "  %-26s rows %5.1f %%   recall %5.1f %%   certain right %3d of %3d   clean twins with one %d of %d%n",
                format,
                100.0 * whole / rows,
                100.0 * found / faults,
                right,
                certain,
                alarms,
                clean);
    }

    private static List<Remark> certain(Proof proof) {
        return proof.remarks().stream().filter(it -> it.sureness() == Sureness.CERTAIN).toList();
    }

    private static boolean isRight(Remark remark, PlantedDocument document) {
        return document.faults().stream().anyMatch(it -> isOf(remark, it));
    }

    /// Whether a remark names one of the numbers that a fault changed.
    static boolean isOf(Remark remark, PlantedDocument.Fault fault) {
        var read = remark.read().stream().map(ProofreadBench::plain).toList();
        return fault.printed().stream().map(ProofreadBench::plain).anyMatch(read::contains);
    }

    private static String plain(String printed) {
        return printed.replaceAll("[\\s\\u00A0\\u202F,%]", "").replaceAll("[\\u2212\\u2013]", "-");
    }

    private void count(PlantedDocument.Fault fault, boolean found) {
        for (var name :
                List.of(
                        fault.kind() + "",
                        fault.kind() + " " + fault.slip().name().toLowerCase(Locale.ROOT))) {
            var counts = recall.computeIfAbsent(name, _ -> new int[2]);
            counts[0] += found ? 1 : 0;
            counts[1]++;
        }
    }

    private void recall() {
        System.out.println("\nRecall by kind and by what was done, over all formats");
        recall.forEach((name, counts) ->
                System.out.printf(
                        Locale.ROOT,
                        "  %-26s %5.1f %%  (%d of %d)%n",
                        name,
                        100.0 * counts[0] / counts[1],
                        counts[0],
                        counts[1]));
        System.out.println(
                "  aim: sums 97 %, shares 95 %, statements 95 %, rounded 90 %; rows 98 %;"
                        + " certain right 98 %\n");
    }

    private static int whole(PlantedDocument document, Reading reading) {
        var read = new ArrayList<String>();
        reading.grids()
                .flatMap(it -> it.rows().stream())
                .forEach(row -> read.add(spaced(String.join("|", texts(row)))));
        return (int) document.rows().stream().filter(it -> read.remove(spaced(it))).count();
    }

    private static List<String> texts(Grid.Row row) {
        return row.cells().stream().map(Grid.Cell::text).toList();
    }

    private static String spaced(String text) {
        return text.replace('\u00A0', ' ').replace('\u202F', ' ');
    }

    /// Reading and proof-reading beside plain extraction of the same file's text.
    private static void speed(int pages) throws Exception {
        var file = pages(pages);
        var taken =
                Timing.inTurn(
                        Math.max(LEAST_ROUNDS, PAGES / pages),
                        () -> plain(file),
                        () -> Readers.read("a.pdf", file).orThrow().parts().size(),
                        () -> Proofreader.read("a.pdf", file).orThrow().remarks().size());
        var plain = taken[0];
        var read = taken[1];
        var proof = taken[2];
        System.out.printf(
                Locale.ROOT,
                "%,5d pages, %,7d kB: text %6.0f pages/s, read %6.0f (× %.2f), proof-read %6.0f (× %.2f)%n",
                pages,
                file.length >> 10,
                pages * 1e3 / plain,
                pages * 1e3 / read,
                read / plain,
                pages * 1e3 / proof,
                proof / plain);
    }

    private static long plain(byte[] file) {
        try (var document = Loader.loadPDF(file)) {
            return new PDFTextStripper().getText(document).length();
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// So many pages, of planted documents after each other.
    private static byte[] pages(int wanted) throws Exception {
        var open = new ArrayList<PDDocument>();
        try (var all = new PDDocument();
                var bytes = new ByteArrayOutputStream()) {
            for (var seed = 0; all.getNumberOfPages() < wanted; seed++) {
                if (seed < PAIRS)
                    open.add(
                            Loader.loadPDF(
                                    PlantedFormat.pdf(
                                            Planting.of(seed).faulty(), PlantedFormat.Look.OPEN)));
                for (var page : open.get(seed % PAIRS).getPages())
                    if (all.getNumberOfPages() < wanted) all.importPage(page);
            }
            all.save(bytes);
            return bytes.toByteArray();
        } finally {
            for (var document : open) document.close();
        }
    }
}
