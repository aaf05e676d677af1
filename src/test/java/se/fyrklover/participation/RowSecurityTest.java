package se.fyrklover.participation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.fyrklover.RunningRoom;
import se.fyrklover.access.NotAllowed;
import se.fyrklover.access.Right;
import se.fyrklover.access.Role;
import se.fyrklover.access.Tenants;
import se.fyrklover.shared.AssociationId;

/// What a room's database itself promises, with the service layer switched off.
class RowSecurityTest {

    private static final RunningRoom ROOM = RunningRoom.shared();

    private static final List<String> PEOPLES =
            List.of(
                    "room_intervention",
                    "office_link",
                    "participant",
                    "participant_words",
                    "consultation",
                    "enrolment",
                    "exit",
                    "person",
                    "hand_over",
                    "hand_over_try");

    private final JdbcClient sql = ROOM.the(JdbcClient.class);
    private final Tenants tenants = ROOM.the(Tenants.class);
    private final InterventionRows rows = ROOM.the(InterventionRows.class);
    private final AssociationId association = ROOM.tenant().id();

    @BeforeAll
    static void somebodyIsInEither() {
        for (var intervention : RunningRoom.INTERVENTIONS) {
            People.in(intervention).leftFor("employment", "2026-05-01");
            ROOM.the(Participants.class)
                    .consulted(
                            ROOM.pass(Role.COORDINATOR, intervention),
                            intervention,
                            java.time.LocalDate.of(2026, 3, 1),
                            "region");
            ROOM.the(HandOvers.class)
                    .make(
                            ROOM.pass(Role.ROOM_LEAD, intervention),
                            intervention,
                            se.fyrklover.shared.Period.year(2026),
                            List.of());
        }
    }

    private int count(String table) {
        return sql.sql("select count(*) from " + table).query(Integer.class).single();
    }

    @Test
    void rowSecurityIsForcedOnEveryTable() {
        assertThat(
                        sql.sql(
                                        """
                                        select relname from pg_class c
                                            join pg_namespace n on n.oid = c.relnamespace
                                        where relkind in ('r', 'p') and nspname = 'public'
                                            and relname <> 'flyway_schema_history'
                                            and not (relrowsecurity and relforcerowsecurity)
                                        """)
                                .query(String.class)
                                .list())
                .isEmpty();
    }

    @Test
    void everyTableWithAnInterventionIsGuardedByIt() {
        assertThat(
                        sql.sql(
                                        """
                                        select table_name::text from information_schema.columns
                                        where table_schema = 'public'
                                            and column_name = 'intervention_id'
                                        """)
                                .query(String.class)
                                .list())
                .containsExactlyInAnyOrderElementsOf(PEOPLES);
    }

    @Test
    void withTheAssociationAloneNoPersonIsSeen() {
        for (var table : PEOPLES)
            assertThat(tenants.within(association, () -> count(table))).as(table).isZero();
    }

    @Test
    void withAnInterventionAndNoAssociationNoPersonIsSeen() {
        for (var table : PEOPLES)
            assertThat(
                            rows.within(
                                    new AssociationId(UUID.randomUUID()),
                                    RunningRoom.INTERVENTIONS,
                                    () -> count(table)))
                    .as(table)
                    .isZero();
    }

    @Test
    void whoSeesOneInterventionSeesNoRowOfAnother() {
        for (var table : PEOPLES)
            for (var intervention : RunningRoom.INTERVENTIONS) {
                var seen =
                        rows.within(
                                association,
                                List.of(intervention),
                                () ->
                                        sql.sql("select distinct intervention_id from " + table)
                                                .query(String.class)
                                                .list());
                if (table.equals("office_link") || table.equals("hand_over_try"))
                    assertThat(seen).as(table).isEmpty();
                else assertThat(seen).as(table).containsExactly(intervention);
            }
    }

    @Test
    void aRowCannotBeWrittenIntoAnotherIntervention() {
        assertThatThrownBy(() ->
                        rows.within(
                                association,
                                List.of("bron"),
                                () ->
                                        sql.sql(
                                                        """
                                                        insert into participant values
                                                            (?, 'stigen', ?, 'x', '2030-01-01', now())
                                                        """)
                                                .params(association.value(), UUID.randomUUID())
                                                .update()))
                .rootCause()
                .hasMessageContaining("row-level security");
    }

    @Test
    void aPersonIsNeverChangedOrTakenAwayInPlace() {
        for (var statement :
                List.of(
                        "update participant set code_name = 'x'",
                        "update enrolment set sex = 'men'",
                        "update exit set left_on = '2026-01-01'",
                        "update participant_words set name = null",
                        "delete from participant",
                        "delete from enrolment",
                        "delete from exit",
                        "delete from participant_words",
                        "delete from hand_over",
                        "update room_intervention set name = 'x'"))
            assertThatThrownBy(() ->
                            rows.within(
                                    association,
                                    List.of("bron"),
                                    () -> sql.sql(statement).update()))
                    .as(statement)
                    .rootCause()
                    .hasMessageContaining("permission denied");
    }

    @Test
    void theInterventionsEndWithTheTransaction() {
        assertThat(rows.within(association, List.of("bron"), () -> count("participant")))
                .isPositive();
        assertThat(tenants.within(association, () -> count("participant"))).isZero();
    }

    @Test
    void theDoorsAskForTheInterventionToo() {
        var other = ROOM.pass(Role.COORDINATOR, "stigen");

        assertThatThrownBy(() -> ROOM.the(Participants.class).of(other, "bron"))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() ->
                        rows.within(other, Right.READ_PARTICIPANTS, "bron", () -> count("person")))
                .isInstanceOf(NotAllowed.class);
        assertThat(ROOM.the(RoomInterventions.class).of(other))
                .extracting(RoomIntervention::id)
                .containsExactly("stigen");
    }
}
