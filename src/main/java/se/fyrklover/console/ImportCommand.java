package se.fyrklover.console;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import se.fyrklover.access.Caller;
import se.fyrklover.exchange.Fault;
import se.fyrklover.exchange.Imports;
import se.fyrklover.words.Words;

/// `import`: brings a package in, or lists every fault in it.
final class ImportCommand {

    private final Console console;
    private final Options.Import options;

    ImportCommand(Console console, Options.Import options) {
        this.console = console;
        this.options = options;
    }

    int run() throws Refusal {
        if (options.source == null) throw new Refusal("console.import-what");
        try (var product = Product.open(console, options)) {
            return switch (product.the(Imports.class)
                    .bring(new Caller.Operator(), options.source.toAbsolutePath())) {
                case Imports.Result.Imported it ->
                        done(
                                List.of(),
                                console.words().say("console.imported", it.name(), it.files()));
                case Imports.Result.Unchanged it ->
                        done(List.of(), console.words().say("console.unchanged", it.name()));
                case Imports.Result.Refused it -> refused(it.faults());
                case Imports.Result.Unopened it -> throw new Refusal(it.why());
            };
        }
    }

    private int done(List<Fault> faults, String sentence) {
        console.print(options.json ? json(faults) : sentence);
        return Console.DONE;
    }

    private int refused(List<Fault> faults) {
        if (options.json) console.print(json(faults));
        else {
            faults.forEach(fault -> console.print(line(fault, console.words())));
            console.tell(se.fyrklover.shared.Phrase.of("console.refused", faults.size()));
        }
        return Console.REFUSED;
    }

    /// `members.csv, rad 4, kolumn kind: står "kommun"; ska vara …`
    static String line(Fault fault, Words words) {
        var place = new StringBuilder(fault.file());
        if (fault.row() > 0)
            place.append(", ").append(words.say("console.fault.row", String.valueOf(fault.row())));
        if (!fault.column().isEmpty())
            place.append(", ").append(words.say("console.fault.column", fault.column()));
        if (!fault.found().isEmpty())
            place.append(": ").append(words.say("console.fault.found", fault.found()));
        return place + ". " + words.say("console.fault.expected", fault.expected());
    }

    private String json(List<Fault> faults) {
        var all =
                faults.stream()
                        .map(fault ->
                                new TreeMap<String, Object>(
                                        Map.of(
                                                "file", fault.file(),
                                                "row", fault.row(),
                                                "column", fault.column(),
                                                "found", fault.found(),
                                                "expected", console.words().say(fault.expected()))))
                        .toList();
        return Console.json(all);
    }
}
