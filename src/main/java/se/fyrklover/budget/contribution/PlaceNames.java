package se.fyrklover.budget.contribution;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import se.fyrklover.association.Municipalities;

/// Under which names a member may stand in a list that somebody else made.
final class PlaceNames {

    private static final Pattern BETWEEN = Pattern.compile("[\\s\\u00A0\\u2010-\\u2013-]+");
    private static final Pattern KIND = Pattern.compile(" (kommun|stad)$");

    /// No municipality has another code than it had, whatever it is called since.
    private static final LocalDate NAMED_ON = LocalDate.of(2026, 1, 1);

    private PlaceNames() {}

    /// In small letters, without what it is: `mark` for `Mark kommun`.
    static String plain(String name) {
        var small = name.strip().toLowerCase(Locale.of("sv"));
        return KIND.matcher(BETWEEN.matcher(small).replaceAll(" ")).replaceFirst("");
    }

    /// Its own names, its code, and its name without the genitive of `Marks kommun`; a region's
    /// county too.
    static Set<String> of(Payer payer) {
        var names = new LinkedHashSet<String>();
        names.add(plain(payer.id()));
        Stream.concat(Stream.of(payer.name()), payer.aliases().stream())
                .map(PlaceNames::plain)
                .forEach(names::add);
        var plain = plain(payer.name());
        if (plain.endsWith("s")) names.add(plain.substring(0, plain.length() - 1));
        switch (payer.kind()) {
            case STATE -> {}
            case REGION -> region(payer, names);
            case MUNICIPALITY, REGIONAL_MUNICIPALITY ->
                    Municipalities.municipalities()
                            .named(payer.name(), NAMED_ON)
                            .ifPresent(it -> names.add(it.code()));
        }
        return names;
    }

    private static void region(Payer payer, Set<String> names) {
        var wanted = plain(payer.name());
        Municipalities.municipalities().regions().stream()
                .filter(it -> plain(it.name()).equals(wanted))
                .findFirst()
                .ifPresent(it -> {
                    names.add(it.countyCode());
                    names.add(plain(it.county()));
                });
    }
}
