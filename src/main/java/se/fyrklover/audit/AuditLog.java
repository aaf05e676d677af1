package se.fyrklover.audit;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.fyrklover.secret.Digest;
import se.fyrklover.secret.MasterKey;
import se.fyrklover.shared.AssociationId;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// The door to the record of what was done.
///
/// Everything here happens in the caller's transaction, in which the association is set; so an act
/// and its row stand together or not at all.
@Component
public class AuditLog {

    /// The chain of what concerns no association: the house itself.
    public static final AssociationId HOUSE = new AssociationId(new UUID(0, 0));

    /// The act that says that another row's content was erased; `number` is which.
    public static final String FORGOTTEN = "audit.forgotten";

    /// The rows that a [Filter] is for. A row that somebody has made unreadable is about nothing.
    private static final String MATCHING =
            """
            and (:actor::uuid is null or actor = :actor::uuid)
            and (:act::text is null or act = :act or act like :act || '.%')
            and happened_at >= :from and happened_at < :until
            and (:of::text[] is null
                or case when content is json object
                    then coalesce(content::json #>> '{about,intervention}',
                        content::json #>> '{about,subject}') = any (:of::text[])
                    else false end)
            """;

    private static final int SALT = 16;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /// What came of erasing what an event says.
    public enum Forgetting {
        FORGOTTEN,
        /// There is no such event, or it was erased before.
        NOT_THERE,
        /// It says that another was erased, and without it nobody would know that rightly.
        NEEDED
    }

    private final JdbcClient sql;
    private final MasterKey key;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    AuditLog(JdbcClient sql, MasterKey key, Clock clock) {
        this.sql = sql;
        this.key = key;
        this.clock = clock;
    }

    /// Adds a row to the chain of the association that is set; others who add to it wait until the
    /// transaction ends.
    public void write(AssociationId association, Who who, Act act) {
        sql.sql("select pg_advisory_xact_lock(hashtextextended(?, 1210))")
                .param(association.toString())
                .query((_, _) -> association)
                .single();
        var head = head(association);
        var at = Instant.now(clock).truncatedTo(ChronoUnit.MICROS);
        var salt = salt();
        var content = content(who, act);
        var digest = Chain.digest(salt, content);
        var number = head.number() + 1;
        var actor = who.account().orElse(null);
        var mac = chain(association).mac(head.mac(), number, at, actor, act.code(), digest);
        sql.sql(
                        """
                        insert into audit_event (association_id, number, happened_at, actor, act,
                            content, salt, digest, mac)
                        values (?, ?, ?, nullif(?, '')::uuid, ?, ?, ?, ?, ?)
                        """)
                .params(
                        association.value(),
                        number,
                        at.atOffset(ZoneOffset.UTC),
                        actor == null ? "" : actor.toString(),
                        act.code(),
                        content,
                        salt,
                        digest.bytes(),
                        mac.bytes())
                .update();
    }

    /// Erases what an event of the association that is set says of people, and puts on record that
    /// it was done; the chain holds still.
    public Forgetting forget(AssociationId association, Who who, long number) {
        var event = find(association, number);
        if (event.flatMap(Event::told).isEmpty()) return Forgetting.NOT_THERE;
        if (event.get().act().equals(FORGOTTEN)) return Forgetting.NEEDED;
        sql.sql("select forget_event(?)").param(number).query((_, _) -> number).list();
        write(association, who, Act.of(FORGOTTEN).with("number", String.valueOf(number)));
        return Forgetting.FORGOTTEN;
    }

    private String salt() {
        var salt = new byte[SALT];
        random.nextBytes(salt);
        return HexFormat.of().formatHex(salt);
    }

    private static String content(Who who, Act act) {
        var content = new TreeMap<String, Object>();
        content.put("who", who.name());
        content.put("from", who.from());
        content.put("about", act.about());
        return JSON.writeValueAsString(content);
    }

    /// Where the chain of the association that is set stands.
    public Chain.Head head(AssociationId association) {
        return sql.sql(
                        """
                        select number, mac from audit_event where association_id = ?
                        order by number desc limit 1
                        """)
                .param(association.value())
                .query((row, _) ->
                        new Chain.Head(row.getLong("number"), Digest.stored(row.getBytes("mac"))))
                .optional()
                .orElse(Chain.Head.NONE);
    }

    /// One event of the association that is set.
    public Optional<Event> find(AssociationId association, long number) {
        return sql.sql(
                        """
                        select number, happened_at, actor, act, content from audit_event
                        where association_id = ? and number = ?
                        """)
                .params(association.value(), number)
                .query((row, _) -> event(row))
                .optional();
    }

    /// The kinds of acts that the association that is set has on record.
    public List<String> acts(AssociationId association) {
        return sql.sql("select distinct act from audit_event where association_id = ? order by act")
                .param(association.value())
                .query((row, _) -> String.valueOf(row.getString("act")))
                .list();
    }

    Chain chain(AssociationId association) {
        return new Chain(key.derive("audit", association.toString()).mac(), association.value());
    }

    /// Events of the association that is set, the newest first.
    ///
    /// @param before only those with a lower number
    /// @param most how many at most
    public List<Event> events(AssociationId association, Filter filter, long before, int most) {
        return sql.sql(
                        """
                        select number, happened_at, actor, act, content from audit_event
                        where association_id = :association and number < :before
                        """
                                + MATCHING
                                + " order by number desc limit :most")
                .param("association", association.value())
                .param("before", before)
                .params(filter.asParams())
                .param("most", most)
                .query((row, _) -> event(row))
                .list();
    }

    /// How many events of the association that is set there are.
    public long count(AssociationId association, Filter filter) {
        return sql.sql(
                        "select count(*) from audit_event where association_id = :association "
                                + MATCHING)
                .param("association", association.value())
                .params(filter.asParams())
                .query(Long.class)
                .single();
    }

    /// Which events to look at.
    ///
    /// @param act a code, or what codes begin with before a point
    /// @param of the interventions or members that it must be about; nothing for all
    public record Filter(
            Optional<UUID> actor,
            Optional<String> act,
            Optional<Set<String>> of,
            Instant from,
            Instant until) {

        private static final Instant FIRST = Instant.parse("2000-01-01T00:00:00Z");
        private static final Instant LAST = Instant.parse("3000-01-01T00:00:00Z");

        /// Every event.
        public static final Filter ALL =
                new Filter(Optional.empty(), Optional.empty(), Optional.empty(), FIRST, LAST);

        /// The same, of what is about some interventions or members alone.
        public Filter of(Collection<String> some) {
            return new Filter(actor, act, Optional.of(Set.copyOf(some)), from, until);
        }

        private Map<String, @Nullable Object> asParams() {
            var params = new HashMap<String, @Nullable Object>();
            params.put("actor", actor.map(UUID::toString).orElse(null));
            params.put("act", act.orElse(null));
            params.put("of", of.map(it -> it.toArray(String[]::new)).orElse(null));
            params.put("from", time(from));
            params.put("until", time(until));
            return params;
        }
    }

    private static OffsetDateTime time(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    private static Event event(ResultSet row) throws SQLException {
        return new Event(
                row.getLong("number"),
                row.getObject("happened_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("actor", UUID.class)),
                row.getString("act"),
                Optional.ofNullable(row.getString("content")).flatMap(AuditLog::legible));
    }

    /// Whoever has been at the rows may have made one of them unreadable; the others are read
    /// still.
    private static Optional<Event.Told> legible(String content) {
        try {
            return Optional.of(told(content));
        } catch (JacksonException unreadable) {
            return Optional.empty();
        }
    }

    private static Event.Told told(String content) {
        var read = JSON.readValue(content, new TypeReference<Map<String, Object>>() {});
        var about = new TreeMap<String, String>();
        if (read.get("about") instanceof Map<?, ?> pairs)
            pairs.forEach((name, value) -> about.put(String.valueOf(name), String.valueOf(value)));
        return new Event.Told(
                String.valueOf(read.get("who")), String.valueOf(read.get("from")), about);
    }

    static @Nullable Long forgets(String act, @Nullable String content) {
        if (!act.equals(FORGOTTEN) || content == null) return null;
        var number = told(content).about().get("number");
        return number == null ? null : Long.valueOf(number);
    }
}
