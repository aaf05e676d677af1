package se.fyrklover.console;

import java.util.LinkedHashMap;
import se.fyrklover.access.Passes;
import se.fyrklover.exchange.Exports;

/// `export`: gives the newest imported package back.
final class ExportCommand {

    private final Console console;
    private final Options.Export options;

    ExportCommand(Console console, Options.Export options) {
        this.console = console;
        this.options = options;
    }

    int run() throws Refusal {
        if (options.association == null || options.out == null)
            throw new Refusal("console.export-what");
        try (var product = Product.open(console, options)) {
            var tenant = AskedYear.tenant(product, options.association);
            return switch (product.the(Exports.class)
                    .give(
                            product.the(Passes.class).operator(tenant),
                            options.out.toAbsolutePath())) {
                case Exports.Result.Given it -> {
                    console.print(
                            options.json
                                    ? json(it)
                                    : console.words()
                                            .say(
                                                    "console.exported",
                                                    tenant.name(),
                                                    it.files().size(),
                                                    it.out().toString()));
                    yield Console.DONE;
                }
                case Exports.Result.Refused it -> throw new Refusal(it.why());
            };
        }
    }

    private static String json(Exports.Result.Given given) {
        var json = new LinkedHashMap<String, Object>();
        json.put("files", given.files());
        json.put("digest", given.digest());
        json.put("out", given.out().toString());
        return Console.json(json);
    }
}
