package se.fyrklover.proofreading;

import java.util.Map;
import java.util.Optional;
import se.fyrklover.words.Words;

/// What a proof says, in words: the same on the screen of a terminal and on a page.
public final class Told {

    private Told() {}

    /// Where something stands: `sidan 3, rad 120 · Resultaträkning`.
    public static String where(Words words, Spot spot) {
        var line = String.valueOf(spot.line());
        var place =
                spot.page() > 0
                        ? words.say(
                                "proofreading.page.page-line", String.valueOf(spot.page()), line)
                        : words.say("proofreading.page.line", line);
        return spot.section().isEmpty() ? place : place + " · " + spot.section();
    }

    /// Which checks did not get through the file; empty where all did.
    public static Optional<String> lacking(Words words, Proof proof) {
        var lacking = proof.lacking().stream().map(words::say).toList();
        return lacking.isEmpty()
                ? Optional.empty()
                : Optional.of(words.say("proofreading.page.lacking", String.join(", ", lacking)));
    }

    /// How much a check looked at: `Summor: 312 av 340 stämmer, 28 är oklara: …`.
    public static String looked(Words words, Proof.Looked looked) {
        var found = looked.found();
        var unclear = found.unclear().values().stream().mapToInt(Integer::intValue).sum();
        var agreed =
                words.say(
                        "proofreading.page.agreed",
                        words.say(looked.check()),
                        String.valueOf(found.agreed()),
                        String.valueOf(found.tried()));
        if (unclear == 0) return agreed;
        var why =
                found.unclear().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(it -> words.say(it.getKey()) + " (" + it.getValue() + ")")
                        .toList();
        return words.say(
                "proofreading.page.unclear",
                agreed,
                String.valueOf(unclear),
                String.join("; ", why));
    }
}
