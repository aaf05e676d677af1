package se.fyrklover.access;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.fyrklover.audit.AuditLog;
import se.fyrklover.secret.MasterKey;

/// Whether the master key at hand is the one that this database's values are sealed with.
@Component
public class HouseKey {

    private final JdbcClient sql;
    private final Tenants tenants;
    private final MasterKey key;

    HouseKey(JdbcClient sql, Tenants tenants, MasterKey key) {
        this.sql = sql;
        this.tenants = tenants;
        this.key = key;
    }

    /// Whether it is the right one; the first that is ever used is.
    public boolean fits() {
        return tenants.within(
                AuditLog.HOUSE,
                () -> {
                    sql.sql("insert into house_key values (?, ?) on conflict do nothing")
                            .params(AuditLog.HOUSE.value(), key.number())
                            .update();
                    return sql.sql("select number = ? from house_key")
                            .param(key.number())
                            .query(Boolean.class)
                            .single();
                });
    }
}
