package se.fyrklover.access.proof;

import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A code on paper for when the app that shows codes is lost: works once.
///
/// Twenty-four signs of which none looks like another, 120 bits: so many that a digest of one needs
/// not be slow (ASVS 5, 6.5.2). Those that were given before had twelve, and work as long as they
/// are kept.
public record RecoveryCode(String text) {

    /// How many are given at a time.
    public static final int GIVEN = 10;

    private static final int LENGTH = 24;
    private static final int GROUP = 4;
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final SecureRandom RANDOM = new SecureRandom();

    public static List<RecoveryCode> several() {
        return Stream.generate(RecoveryCode::random).limit(GIVEN).toList();
    }

    private static RecoveryCode random() {
        return new RecoveryCode(
                IntStream.range(0, LENGTH)
                        .mapToObj(_ ->
                                String.valueOf(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length()))))
                        .collect(Collectors.joining()));
    }

    /// What somebody typed, with or without what stands between the groups; what looks alike is
    /// taken for what it was.
    public static RecoveryCode typed(String typed) {
        return new RecoveryCode(
                typed.toUpperCase(Locale.ROOT)
                        .replace('O', '0')
                        .replace('I', '1')
                        .replace('L', '1')
                        .replaceAll("[^0-9A-Z]", ""));
    }

    /// As it is shown: `7K2M-Q9TX-3HFD-…`.
    public String shown() {
        return IntStream.iterate(0, it -> it < text.length(), it -> it + GROUP)
                .mapToObj(it -> text.substring(it, Math.min(text.length(), it + GROUP)))
                .collect(Collectors.joining("-"));
    }

    @Override
    public String toString() {
        return "RecoveryCode[…]";
    }
}
