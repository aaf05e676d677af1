package se.fyrklover.console;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
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
        try (var product = Product.open(console, options)) {
            var tenant = named.in(product).tenant();
            var made = asked(product, tenant, kind, named.year());
            if (options.freeze) return freeze(product, tenant, made, format);
            console.tell(Phrase.of("console.report-setting", made.report().front().title()));
            write(made.report(), format, java.util.Objects.requireNonNull(options.out));
            console.print(
                    console.words()
                            .say(
                                    "console.report-written",
                                    made.report().front().title(),
                                    String.valueOf(options.out),
                                    made.open().size()));
            return Console.DONE;
        }
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
        var frozen = product.the(FrozenReports.class).freeze(tenant, made);
        if (options.out != null) write(frozen.report(), format, options.out);
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

    /// Whole or not at all: the file is there when all of it is written.
    private static void write(Report report, ReportFormat format, Path named) throws Refusal {
        var out = named.toAbsolutePath();
        var bytes = new ByteArrayOutputStream();
        try {
            format.write(report, bytes);
            if (out.getParent() != null) Files.createDirectories(out.getParent());
            Files.write(out, bytes.toByteArray());
        } catch (IOException unwritable) {
            throw new Refusal("exchange.unwritable", out.toString());
        }
    }
}
