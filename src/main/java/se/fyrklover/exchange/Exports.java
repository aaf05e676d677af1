package se.fyrklover.exchange;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.fyrklover.access.NotAllowed;
import se.fyrklover.access.Pass;
import se.fyrklover.access.Right;
import se.fyrklover.access.Tenant;
import se.fyrklover.access.Tenants;
import se.fyrklover.audit.Act;
import se.fyrklover.shared.Phrase;

/// Gives an association's newest package back, with what the office has noted since it came.
@Component
public class Exports {

    /// What came of it.
    public sealed interface Result {

        /// It is written.
        ///
        /// @param digest the same as of the package that was brought in, where nothing was noted
        ///   since
        record Given(List<String> files, String digest, Path out) implements Result {}

        /// Nothing is written.
        record Refused(Phrase why) implements Result {}
    }

    private final JdbcClient sql;
    private final Tenants tenants;
    private final TakenOut takenOut;

    Exports(JdbcClient sql, Tenants tenants, TakenOut takenOut) {
        this.sql = sql;
        this.tenants = tenants;
        this.takenOut = takenOut;
    }

    /// Writes to a folder, or to a zip file where `out` is named as one; never over anything.
    ///
    /// @throws NotAllowed if it is not for this one to take out
    public Result give(Pass pass, Path out) {
        pass.demand(Right.EXCHANGE);
        pass.demandProof();
        var tenant = pass.tenant();
        var came = newest(tenant);
        if (came.contents().isEmpty()) return refused("exchange.no-package", tenant.name());
        var newest = tenants.within(tenant.id(), () -> takenOut.of(tenant.id(), came));
        try {
            tenants.act(
                    tenant.id(),
                    pass.caller().who(),
                    Act.of("exchange.exported").with("digest", newest.digest()),
                    () -> newest);
            PackageWriter.write(newest, out);
            return new Result.Given(List.copyOf(newest.contents().keySet()), newest.digest(), out);
        } catch (FileAlreadyExistsException taken) {
            return refused("exchange.taken", taken.getFile());
        } catch (IOException unwritable) {
            return refused("exchange.unwritable", out.toString());
        }
    }

    private static Result refused(String key, String about) {
        return new Result.Refused(Phrase.of(key, about));
    }

    private PackageFiles newest(Tenant tenant) {
        var contents = new TreeMap<String, byte[]>();
        tenants.within(
                tenant.id(),
                () -> {
                    sql.sql(
                                    """
                                    select file, content from imported_file
                                    where import_id =
                                        (select import_id from imported_package
                                         order by imported_at desc, import_id desc limit 1)
                                    """)
                            .query(row -> {
                                contents.put(row.getString("file"), row.getBytes("content"));
                            });
                    return contents;
                });
        return new PackageFiles(contents);
    }
}
