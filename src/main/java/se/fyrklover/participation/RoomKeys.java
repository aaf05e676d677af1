package se.fyrklover.participation;

import java.sql.Connection;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import se.fyrklover.audit.AuditLog;
import se.fyrklover.secret.MasterKey;
import se.fyrklover.secret.WrappedKey;

/// The key that all of a room hangs on, as its database keeps it: under the operator's own key.
///
/// So the operator's key can be changed at any time by writing one row, and no name, word, second
/// factor or chain of the log has to be touched.
public final class RoomKeys {

    private static final String OWNER = "room";

    private final JdbcClient sql;

    /// @param connection of the application's login, which nothing else uses meanwhile
    public RoomKeys(Connection connection) {
        sql = JdbcClient.create(new SingleConnectionDataSource(connection, true));
        sql.sql("select set_config('fyrklover.association', ?, false)")
                .param(AuditLog.HOUSE.toString())
                .query(String.class)
                .single();
    }

    /// The room's key, by the operator's; the first operator's key that is ever used makes one. A
    /// change of keys that did not come to its end is tidied away.
    ///
    /// @return nothing if the room's key is kept under other keys than this
    public Optional<MasterKey> open(MasterKey operators) {
        var found = find(operators);
        if (found.isPresent()) {
            finish(operators);
            return found;
        }
        if (sql.sql("select exists (select from room_key)").query(Boolean.class).single())
            return Optional.empty();
        var made = MasterKey.random();
        keep(made, operators);
        return Optional.of(made);
    }

    private Optional<MasterKey> find(MasterKey operators) {
        return sql.sql("select wrapped from room_key where number = ?")
                .param(operators.number())
                .query((row, _) -> WrappedKey.of(row.getBytes("wrapped")))
                .optional()
                .map(it -> it.unwrappedMaster(operators, OWNER));
    }

    /// Keeps the room's key under another operator's key as well: from now on either opens it.
    ///
    /// @return whether the first one did
    public boolean admit(MasterKey operators, MasterKey next) {
        var found = find(operators);
        found.ifPresent(it -> keep(it, next));
        return found.isPresent();
    }

    private void keep(MasterKey key, MasterKey operators) {
        sql.sql("insert into room_key values (?, ?, ?)")
                .params(
                        AuditLog.HOUSE.value(),
                        operators.number(),
                        key.wrapped(operators, OWNER).bytes())
                .update();
    }

    /// From now on this operator's key alone opens it.
    public void finish(MasterKey operators) {
        sql.sql("delete from room_key where number <> ?").param(operators.number()).update();
    }
}
