package se.fyrklover.proofreading;

import java.nio.charset.StandardCharsets;
import java.util.List;

/// A report written in Markdown for a test, and what proof-reading says of it.
final class Marked {

    private Marked() {}

    static List<Remark> remarks(String text) {
        return Proofreader.read("rapport.md", text.getBytes(StandardCharsets.UTF_8))
                .orThrow()
                .remarks();
    }
}
