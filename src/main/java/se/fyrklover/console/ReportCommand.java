package se.fyrklover.console;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import se.fyrklover.access.Passes;
import se.fyrklover.access.Tenant;
import se.fyrklover.report.FrozenReports;
import se.fyrklover.report.MadeReport;
import se.fyrklover.report.Report;
import se.fyrklover.report.ReportFormat;
import se.fyrklover.report.ReportKind;
import se.fyrklover.report.Reports;
import se.fyrklover.shared.Phrase;

/// `report`: a document of an association's year, as a file.
final class ReportCommand {

    private final Console console;
    private final Options.Report options;

    ReportCommand(Console console, Options.Report options) {
        this.console = console;
        this.options = options;
    }

    int run() throws Refusal {
        var named = AskedYear.named(options, "report");
        var kind = kind(options.kind);
        if (options.out == null && !options.freeze) throw new Refusal("console.report-what");
        if (options.text != null && options.freeze) throw new Refusal("console.freeze-other-text");
        var format = options.out == null ? ReportFormat.PDF : format(options.out);
        var served = served(named, kind, format);
        if (served.isPresent()) {
            var it = served.get();
            return written(it.title(), it.open(), it.file());
        }
        try (var product = Product.open(console, options)) {
            var tenant = named.in(product).tenant();
            var made = asked(product, tenant, kind, named.year());
            if (options.freeze) return freeze(product, tenant, made, format);
            console.tell(Phrase.of("console.report-setting", made.report().front().title()));
            return written(
                    made.report().front().title(), made.open().size(), set(made.report(), format));
        }
    }

    /// From the Fyrklöver that is running, where it has what is asked for: nothing has to start.
    private Optional<ServedDocument> served(
            AskedYear.Named named, ReportKind kind, ReportFormat format) {
        return options.freeze || options.text != null || options.database != null
                ? Optional.empty()
                : ServedDocument.of(Product.data(options), named, kind, format);
    }

    private int written(String title, int open, byte[] document) throws Refusal {
        var out = Objects.requireNonNull(options.out);
        write(document, out);
        console.print(console.words().say("console.report-written", title, out.toString(), open));
        return Console.DONE;
    }

    /// The document, of the text that was named where there is one.
    private MadeReport asked(Product product, Tenant tenant, ReportKind kind, int year)
            throws Refusal {
        if (options.text == null) return made(product, tenant, kind, year);
        try {
            var text = Files.readString(options.text);
            return product.the(Reports.class)
                    .of(tenant, kind, year, text)
                    .orElseThrow(() -> none(tenant, kind, year));
        } catch (IOException unreadable) {
            throw new Refusal("console.unreadable-text", options.text.toString());
        }
    }

    /// Only what is ready to be signed is frozen.
    private int freeze(Product product, Tenant tenant, MadeReport made, ReportFormat format)
            throws Refusal {
        var title = made.report().front().title();
        if (!made.isReadyToSign())
            throw new Refusal("console.not-ready", title, made.open().size());
        console.tell(Phrase.of("console.report-setting", title));
        var frozen =
                product.the(FrozenReports.class)
                        .freeze(product.the(Passes.class).operator(tenant), made);
        if (options.out != null) write(set(frozen.report(), format), options.out);
        console.print(
                console.words()
                        .say(
                                "console.report-frozen",
                                title,
                                String.valueOf(frozen.edition()),
                                frozen.digest()));
        return Console.DONE;
    }

    /// The format that is named, else that of the file's name.
    private ReportFormat format(Path out) throws Refusal {
        var name = String.valueOf(out.getFileName());
        var code =
                options.format != null ? options.format : name.substring(name.lastIndexOf('.') + 1);
        return ReportFormat.coded(code)
                .orElseThrow(() ->
                        new Refusal(
                                "console.no-such-format",
                                code,
                                Arrays.stream(ReportFormat.values())
                                        .map(ReportFormat::code)
                                        .collect(Collectors.joining(", "))));
    }

    /// The kind of document that is asked for.
    ///
    /// @throws Refusal if there is no such kind
    static ReportKind kind(String code) throws Refusal {
        return ReportKind.coded(code)
                .orElseThrow(() ->
                        new Refusal(
                                "console.no-such-kind",
                                code,
                                Arrays.stream(ReportKind.values())
                                        .map(ReportKind::code)
                                        .collect(Collectors.joining(", "))));
    }

    /// The document.
    ///
    /// @throws Refusal if there is nothing for one in the year
    static MadeReport made(Product product, Tenant tenant, ReportKind kind, int year)
            throws Refusal {
        return product.the(Reports.class)
                .of(tenant, kind, year)
                .orElseThrow(() -> none(tenant, kind, year));
    }

    private static Refusal none(Tenant tenant, ReportKind kind, int year) {
        return new Refusal("console.no-report", kind.code(), tenant.name(), String.valueOf(year));
    }

    private static byte[] set(Report report, ReportFormat format) {
        var bytes = new ByteArrayOutputStream();
        try {
            format.write(report, bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /// Only when all of the document is set is there a file.
    private static void write(byte[] document, Path named) throws Refusal {
        var out = named.toAbsolutePath();
        try {
            if (out.getParent() != null) Files.createDirectories(out.getParent());
            Files.write(out, document);
        } catch (IOException unwritable) {
            throw new Refusal("exchange.unwritable", out.toString());
        }
    }
}
