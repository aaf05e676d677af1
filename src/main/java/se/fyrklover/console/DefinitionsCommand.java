package se.fyrklover.console;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import se.fyrklover.figure.Definition;
import se.fyrklover.figure.DefinitionFile;
import se.fyrklover.figure.Dimension;

/// `figures --definitions`: what every figure means.
///
/// Definitions are the program's own, so they are read from its files and no database is opened.
final class DefinitionsCommand {

    private static final String FILES = "classpath*:reference/*/definitions.yaml";

    private final Console console;
    private final boolean json;

    DefinitionsCommand(Console console, boolean json) {
        this.console = console;
        this.json = json;
    }

    int run() {
        var definitions = definitions();
        if (json) console.print(Console.json(definitions.stream().map(this::json).toList()));
        else definitions.stream().flatMap(this::lines).forEach(console::print);
        return Console.DONE;
    }

    /// Those of every register that has a file of them.
    private static List<Definition> definitions() {
        try {
            var registers = new TreeSet<String>();
            for (var file : new PathMatchingResourcePatternResolver().getResources(FILES)) {
                var path = file.getURL().toString().split("/", -1);
                registers.add(path[path.length - 2]);
            }
            return registers.stream()
                    .flatMap(register -> DefinitionFile.read(register).all().stream())
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private Stream<String> lines(Definition definition) {
        var words = console.words();
        var by = dimensions(definition).map(it -> words.say("figure.dimension." + it)).toList();
        return Stream.of(
                definition.id() + ": " + words.say(definition.label()),
                "  " + words.say(definition.rule()),
                "  " + words.say("console.definition.basis", definition.basis()),
                "  "
                        + words.say(
                                "console.definition.unit",
                                words.say("figure.unit." + definition.unit().code()),
                                definition.version()),
                "  "
                        + (by.isEmpty()
                                ? words.say("console.definition.whole")
                                : words.say("console.definition.by", words.list(by))),
                "");
    }

    private Map<String, Object> json(Definition definition) {
        var words = console.words();
        var json = new LinkedHashMap<String, Object>();
        json.put("definition", definition.id());
        json.put("version", definition.version());
        json.put("label", words.say(definition.label()));
        json.put("unit", definition.unit().code());
        json.put("by", dimensions(definition).toList());
        json.put("basis", words.say(definition.basis()));
        json.put("rule", words.say(definition.rule()));
        return json;
    }

    private static Stream<String> dimensions(Definition definition) {
        return Arrays.stream(Dimension.values())
                .filter(definition.dimensions()::contains)
                .map(it -> it.name().toLowerCase(Locale.ROOT));
    }
}
