package se.fyrklover.entrance.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import se.fyrklover.access.Tenant;
import se.fyrklover.association.Municipalities;
import se.fyrklover.association.Municipality;
import se.fyrklover.association.Region;

/// The page on which the first person begins.
///
/// @param made the association that has been made from this address, which makes no other
/// @param there associations whose records are here already, and that nobody administers
public record BeginPage(
        String token,
        Optional<Tenant> made,
        List<County> counties,
        List<Tenant> there,
        BeginForm form) {

    /// A region with its municipalities.
    public record County(Region region, List<Municipality> municipalities) {

        /// Whether any of them is ticked, so that the county stands open.
        public boolean isTicked(BeginForm form) {
            return municipalities.stream().anyMatch(form::isTicked);
        }
    }

    static BeginPage of(
            String token,
            Optional<Tenant> made,
            List<Tenant> there,
            BeginForm form,
            LocalDate today) {
        var all = Municipalities.municipalities();
        return new BeginPage(
                token,
                made,
                all.regions().stream()
                        .map(it -> new County(it, all.of(it.countyCode(), today)))
                        .toList(),
                there,
                form);
    }
}
