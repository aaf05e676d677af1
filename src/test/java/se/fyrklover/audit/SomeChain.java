package se.fyrklover.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import se.fyrklover.secret.Digest;
import se.fyrklover.secret.MasterKey;

/// A chain in memory, as it would stand in the database, some of its contents erased as they should
/// be.
record SomeChain(Chain chain, List<Chain.Row> rows) {

    private static final List<String> ACTS =
            List.of("access.signed-in", "web.looked", "exchange.imported", "report.frozen");

    static SomeChain of(int length, Random random) {
        return of(length, random, MasterKey.random(), new UUID(random.nextLong(), 7));
    }

    static SomeChain of(int length, Random random, MasterKey key, UUID association) {
        var chain = new Chain(key.derive("audit", association.toString()).mac(), association);
        var rows = new ArrayList<Chain.Row>();
        var before = Chain.Head.NONE.mac();
        var at = Instant.parse("2026-11-22T10:00:00Z");
        for (var number = 1L; number <= length; number++) {
            at = at.plusMillis(random.nextInt(100_000));
            var erases = number > 10 && random.nextInt(20) == 0 ? erased(rows, random) : 0;
            var act = erases > 0 ? AuditLog.FORGOTTEN : ACTS.get(random.nextInt(ACTS.size()));
            var about =
                    erases > 0 ? "\"number\":\"" + erases + "\"" : "\"page\":\"/" + number + "\"";
            var row = row(chain, before, number, at, random, act, "{\"about\":{" + about + "}}");
            rows.add(row);
            before = row.mac();
        }
        return new SomeChain(chain, rows);
    }

    /// Erases what one row says, and answers with its number; none where it was erased before.
    private static long erased(List<Chain.Row> rows, Random random) {
        var place = random.nextInt(rows.size());
        var row = rows.get(place);
        if (row.content() == null || row.act().equals(AuditLog.FORGOTTEN)) return 0;
        rows.set(place, with(row, null, null));
        return row.number();
    }

    private static Chain.Row row(
            Chain chain,
            Digest before,
            long number,
            Instant at,
            Random random,
            String act,
            String content) {
        var salt = "%016x%016x".formatted(random.nextLong(), random.nextLong());
        var actor = random.nextInt(5) == 0 ? null : new UUID(1, random.nextInt(4));
        var digest = Chain.digest(salt, content);
        var mac = chain.mac(before, number, at, actor, act, digest);
        return new Chain.Row(
                number, at, actor, act, content, salt, digest, mac, AuditLog.forgets(act, content));
    }

    static Chain.Row with(
            Chain.Row row,
            @org.jspecify.annotations.Nullable String content,
            @org.jspecify.annotations.Nullable String salt) {
        return new Chain.Row(
                row.number(),
                row.at(),
                row.actor(),
                row.act(),
                content,
                salt,
                row.digest(),
                row.mac(),
                forgets(row.act(), content));
    }

    /// Who has been at the content may have made it illegible.
    private static @org.jspecify.annotations.Nullable Long forgets(
            String act, @org.jspecify.annotations.Nullable String content) {
        try {
            return AuditLog.forgets(act, content);
        } catch (RuntimeException illegible) {
            return null;
        }
    }

    Anchor end() {
        return new Anchor(rows.size(), rows.getLast().mac().hex(), "letter");
    }

    /// What is first wrong with rows that claim to be this chain's.
    Optional<Verification.Wrong> wrong(List<Chain.Row> claimed, List<Anchor> anchors) {
        var reading = new Reading(chain, anchors);
        for (var row : claimed) {
            var wrong = reading.next(row);
            if (wrong.isPresent()) return wrong;
        }
        return reading.end();
    }
}
