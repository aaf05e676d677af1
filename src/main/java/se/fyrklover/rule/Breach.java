package se.fyrklover.rule;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.fyrklover.figure.Claim;
import se.fyrklover.figure.Facet;
import se.fyrklover.shared.Period;
import se.fyrklover.shared.Phrase;

/// Something that does not hold: what, how sure, in which figures and claims, and what to do.
///
/// @param rule the id of the rule that it breaks
/// @param says what does not agree, with its numbers
/// @param remedy what somebody should do about it
public record Breach(
        String rule,
        Kind kind,
        Sureness sureness,
        Period period,
        Phrase says,
        Phrase remedy,
        List<Witness> witnesses) {

    public Breach {
        witnesses = List.copyOf(witnesses);
    }

    /// The claims among its witnesses.
    public List<Claim> claims() {
        return witnesses.stream()
                .flatMap(it -> it instanceof Witness.Printed(var claim) ? Stream.of(claim) : null)
                .toList();
    }

    /// Eight letters and digits that are the same as long as it says the same: it follows what is
    /// said, not where it stands, and changes with the values.
    public String id() {
        var text =
                Stream.concat(
                                Stream.of(rule, period.toString()),
                                witnesses.stream().map(Breach::told).distinct().sorted())
                        .collect(Collectors.joining("\n"));
        return idOf(text);
    }

    /// The id of what is said in these words.
    public static String idOf(String text) {
        try {
            var digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 4);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String told(Witness witness) {
        var about = witness.about();
        return Stream.concat(
                        Stream.of(about.definition(), about.scope().period().toString()),
                        Stream.concat(
                                about.scope().facets().stream().map(Breach::told),
                                Stream.of(witness.value())))
                .collect(Collectors.joining(" "));
    }

    private static String told(Facet facet) {
        return facet.dimension() + "=" + facet.code();
    }
}
