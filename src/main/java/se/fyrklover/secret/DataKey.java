package se.fyrklover.secret;

/// A key made by chance for what belongs together, and stored only wrapped.
///
/// When every copy of its [WrappedKey] is gone, so is all that was sealed with it.
public final class DataKey {

    private final byte[] bytes;

    DataKey(byte[] bytes) {
        this.bytes = Bytes.ofKeyLength(bytes);
    }

    /// A new one.
    public static DataKey random() {
        return new DataKey(Bytes.random(Bytes.LENGTH));
    }

    /// As it may be stored.
    ///
    /// @param owner whose it is; for another it does not unwrap
    public WrappedKey wrapped(MasterKey master, String owner) {
        return new WrappedKey(master.wrapping().seal(bytes, WrappedKey.seat(owner)));
    }

    public SealingKey sealing() {
        return new SealingKey(bytes);
    }

    @Override
    public String toString() {
        return "DataKey[…]";
    }
}
