package se.fyrklover.proofreading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
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

    private static final int SECONDS = 9;
    private static final int LEAST = 3;

    private static final List<Named> CHECKS =
            List.of(
                    new Named("proofreading.page.sums", new Sums()),
                    new Named("proofreading.check.statements", new Statements()));

    private Proofreader() {}

    /// What proof-reading a file gives, or one sentence on why it cannot be read.
    public static Parsed<Proof> read(String name, byte[] content) {
        var begun = Patience.spent();
        return Readers.read(name, content).map(it -> of(it, Patience.since(begun, SECONDS, LEAST)));
    }

    /// Looks through what a file says.
    public static Proof of(Reading reading) {
        return of(reading, Patience.of(SECONDS));
    }

    static Proof of(Reading reading, Patience patience) {
        var read = Pieces.of(reading);
        var looked = patience.within(() -> looked(read));
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

    private static List<Proof.Looked> looked(Reading reading) {
        var looked = new ArrayList<Proof.Looked>();
        for (var it : CHECKS) looked.add(Patience.look(it.key(), it.check().steps(reading)));
        looked.addAll(TextChecks.allIn(reading));
        return looked;
    }
}
