package se.fyrklover.secret;

/// A data key under the master key: the only form in which it is stored.
public record WrappedKey(Sealed sealed) {

    /// One that was stored.
    ///
    /// @throws CannotOpen if it is cut short, or of a version that is not known here
    public static WrappedKey of(byte[] stored) {
        return new WrappedKey(Sealed.of(stored));
    }

    /// The data key again.
    ///
    /// @throws CannotOpen if it was wrapped by another master key, for another owner, or changed
    public DataKey unwrapped(MasterKey master, String owner) {
        return new DataKey(master.wrapping().open(sealed, seat(owner)));
    }

    /// The master key that was wrapped.
    ///
    /// @throws CannotOpen if it was wrapped by another master key, for another owner, or changed
    public MasterKey unwrappedMaster(MasterKey by, String owner) {
        return MasterKey.of(by.wrapping().open(sealed, seat(owner)));
    }

    /// The same data key under another master key; nothing sealed with it has to be touched.
    ///
    /// @throws CannotOpen if it was wrapped by another than `from`, for another owner, or changed
    public WrappedKey rewrapped(MasterKey from, MasterKey to, String owner) {
        return unwrapped(from, owner).wrapped(to, owner);
    }

    /// As it is to be stored.
    public byte[] bytes() {
        return sealed.bytes();
    }

    static byte[] seat(String owner) {
        return Bytes.of("data key", owner);
    }
}
