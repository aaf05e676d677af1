package se.fyrklover.entrance;

import java.text.Normalizer;
import java.util.Locale;

/// A name as it stands in addresses: `Ängsjö kommun` is `angsjo-kommun`.
final class Slug {

    private static final int LONGEST = 40;

    private Slug() {}

    static String of(String name) {
        var plain =
                Normalizer.normalize(name.toLowerCase(Locale.of("sv")), Normalizer.Form.NFD)
                        .replaceAll("\\p{M}", "")
                        .replaceAll("[^a-z0-9]+", "-")
                        .replaceAll("^[-0-9]+|-$", "");
        return plain.length() <= LONGEST ? plain : plain.substring(0, LONGEST).replaceAll("-$", "");
    }
}
