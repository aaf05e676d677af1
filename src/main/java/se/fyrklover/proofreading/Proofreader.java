package se.fyrklover.proofreading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.FutureTask;
import java.util.function.Function;
import java.util.function.Supplier;
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
        return read(name, content, SECONDS, LEAST);
    }

    /// With so many seconds from the beginning, and at least some for the checks.
    static Parsed<Proof> read(String name, byte[] content, int seconds, int least) {
        return measured(() -> {
            var begun = Patience.spent();
            return Readers.read(name, content)
                    .map(it -> of(it, Patience.since(begun, seconds, least)));
        });
    }

    /// Looks through what a file says.
    public static Proof of(Reading reading) {
        return measured(() -> of(reading, Patience.of(SECONDS)));
    }

    /// On a thread that knows how much of the processor it has taken, which that of a request does
    /// not.
    private static <T> T measured(Supplier<T> work) {
        if (!Thread.currentThread().isVirtual()) return work.get();
        var done = new FutureTask<>(work::get);
        Thread.ofPlatform().name("proofreading").start(done);
        return Patience.given(done);
    }

    static Proof of(Reading reading, Patience patience) {
        var read = Pieces.of(reading);
        var looked = patience.withinAll(looks(read));
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

    private static List<Supplier<Proof.Looked>> looks(Reading reading) {
        var looks = new ArrayList<Supplier<Proof.Looked>>();
        for (var it : CHECKS) looks.add(() -> Patience.look(it.key(), it.check().steps(reading)));
        looks.addAll(TextChecks.allIn(reading));
        return looks;
    }
}
