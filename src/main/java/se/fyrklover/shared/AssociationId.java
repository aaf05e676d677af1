package se.fyrklover.shared;

import java.util.UUID;

/// Which association a row, a figure or a right belongs to.
public record AssociationId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
