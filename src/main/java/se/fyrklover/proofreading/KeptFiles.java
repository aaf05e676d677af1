package se.fyrklover.proofreading;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.fyrklover.access.OfOffice;
import se.fyrklover.access.Pass;
import se.fyrklover.access.Right;
import se.fyrklover.access.Tenants;
import se.fyrklover.audit.Act;

/// The door to files that somebody of an association asked to be kept, to be proof-read again; no
/// file is kept otherwise.
@Component
@OfOffice
public class KeptFiles {

    private static final int LONGEST_NAME = 200;

    /// One that is kept.
    ///
    /// @param by the name of who asked for it, where that one is still known here
    public record Kept(UUID id, String name, Instant at, Optional<String> by) {}

    private final JdbcClient sql;
    private final Tenants tenants;
    private final Clock clock;

    KeptFiles(JdbcClient sql, Tenants tenants, Clock clock) {
        this.sql = sql;
        this.tenants = tenants;
        this.clock = clock;
    }

    /// The newest first; nothing for who may not keep any.
    public List<Kept> of(Pass pass) {
        if (!pass.may(Right.WRITE_TEXT)) return List.of();
        return tenants.within(
                pass.tenant().id(),
                () ->
                        sql.sql(
                                        """
                                        select file_id, proofread_file.name, kept_at,
                                            account.name as who
                                        from proofread_file left join account
                                            on account.account_id = proofread_file.kept_by
                                        order by kept_at desc, file_id desc
                                        """)
                                .query((row, _) -> kept(row))
                                .list());
    }

    private static Kept kept(ResultSet row) throws SQLException {
        return new Kept(
                Objects.requireNonNull(row.getObject("file_id", UUID.class)),
                row.getString("name"),
                Objects.requireNonNull(row.getObject("kept_at", OffsetDateTime.class)).toInstant(),
                Optional.ofNullable(row.getString("who")));
    }

    /// What a file is called, and what it holds.
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    public record Stored(String name, byte[] content) {}

    /// One of them.
    ///
    /// @throws se.fyrklover.access.NotAllowed if it is not for this one to read
    public Optional<Stored> find(Pass pass, UUID file) {
        pass.demand(Right.WRITE_TEXT);
        return tenants.within(
                pass.tenant().id(),
                () ->
                        sql.sql("select name, content from proofread_file where file_id = ?")
                                .param(file)
                                .query((row, _) ->
                                        new Stored(row.getString("name"), row.getBytes("content")))
                                .optional());
    }

    /// Keeps a file.
    ///
    /// @throws se.fyrklover.access.NotAllowed if it is not for this one to do
    public UUID keep(Pass pass, String name, byte[] content) {
        pass.demand(Right.WRITE_TEXT);
        var id = Tenants.newId();
        var called = name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
        return tenants.act(
                pass.tenant().id(),
                pass.caller().who(),
                Act.of("proofreading.file-kept").with("file", called),
                () -> {
                    sql.sql(
                                    "insert into proofread_file values (?, ?, ?, ?, ?, nullif(?, '')::uuid)")
                            .params(
                                    pass.tenant().id().value(),
                                    id,
                                    called,
                                    content,
                                    Instant.now(clock).atOffset(ZoneOffset.UTC),
                                    pass.accountId())
                            .update();
                    return id;
                });
    }

    /// Takes a file away for good.
    ///
    /// @return whether it was there
    /// @throws se.fyrklover.access.NotAllowed if it is not for this one to do
    public boolean remove(Pass pass, UUID file) {
        pass.demand(Right.WRITE_TEXT);
        var named = of(pass).stream().filter(it -> it.id().equals(file)).findFirst();
        return named.isPresent()
                && tenants.act(
                        pass.tenant().id(),
                        pass.caller().who(),
                        Act.of("proofreading.file-removed").with("file", named.get().name()),
                        () ->
                                sql.sql("delete from proofread_file where file_id = ?")
                                                .param(file)
                                                .update()
                                        > 0);
    }
}
