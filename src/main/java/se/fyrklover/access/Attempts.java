package se.fyrklover.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.fyrklover.secret.Digest;
import se.fyrklover.secret.Mac;
import se.fyrklover.secret.MasterKey;

/// Counts attempts by whom they are made against and from where, and says when there were too many.
///
/// What is counted is kept as keyed digests: nobody reads there who was tried, or from where.
@Component
class Attempts {

    static final Duration WINDOW = Duration.ofMinutes(15);

    /// What is counted, and how many may be made within the window.
    enum Of {
        ACCOUNT(10),
        ADDRESS(50),
        LETTER(3),
        /// Letters that are asked for from one network address, whosever.
        LETTERS(30),
        /// What works a single time.
        ONCE(1);

        private final int most;

        Of(int most) {
            this.most = most;
        }
    }

    private final JdbcClient sql;
    private final Tenants tenants;
    private final Mac digests;
    private final Clock clock;

    Attempts(JdbcClient sql, Tenants tenants, MasterKey key, Clock clock) {
        this.sql = sql;
        this.tenants = tenants;
        this.digests = key.derive("attempts").mac();
        this.clock = clock;
    }

    /// One more attempt is about to be made; those that are refused are not counted, or somebody
    /// could keep another out for good.
    ///
    /// @return how long to wait instead, where there have been too many
    Optional<Duration> another(Of what, String whose) {
        return tenants.together(() -> {
            var bucket = bucket(what, whose);
            sql.sql("select pg_advisory_xact_lock(hashtextextended(?, 4210))")
                    .param(bucket.hex())
                    .query((_, _) -> bucket)
                    .single();
            var wait = tooMany(what, whose);
            if (wait.isEmpty()) note(what, whose);
            return wait;
        });
    }

    /// How long to wait, where there have been too many.
    Optional<Duration> tooMany(Of what, String whose) {
        var bucket = bucket(what, whose);
        var opens = Instant.now(clock).minus(WINDOW);
        if (since(bucket, opens) < what.most) return Optional.empty();
        var minutes =
                IntStream.range(1, (int) WINDOW.toMinutes())
                        .filter(it -> since(bucket, opens.plus(Duration.ofMinutes(it))) < what.most)
                        .findFirst()
                        .orElse((int) WINDOW.toMinutes());
        return Optional.of(Duration.ofMinutes(minutes));
    }

    void note(Of what, String whose) {
        sql.sql("select note_attempt(?, ?)")
                .params(bucket(what, whose).bytes(), time(Instant.now(clock)))
                .query((_, _) -> what)
                .single();
    }

    void forget(Of what, String whose) {
        sql.sql("select forget_attempts(?)")
                .param(bucket(what, whose).bytes())
                .query((_, _) -> what)
                .single();
    }

    private long since(Digest bucket, Instant at) {
        return sql.sql("select attempts_since(?, ?)")
                .params(bucket.bytes(), time(at))
                .query(Long.class)
                .single();
    }

    private Digest bucket(Of what, String whose) {
        return digests.of(what.name(), whose);
    }

    private static OffsetDateTime time(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
