package se.fyrklover.proofreading;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.fyrklover.proofreading.check.Statements;
import se.fyrklover.proofreading.check.Sums;
import se.fyrklover.proofreading.check.TextChecks;
import se.fyrklover.proofreading.read.Readers;
import se.fyrklover.shared.Parsed;

/// The door: reads a file and looks through it with every check there is.
public final class Proofreader {

    /// A check of tables.
    ///
    /// @param key its name, a key of the messages
    private record Named(String key, Check check) {}

    private static final List<Named> CHECKS =
            List.of(
                    new Named("proofreading.page.sums", new Sums()),
                    new Named("proofreading.check.statements", new Statements()));

    private Proofreader() {}

    /// What proof-reading a file gives, or one sentence on why it cannot be read.
    public static Parsed<Proof> read(String name, byte[] content) {
        return Readers.read(name, content).map(Proofreader::of);
    }

    /// Looks through what a file says.
    public static Proof of(Reading reading) {
        var looked =
                Stream.concat(
                                CHECKS.stream()
                                        .map(it ->
                                                new Proof.Looked(it.key(), it.check().in(reading))),
                                TextChecks.allIn(reading).stream())
                        .toList();
        var remarks =
                looked.stream()
                        .flatMap(it -> it.found().remarks().stream())
                        .collect(
                                Collectors.toMap(
                                        it -> Map.entry(it.spot(), it.id()),
                                        Function.identity(),
                                        (first, _) -> first));
        return new Proof(reading, List.copyOf(remarks.values()), looked);
    }
}
