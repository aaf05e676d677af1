package se.fyrklover.access;

import java.util.Set;
import java.util.regex.Pattern;
import se.fyrklover.shared.AssociationId;

/// An association as the owner of rows.
///
/// @param slug its name in addresses and commands
/// @param revision grows by one each time its records change
/// @param open whether anybody may read its years without saying who it is
public record Tenant(AssociationId id, String slug, String name, long revision, boolean open) {

    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9-]{1,39}");

    /// The first parts of addresses that are no association's.
    private static final Set<String> TAKEN =
            Set.of(
                    "api",
                    "assets",
                    "aterstall",
                    "bekrafta",
                    "error",
                    "glomt",
                    "inbjudan",
                    "kom-igang",
                    "konto",
                    "korrektur",
                    "logga-in",
                    "logga-ut",
                    "oversikt",
                    "rum",
                    "utkorg");

    /// Whether an association may have this as its name in addresses.
    public static boolean isFree(String slug) {
        return FORM.matcher(slug).matches() && !TAKEN.contains(slug);
    }
}
