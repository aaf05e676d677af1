package se.fyrklover.audit;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.fyrklover.secret.Digest;
import se.fyrklover.secret.Mac;

/// How the rows of one chain hang together: each row's mac is an HMAC-SHA256 over the row and the
/// mac before it, under a key that the database does not hold.
public final class Chain {

    /// What stands before the first row.
    private static final Digest START = Digest.stored(new byte[32]);

    private static final int LAYOUT = 1;

    /// Of one length, so that no character can move between a salt and what it salts.
    private static final Pattern SALT = Pattern.compile("[0-9a-f]{32}");

    private final Mac key;
    private final UUID association;

    public Chain(Mac key, UUID association) {
        this.key = key;
        this.association = association;
    }

    /// A row as it stands in the database.
    ///
    /// @param content what it says, or nothing where that has been erased
    /// @param salt what the content was digested with, in hexadecimal
    /// @param forgets the row whose content this one says was erased, if it does
    public record Row(
            long number,
            Instant at,
            @Nullable UUID actor,
            String act,
            @Nullable String content,
            @Nullable String salt,
            Digest digest,
            Digest mac,
            @Nullable Long forgets) {}

    /// The end of a chain: how many rows it has, and the mac of the last.
    public record Head(long number, Digest mac) {

        public static final Head NONE = new Head(0, START);

        /// The mac as it is told to people.
        public String seal() {
            return mac.hex();
        }
    }

    /// What is wrong with the first bad row.
    public enum Flaw {
        /// The numbers do not follow on each other: a row is gone, or one stands twice.
        MISSING,
        /// The row, or one before it, is not what was written.
        CHANGED,
        /// What the row says is not what was written, or was erased without a word.
        CONTENT,
        /// The chain ends before a place where it is known to have been.
        CUT,
        /// At a place that was written down elsewhere, the chain is another.
        REPLACED
    }

    /// The first bad row.
    public record Fault(long number, Flaw flaw) {}

    /// What a row says, digested with its salt so that it can be erased and not guessed.
    public static Digest digest(String salt, String content) {
        return Digest.of((salt + content).getBytes(StandardCharsets.UTF_8));
    }

    /// The mac of a row that comes after another.
    ///
    /// @param before the mac of the row before it
    public Digest mac(
            Digest before,
            long number,
            Instant at,
            @Nullable UUID actor,
            String act,
            Digest digest) {
        return key.of(laidOut(before, number, at, actor, act, digest));
    }

    private byte[] laidOut(
            Digest before,
            long number,
            Instant at,
            @Nullable UUID actor,
            String act,
            Digest digest) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.writeByte(LAYOUT);
            write(out, association);
            out.writeLong(number);
            out.writeLong(ChronoUnit.MICROS.between(Instant.EPOCH, at));
            out.writeBoolean(actor != null);
            if (actor != null) write(out, actor);
            write(out, act.getBytes(StandardCharsets.UTF_8));
            write(out, digest.bytes());
            write(out, before.bytes());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static void write(DataOutputStream out, UUID id) throws IOException {
        out.writeLong(id.getMostSignificantBits());
        out.writeLong(id.getLeastSignificantBits());
    }

    private static void write(DataOutputStream out, byte[] bytes) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    /// Follows a chain from its first row, one row at a time.
    public final class Follower {

        private Head head = Head.NONE;
        private Digest before = START;
        private final SortedSet<Long> erased = new TreeSet<>();
        private final Set<Long> forgotten = new HashSet<>();

        /// The next row; answers with what is wrong with it, if anything is.
        public Optional<Fault> next(Row row) {
            var expected = head.number() + 1;
            if (row.number() != expected)
                return Optional.of(new Fault(Math.min(row.number(), expected), Flaw.MISSING));
            var mac = mac(before, row.number(), row.at(), row.actor(), row.act(), row.digest());
            if (!mac.equals(row.mac())) return Optional.of(new Fault(row.number(), Flaw.CHANGED));
            if (!saysWhatWasWritten(row)) return Optional.of(new Fault(row.number(), Flaw.CONTENT));
            if (row.content() == null) erased.add(row.number());
            if (row.forgets() != null) forgotten.add(row.forgets());
            before = mac;
            head = new Head(row.number(), mac);
            return Optional.empty();
        }

        /// After the last row: what only the whole shows.
        public Optional<Fault> end() {
            return erased.stream()
                    .filter(number -> !forgotten.contains(number))
                    .findFirst()
                    .map(number -> new Fault(number, Flaw.CONTENT));
        }

        /// Where the chain stands after the rows so far.
        public Head head() {
            return head;
        }
    }

    private static boolean saysWhatWasWritten(Row row) {
        if (row.content() == null) return row.salt() == null;
        return row.salt() != null
                && SALT.matcher(row.salt()).matches()
                && digest(row.salt(), row.content()).equals(row.digest());
    }
}
