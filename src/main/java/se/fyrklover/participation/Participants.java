package se.fyrklover.participation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.fyrklover.access.Pass;
import se.fyrklover.access.Right;
import se.fyrklover.access.Tenants;
import se.fyrklover.audit.Act;
import se.fyrklover.secret.Sealed;
import se.fyrklover.secret.SealingKey;
import se.fyrklover.secret.Seat;

/// The door to the people of an intervention. Whoever looks is put on record in the transaction
/// that reads.
@Component
public class Participants {

    /// What came of enrolling somebody.
    public sealed interface Enrolling {

        record Enrolled(UUID id) implements Enrolling {}

        /// Another in the intervention is called so.
        record CodeNameTaken() implements Enrolling {}

        /// Names and words have been made unreadable; nobody is enrolled any more.
        record Closed() implements Enrolling {}
    }

    /// What came of letting somebody leave.
    public enum Leaving {
        LEFT,
        BEFORE_ENTRY,
        NOT_THERE
    }

    private final JdbcClient sql;
    private final InterventionRows rows;
    private final RoomInterventions interventions;
    private final Clock clock;

    Participants(
            JdbcClient sql, InterventionRows rows, RoomInterventions interventions, Clock clock) {
        this.sql = sql;
        this.rows = rows;
        this.interventions = interventions;
        this.clock = clock;
    }

    /// Everybody in an intervention: those who are enrolled first, then those who have left.
    public List<Participant> of(Pass pass, String intervention) {
        return rows.act(
                pass,
                Right.READ_PARTICIPANTS,
                intervention,
                Act.of("participation.listed"),
                () ->
                        read(
                                pass,
                                intervention,
                                "order by left_on desc nulls first, lower(code_name)"));
    }

    /// One of them.
    public Optional<Participant> find(Pass pass, String intervention, UUID id) {
        return rows.act(
                pass,
                Right.READ_PARTICIPANTS,
                intervention,
                Act.of("participation.seen").with("participant", id.toString()),
                () ->
                        read(pass, intervention, "where person.participant_id = ?", id).stream()
                                .findFirst());
    }

    /// @param which a constant of ours
    private List<Participant> read(
            Pass pass, String intervention, String which, Object... parameters) {
        var key = interventions.sealing(pass.tenant().id(), intervention);
        return sql.sql(PEOPLE + which)
                .params(parameters)
                .query((row, _) -> participant(row, key))
                .list();
    }

    /// With the newest of what is told of each.
    private static final String PEOPLE =
            """
            select person.*, told.version as told_version, told.name, told.words,
                leaving.version as exit_version, leaving.words as exit_words
            from person
            left join lateral (
                select version, name, words from participant_words
                where participant_words.participant_id = person.participant_id
                order by version desc limit 1
            ) as told on true
            left join lateral (
                select version, words from exit
                where exit.participant_id = person.participant_id and not withdrawn
                order by version desc limit 1
            ) as leaving on person.left_on is not null
            """;

    /// Enrols somebody.
    public Enrolling enrol(
            Pass pass,
            String intervention,
            String codeName,
            LocalDate retainedUntil,
            String name,
            String words,
            Enrolment enrolment) {
        var id = Tenants.newId();
        return rows.within(
                pass,
                Right.TEND_PARTICIPANTS,
                intervention,
                () -> {
                    var key = interventions.sealing(pass.tenant().id(), intervention);
                    if (key.isEmpty()) return new Enrolling.Closed();
                    var made =
                            sql.sql(
                                            """
                                            insert into participant
                                            values (?, ?, ?, ?, ?, ?, nullif(?, '')::uuid)
                                            on conflict do nothing
                                            """)
                                    .params(
                                            pass.tenant().id().value(),
                                            intervention,
                                            id,
                                            codeName,
                                            retainedUntil,
                                            now(),
                                            RoomInterventions.account(pass))
                                    .update();
                    if (made == 0) return new Enrolling.CodeNameTaken();
                    return rows.act(
                            pass,
                            Right.TEND_PARTICIPANTS,
                            intervention,
                            Act.of("participation.enrolled").with("participant", id.toString()),
                            () -> {
                                tell(pass, intervention, id, key.get(), name, words);
                                write(pass, intervention, id, enrolment);
                                return new Enrolling.Enrolled(id);
                            });
                });
    }

    /// Puts right what was written of somebody's enrolment; what stood before is kept.
    ///
    /// @return whether there is such a person, of whom names can still be written
    public boolean correct(
            Pass pass,
            String intervention,
            UUID id,
            String name,
            String words,
            Enrolment enrolment) {
        return rows.act(
                pass,
                Right.TEND_PARTICIPANTS,
                intervention,
                Act.of("participation.corrected").with("participant", id.toString()),
                () -> {
                    var key = interventions.sealing(pass.tenant().id(), intervention);
                    if (key.isEmpty() || entered(id).isEmpty()) return false;
                    tell(pass, intervention, id, key.get(), name, words);
                    write(pass, intervention, id, enrolment);
                    return true;
                });
    }

    private void tell(
            Pass pass, String intervention, UUID id, SealingKey key, String name, String words) {
        var version = next("participant_words", id);
        insert(
                "participant_words",
                "name, words",
                pass,
                intervention,
                id,
                version,
                key.seal(name, seat("participant_words", "name", id, version)).bytes(),
                key.seal(words, seat("participant_words", "words", id, version)).bytes());
    }

    private void write(Pass pass, String intervention, UUID id, Enrolment it) {
        insert(
                "enrolment",
                "entered_on, referrer, sex, birth_year, age_group, education, years_in_support,"
                        + " income_at_entry",
                pass,
                intervention,
                id,
                next("enrolment", id),
                it.enteredOn(),
                it.referrer(),
                it.sex(),
                it.birthYear(),
                it.ageGroup(),
                it.education(),
                it.yearsInSupport(),
                it.incomeAtEntry().toArray(String[]::new));
    }

    /// Lets somebody leave, or puts right how somebody left.
    public Leaving leave(Pass pass, String intervention, UUID id, Exit exit, String words) {
        return rows.within(
                pass,
                Right.TEND_PARTICIPANTS,
                intervention,
                () -> {
                    var entered = entered(id);
                    if (entered.isEmpty()) return Leaving.NOT_THERE;
                    if (exit.leftOn().isBefore(entered.get())) return Leaving.BEFORE_ENTRY;
                    return rows.act(
                            pass,
                            Right.TEND_PARTICIPANTS,
                            intervention,
                            Act.of("participation.left").with("participant", id.toString()),
                            () -> {
                                write(pass, intervention, id, exit, words);
                                return Leaving.LEFT;
                            });
                });
    }

    private void write(Pass pass, String intervention, UUID id, Exit exit, String words) {
        var version = next("exit", id);
        var sealed =
                interventions
                        .sealing(pass.tenant().id(), intervention)
                        .map(it -> it.seal(words, seat("exit", "words", id, version)).bytes())
                        .orElse(null);
        insert(
                "exit",
                "left_on, destination, income_at_exit, words",
                pass,
                intervention,
                id,
                version,
                exit.leftOn(),
                exit.destination(),
                exit.incomeAtExit(),
                sealed);
    }

    /// Somebody did not leave after all.
    ///
    /// @return whether anybody was said to have left
    public boolean stay(Pass pass, String intervention, UUID id) {
        return rows.act(
                pass,
                Right.TEND_PARTICIPANTS,
                intervention,
                Act.of("participation.stayed").with("participant", id.toString()),
                () ->
                        sql.sql(
                                                """
                                                insert into exit
                                                select association_id, intervention_id,
                                                    participant_id, version + 1, left_on,
                                                    destination, income_at_exit, null, true,
                                                    ?, nullif(?, '')::uuid
                                                from exit where participant_id = ?
                                                order by version desc limit 1
                                                """)
                                        .params(now(), RoomInterventions.account(pass), id)
                                        .update()
                                > 0);
    }

    /// Somebody's situation was talked over with the one who refers.
    public void consulted(Pass pass, String intervention, LocalDate on, String referrer) {
        Codes.REFERRER.demand(referrer);
        var id = Tenants.newId();
        rows.act(
                pass,
                Right.TEND_PARTICIPANTS,
                intervention,
                Act.of("participation.consulted"),
                () ->
                        sql.sql(
                                        """
                                        insert into consultation
                                        values (?, ?, ?, 1, ?, ?, false, ?, nullif(?, '')::uuid)
                                        """)
                                .params(
                                        pass.tenant().id().value(),
                                        intervention,
                                        id,
                                        on,
                                        referrer,
                                        now(),
                                        RoomInterventions.account(pass))
                                .update());
    }

    private Optional<LocalDate> entered(UUID id) {
        return sql.sql("select entered_on from person where participant_id = ?")
                .param(id)
                .query(LocalDate.class)
                .optional();
    }

    /// @param table a constant of ours
    private int next(String table, UUID id) {
        return sql.sql(
                        "select coalesce(max(version), 0) + 1 from "
                                + table
                                + " where participant_id = ?")
                .param(id)
                .query(Integer.class)
                .single();
    }

    /// @param table a constant of ours, as are its columns
    private void insert(
            String table,
            String columns,
            Pass pass,
            String intervention,
            UUID id,
            int version,
            @Nullable Object... values) {
        var statement =
                sql.sql(
                                """
                                insert into %s (association_id, intervention_id, participant_id,
                                    version, written_at, written_by, %s)
                                values (?, ?, ?, ?, ?, nullif(?, '')::uuid%s)
                                """
                                        .formatted(table, columns, ", ?".repeat(values.length)))
                        .param(pass.tenant().id().value())
                        .param(intervention)
                        .param(id)
                        .param(version)
                        .param(now())
                        .param(RoomInterventions.account(pass));
        for (var value : values) statement = statement.param(value);
        statement.update();
    }

    private static Seat seat(String table, String column, UUID id, int version) {
        return new Seat(table, column, id + "/" + version);
    }

    private OffsetDateTime now() {
        return Instant.now(clock).atOffset(ZoneOffset.UTC);
    }

    private static Participant participant(ResultSet row, Optional<SealingKey> key)
            throws SQLException {
        var id = row.getObject("participant_id", UUID.class);
        var left = row.getObject("left_on", LocalDate.class);
        return new Participant(
                id,
                row.getString("code_name"),
                row.getObject("retained_until", LocalDate.class),
                new Enrolment(
                        row.getObject("entered_on", LocalDate.class),
                        row.getString("referrer"),
                        row.getString("sex"),
                        row.getObject("birth_year", Integer.class),
                        row.getString("age_group"),
                        row.getString("education"),
                        row.getString("years_in_support"),
                        List.of((String[]) row.getArray("income_at_entry").getArray())),
                left == null
                        ? Optional.empty()
                        : Optional.of(
                                new Exit(
                                        left,
                                        row.getString("destination"),
                                        row.getString("income_at_exit"))),
                key.isEmpty() ? Optional.empty() : Optional.of(told(row, id, key.get())));
    }

    private static Participant.Told told(ResultSet row, UUID id, SealingKey key)
            throws SQLException {
        var version = row.getInt("told_version");
        return new Participant.Told(
                opened(row.getBytes("name"), key, seat("participant_words", "name", id, version)),
                opened(row.getBytes("words"), key, seat("participant_words", "words", id, version)),
                opened(
                        row.getBytes("exit_words"),
                        key,
                        seat("exit", "words", id, row.getInt("exit_version"))));
    }

    private static String opened(byte @Nullable [] sealed, SealingKey key, Seat seat) {
        return sealed == null ? "" : key.text(Sealed.of(sealed), seat);
    }
}
