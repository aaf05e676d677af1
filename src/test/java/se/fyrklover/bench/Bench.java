package se.fyrklover.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import se.fyrklover.RunningProduct;
import se.fyrklover.figure.AllFigures;
import se.fyrklover.figure.Claims;
import se.fyrklover.figure.Figures;
import se.fyrklover.figure.Outcome;
import se.fyrklover.shared.Period;

/// `./fyrklover bench`: how long it takes, each measure beside a baseline in the same run.
///
/// Prints ratios, since machines differ and drift; nothing here can fail a build. `--documents`
/// measures the documents alone, `--thorough` also a very long one, and `--no-start` starts no
/// Fyrklöver anew. `contributions` measures a contribution run of the whole country and nothing
/// else; `security` measures what it costs to be safe, and nothing else; `proofread` what
/// proof-reading finds of planted faults, and how fast, with `--tables FILE` what it finds in
/// tables that others have annotated; `books` how fast books are read and made into statements.
public final class Bench {

    private static final Period YEAR = Period.year(2024);

    private final RunningProduct product = RunningProduct.shared();
    private final Reviews reviews = new Reviews(product);

    private Bench() {}

    public static void main(String[] arguments) throws Exception {
        System.out.printf(
                Locale.ROOT,
                "Java %s, %d processors, %s %s%n%n",
                System.getProperty("java.version"),
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("os.name"),
                System.getProperty("os.arch"));
        var wanted = Set.of(arguments);
        if (wanted.contains("proofread")) {
            if (wanted.contains("--tables")) TableSums.measure(List.of(arguments));
            else new ProofreadBench().measure();
            System.exit(0);
        }
        if (wanted.contains("books")) {
            new BooksBench().measure();
            System.exit(0);
        }
        var bench = new Bench();
        if (wanted.contains("security")) {
            new Security(bench.product).measure(wanted.contains("--thorough"));
            System.exit(0);
        }
        if (wanted.contains("contributions")) {
            new Contributions(bench.product).country();
            System.exit(0);
        }
        if (!wanted.contains("--documents")) bench.rest();
        new Documents(bench.product).measure(wanted.contains("--thorough"));
        if (!wanted.contains("--no-start")) DocumentStarts.measure();
        if (!wanted.contains("--no-start") && !wanted.contains("--documents")) Starts.measure();
        System.exit(0);
    }

    private void rest() throws Exception {
        figures();
        reviews.country();
        new Contributions(product).country();
        pages();
        new BooksBench().measure();
    }

    private void figures() {
        System.out.println("All figures of a year (Kalmar 2024)");
        var started = System.nanoTime();
        var count = fresh();
        System.out.printf(
                Locale.ROOT, "  cold: %.1f ms, %d figures%n", Timing.millis(started), count);
        var baseline = Timing.median(200, this::oneQuery);
        var warm = Timing.median(200, this::fresh);
        var kept = Timing.median(2_000, this::kept);
        var reviewed = Timing.median(100, reviews::year);
        row("baseline: one query of the tenant", baseline, baseline);
        row("warm, reckoned anew from the records", warm, baseline);
        row("warm, kept for the revision", kept, baseline);
        row("warm, with every goal and rule", reviewed, baseline);
        System.out.println("  aim: under 50 ms warm, under 100 ms with goals and rules\n");
    }

    /// Every figure reckoned from the database, with nothing kept from before.
    private long fresh() {
        var registers = product.context().getBeanProvider(Figures.class).orderedStream().toList();
        var tenant = product.tenant();
        return new AllFigures(registers, product.the(Claims.class))
                .of(tenant.id(), tenant.revision()).during(YEAR).all().stream()
                        .filter(it ->
                                it.outcome() != null && !(it.outcome() instanceof Outcome.Withheld))
                        .count();
    }

    private long kept() {
        return product.snapshot().during(YEAR).all().size();
    }

    private long oneQuery() {
        return product.tenant().revision();
    }

    private void pages() throws Exception {
        System.out.println("Pages at 50 connections, requests per second");
        var heaviest = "/kalmar/2024/deltagare";
        var size =
                product.get(heaviest)
                        .body()
                        .getBytes(java.nio.charset.StandardCharsets.UTF_8)
                        .length;
        var stillPath = still(size);
        System.out.printf(Locale.ROOT, "  the heaviest page is %s, %,d bytes%n", heaviest, size);
        try {
            Load.perSecond(product.baseUrl() + heaviest, 4_000);
            Load.perSecond(product.baseUrl() + stillPath, 4_000);
            for (var round = 1; round <= 3; round++) {
                var plain = Load.perSecond(product.baseUrl() + stillPath, 6_000);
                var heavy = Load.perSecond(product.baseUrl() + heaviest, 6_000);
                System.out.printf(
                        Locale.ROOT,
                        "  round %d: static file of the same size %,.0f, the page %,.0f, ratio %.2f%n",
                        round,
                        plain,
                        heavy,
                        heavy / plain);
            }
        } finally {
            Files.deleteIfExists(file());
        }
        System.out.println("  aim: at least 0.33\n");
    }

    /// A static file of the same size, served by the same server from the same class path.
    private String still(int size) throws IOException {
        Files.createDirectories(file().getParent());
        Files.writeString(file(), "x".repeat(size));
        return assets() + "bench.txt";
    }

    private String assets() {
        var page = product.get("/").body();
        var at = page.indexOf("/assets/");
        return page.substring(at, page.indexOf('/', at + "/assets/".length()) + 1);
    }

    private static Path file() {
        return Path.of(
                System.getProperty("fyrklover.home", "."),
                "target/classes/static/assets/bench.txt");
    }

    private static void row(String what, double millis, double baseline) {
        System.out.printf(
                Locale.ROOT, "  %-40s %9.3f ms   × %.2f%n", what, millis, millis / baseline);
    }
}
