package se.fyrklover.association;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// The authority that has a region's duties in a county, as it calls itself.
///
/// @param county the county's own name, `Kalmar län`
/// @param municipalityCode the municipality that is itself the region, as Gotland's is
/// @param validFrom from when it is called so; its duties may be older than its name
public record Region(
        String countyCode,
        String county,
        String name,
        @Nullable String municipalityCode,
        LocalDate validFrom,
        String source) {

    public Region {
        if (!countyCode.matches("\\d{2}"))
            throw new IllegalArgumentException("not a county: " + countyCode);
        if (municipalityCode != null && !municipalityCode.startsWith(countyCode))
            throw new IllegalArgumentException(municipalityCode + " is not in " + county);
    }

    public boolean isMunicipality() {
        return municipalityCode != null;
    }
}
