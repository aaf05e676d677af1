package se.fyrklover.access;

import java.util.UUID;

/// Which person's account.
public record AccountId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
