package se.fyrklover.access;

import java.sql.Connection;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import se.fyrklover.audit.AuditLog;
import se.fyrklover.secret.MasterKey;
import se.fyrklover.secret.WrappedKey;

/// The key that all of a house hangs on, as its database keeps it: under the operator's own key.
///
/// So the operator's key can be changed at any time by writing one row, and no name, word, second
/// factor or chain of the log has to be touched. An office begins with the operator's key for its
/// own, and has one under it from the first change on; a room has one under it from the start.
public final class KeptKeys {

    private final JdbcClient sql;
    private final Role.House house;
    private final String table;
    private final String owner;

    /// @param connection of the application's login, which nothing else uses meanwhile
    public KeptKeys(Connection connection, Role.House house) {
        this.house = house;
        this.table = house == Role.House.ROOM ? "room_key" : "office_key";
        this.owner = house == Role.House.ROOM ? "room" : "office";
        sql = JdbcClient.create(new SingleConnectionDataSource(connection, true));
        sql.sql("select set_config('fyrklover.association', ?, false)")
                .param(AuditLog.HOUSE.toString())
                .query(String.class)
                .single();
    }

    /// The house's key, by the operator's. A change of keys that did not come to its end is tidied
    /// away.
    ///
    /// @return nothing if the house's key is kept under other keys than this
    public Optional<MasterKey> open(MasterKey operators) {
        var found = find(operators);
        if (found.isPresent()) {
            finish(operators);
            return found;
        }
        return isKept() ? Optional.empty() : Optional.of(first(operators));
    }

    private boolean isKept() {
        return sql.sql("select exists (select from " + table + ")").query(Boolean.class).single();
    }

    private MasterKey first(MasterKey operators) {
        if (house == Role.House.OFFICE) return operators;
        var made = MasterKey.random();
        keep(made, operators);
        return made;
    }

    private Optional<MasterKey> find(MasterKey operators) {
        return sql.sql("select wrapped from " + table + " where number = ?")
                .param(operators.number())
                .query((row, _) -> WrappedKey.of(row.getBytes("wrapped")))
                .optional()
                .map(it -> it.unwrappedMaster(operators, owner));
    }

    /// Keeps the house's key under another operator's key as well: from now on either opens it.
    ///
    /// @return whether the first one did
    public boolean admit(MasterKey operators, MasterKey next) {
        var found = find(operators);
        if (found.isEmpty() && (isKept() || !isOffices(operators))) return false;
        if (found.isEmpty()) keep(operators, operators);
        keep(found.orElse(operators), next);
        return true;
    }

    /// Whether the operator's key is the one that an office has begun with.
    private boolean isOffices(MasterKey operators) {
        return house == Role.House.OFFICE
                && sql.sql("select number from house_key").query(Integer.class).optional().stream()
                        .allMatch(it -> it == operators.number());
    }

    private void keep(MasterKey key, MasterKey operators) {
        sql.sql("insert into " + table + " values (?, ?, ?)")
                .params(
                        AuditLog.HOUSE.value(),
                        operators.number(),
                        key.wrapped(operators, owner).bytes())
                .update();
    }

    /// From now on this operator's key alone opens it.
    public void finish(MasterKey operators) {
        sql.sql("delete from " + table + " where number <> ?").param(operators.number()).update();
    }
}
