package se.fyrklover.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import se.fyrklover.RunningProduct;
import se.fyrklover.report.InventedReport;
import se.fyrklover.report.Report;
import se.fyrklover.report.ReportFormat;
import se.fyrklover.report.ReportKind;
import se.fyrklover.report.Reports;
import se.fyrklover.report.render.PdfProfiles;

/// How long it takes to set a document, beside other programs that make PDFs of the same one.
final class Documents {

    private static final int PACKS = 8;
    private static final int THREADS = 2;
    private static final long MIB = 1 << 20;

    private final RunningProduct product;

    Documents(RunningProduct product) {
        this.product = product;
    }

    void measure(boolean thorough) throws Exception {
        System.out.println("The annual report (Kalmar 2024)");
        var started = System.nanoTime();
        var report = composed();
        var pdf = set(report, ReportFormat.PDF);
        var cold = Timing.millis(started);
        var pages = pages(pdf);
        System.out.printf(Locale.ROOT, "  PDF, the first of the JVM, composed: %.0f ms%n", cold);
        heapPools().forEach(MemoryPoolMXBean::resetPeakUsage);
        var warm = Timing.median(10, () -> set(report, ReportFormat.PDF).length);
        var heap = heapPools().stream().mapToLong(it -> it.getPeakUsage().getUsed()).sum();
        System.out.printf(
                Locale.ROOT,
                "  PDF, warm: %.0f ms, %d pages, %.0f pages/s, heap at most %d MB, %,d bytes%n",
                warm,
                pages,
                pages * 1000 / warm,
                heap / MIB,
                pdf.length);
        System.out.printf(
                Locale.ROOT,
                "  composed from the records alone: %.0f ms%n",
                Timing.median(10, () -> composed().sections().size()));
        for (var format : ReportFormat.values())
            if (format != ReportFormat.PDF)
                System.out.printf(
                        Locale.ROOT,
                        "  %-5s warm: %.0f ms, %,d bytes%n",
                        format,
                        Timing.median(10, () -> set(report, format).length),
                        set(report, format).length);
        System.out.println("  " + profiles(pdf));
        var packs = Timing.median(3, () -> packs(report));
        System.out.printf(Locale.ROOT, "  %d PDFs on %d threads: %.0f ms%n", PACKS, THREADS, packs);
        for (var other : OtherMaker.values())
            try {
                beside(other, report, warm, packs);
            } catch (IOException failed) {
                System.out.println("  " + other.title() + ": failed: " + failed.getMessage());
            }
        System.out.println(
                "  aims beside LibreOffice: one warm at most 0.35, eight at most 0.40; memory under 512 MB\n");
        lengths(thorough);
    }

    private Report composed() {
        return product.the(Reports.class)
                .of(product.tenant(), ReportKind.ANNUAL, 2024)
                .orElseThrow()
                .report();
    }

    private static byte[] set(Report report, ReportFormat format) {
        try {
            var out = new ByteArrayOutputStream();
            format.write(report, out);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static long packs(Report report) {
        try (var threads = Executors.newFixedThreadPool(THREADS)) {
            Callable<byte[]> one = () -> set(report, ReportFormat.PDF);
            return threads.invokeAll(Collections.nCopies(PACKS, one)).size();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private static void beside(OtherMaker other, Report report, double warm, double packs)
            throws Exception {
        if (other.installed().isEmpty()) {
            System.out.println("  " + other.title() + ": not measured, it is not installed");
            return;
        }
        var folder = Files.createTempDirectory("fyrklover-bench-");
        var written = set(report, ReportFormat.coded(other.reads()).orElseThrow());
        var files =
                IntStream.range(0, PACKS)
                        .mapToObj(it -> folder.resolve("report-" + it + "." + other.reads()))
                        .toList();
        for (var file : files) Files.write(file, written);
        var one = Timing.ofProgram(3, () -> other.make(files.subList(0, 1), folder));
        var eight = Timing.ofProgram(1, () -> other.make(files, folder));
        var pdf = Files.readAllBytes(folder.resolve("report-0.pdf"));
        System.out.printf(
                Locale.ROOT,
                "  %s of our %s: %.0f ms, ours × %.2f; %d: %.0f ms, ours × %.2f; %d pages; %s%n",
                other.title(),
                other.reads(),
                one,
                warm / one,
                PACKS,
                eight,
                packs / eight,
                pages(pdf),
                profiles(pdf));
    }

    /// Whether the time for a page is the same in a long document.
    private static void lengths(boolean thorough) throws IOException {
        System.out.println("Time per page of invented documents, PDF");
        var first = 0.0;
        for (var chapters : thorough ? List.of(8, 30, 200) : List.of(8, 30)) {
            var report = InventedReport.of(chapters, 10);
            var pages = pages(set(report, ReportFormat.PDF));
            var each = Timing.median(3, () -> set(report, ReportFormat.PDF).length) / pages;
            if (first == 0) first = each;
            System.out.printf(
                    Locale.ROOT, "  %d pages: %.1f ms each, × %.2f%n", pages, each, each / first);
        }
        System.out.println("  aim: flat\n");
    }

    private static int pages(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return document.getNumberOfPages();
        }
    }

    private static String profiles(byte[] pdf) throws Exception {
        return "veraPDF: PDF/A-2a %s, PDF/UA-1 %s"
                .formatted(
                        PdfProfiles.follows(pdf, PDFAFlavour.PDFA_2_A) ? "passes" : "fails",
                        PdfProfiles.follows(pdf, PDFAFlavour.PDFUA_1) ? "passes" : "fails");
    }

    private static List<MemoryPoolMXBean> heapPools() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(it -> it.getType() == MemoryType.HEAP)
                .toList();
    }
}
