package se.fyrklover.secret;

import java.nio.charset.StandardCharsets;

/// The one secret that an operator keeps, from which every other key comes or by which it is
/// wrapped.
///
/// Whoever has it and the database can read everything; without it nobody can, we included.
public final class MasterKey {

    /// No purpose that is asked for is written so, since each begins with a length.
    private static final byte[] WRAPPING = "wraps data keys".getBytes(StandardCharsets.US_ASCII);

    private final byte[] bytes;

    private MasterKey(byte[] bytes) {
        this.bytes = Bytes.ofKeyLength(bytes);
    }

    /// A new one, made at random.
    public static MasterKey random() {
        return new MasterKey(Bytes.random(Bytes.LENGTH));
    }

    /// One that is kept as 32 bytes.
    public static MasterKey of(byte[] bytes) {
        return new MasterKey(bytes);
    }

    /// A key of its own for one purpose, the same each time: `derive("audit", association)`.
    public DerivedKey derive(String... purpose) {
        return derived(Bytes.of(purpose));
    }

    private DerivedKey derived(byte[] purpose) {
        return new DerivedKey(Hkdf.derived(bytes, purpose, Bytes.LENGTH));
    }

    /// As it may be stored beside what it opens: under another key, which can then be changed
    /// without touching anything else.
    public WrappedKey wrapped(MasterKey by, String owner) {
        return new WrappedKey(by.wrapping().seal(bytes, WrappedKey.seat(owner)));
    }

    /// Tells this master key from another without telling anything about it.
    public int number() {
        return wrapping().number();
    }

    SealingKey wrapping() {
        return derived(WRAPPING).sealing();
    }

    byte[] bytes() {
        return bytes.clone();
    }

    /// Never the key, since objects end up in logs.
    @Override
    public String toString() {
        return "MasterKey[…]";
    }
}
