package se.fyrklover.secret;

/// A key for one purpose, derived from the master key and so never stored.
public final class DerivedKey {

    private final byte[] bytes;

    DerivedKey(byte[] bytes) {
        this.bytes = Bytes.ofKeyLength(bytes);
    }

    /// For digests that only we can make.
    public Mac mac() {
        return new Mac(bytes);
    }

    /// For values that only we can read.
    public SealingKey sealing() {
        return new SealingKey(bytes);
    }

    @Override
    public String toString() {
        return "DerivedKey[…]";
    }
}
