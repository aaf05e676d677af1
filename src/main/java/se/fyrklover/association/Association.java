package se.fyrklover.association;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.fyrklover.shared.OrganisationNumber;

/// What an association is, beside its name.
public record Association(OrganisationNumber organisationNumber, @Nullable LocalDate formed) {}
