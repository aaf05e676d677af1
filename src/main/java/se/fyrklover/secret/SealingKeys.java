package se.fyrklover.secret;

import java.util.List;

/// The key that seals now, and those before it whose values are still about.
///
/// @param newestFirst at least one
public record SealingKeys(List<SealingKey> newestFirst) {

    public SealingKeys {
        newestFirst = List.copyOf(newestFirst);
        if (newestFirst.isEmpty()) throw new IllegalArgumentException("no key");
    }

    /// The key for what is sealed from now on.
    public SealingKey newest() {
        return newestFirst.getFirst();
    }

    /// What was sealed, with whichever of the keys it was.
    ///
    /// @throws CannotOpen if it was sealed with none of them, changed, cut or moved
    public byte[] open(Sealed sealed, Seat seat) {
        return newestFirst.stream()
                .filter(key -> key.number() == sealed.key())
                .findFirst()
                .orElseThrow(() -> new CannotOpen(CannotOpen.Reason.OTHER_KEY))
                .open(sealed, seat);
    }

    /// The same value under the newest key; the very same if it stands there already.
    ///
    /// @throws CannotOpen if it was sealed with none of the keys, changed, cut or moved
    public Sealed renewed(Sealed sealed, Seat seat) {
        return sealed.key() == newest().number() ? sealed : newest().seal(open(sealed, seat), seat);
    }
}
