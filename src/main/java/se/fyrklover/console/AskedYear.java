package se.fyrklover.console;

import se.fyrklover.access.Tenant;
import se.fyrklover.access.Tenants;
import se.fyrklover.figure.AllFigures;
import se.fyrklover.figure.FigureSet;
import se.fyrklover.shared.Period;

/// The year of an association that a command asks for, with the figures that there are of it.
record AskedYear(Tenant tenant, int year, FigureSet figures) {

    /// What was named on the command line, before anything is opened.
    record Named(String association, int year) {

        /// Finds it.
        ///
        /// @throws Refusal if there is no such association, or no figure of the year
        AskedYear in(Product product) throws Refusal {
            var tenant = tenant(product, association);
            var figures =
                    product.the(AllFigures.class)
                            .of(tenant.id(), tenant.revision())
                            .during(Period.year(year));
            if (figures.isEmpty())
                throw new Refusal("console.no-figures", tenant.name(), String.valueOf(year));
            return new AskedYear(tenant, year, figures);
        }
    }

    /// Reads what was named.
    ///
    /// @throws Refusal if the association or the year is not, or the year cannot be one
    static Named named(Options.OfYear options, String command) throws Refusal {
        if (options.association == null || options.year == null)
            throw new Refusal("console." + command + "-what");
        if (options.year < 1900 || options.year > 2099)
            throw new Refusal("console.option-wrong", String.valueOf(options.year), command);
        return new Named(options.association, options.year);
    }

    /// The association of a name.
    ///
    /// @throws Refusal if there is none, with the names that there are
    static Tenant tenant(Product product, String slug) throws Refusal {
        var tenants = product.the(Tenants.class);
        var found = tenants.find(slug);
        if (found.isPresent()) return found.get();
        var known = tenants.all().stream().map(Tenant::slug).toList();
        throw known.isEmpty()
                ? new Refusal("console.no-association-yet")
                : new Refusal("console.no-such-association", slug, String.join(", ", known));
    }
}
