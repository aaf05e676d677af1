package se.fyrklover.report;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.fyrklover.access.Pass;
import se.fyrklover.access.Right;
import se.fyrklover.access.TenantRows;
import se.fyrklover.access.Tenants;
import se.fyrklover.audit.Act;
import se.fyrklover.secret.Digest;
import se.fyrklover.shared.AssociationId;

/// The door to the texts that associations write for their documents: in files of a package, or on
/// the pages.
///
/// What was saved last on the pages stands, until a package brings another text than the one that
/// it was written over; then the package's does. Nothing that was saved is ever gone.
@Component
public class Manuscripts {

    /// So many signs a text may have.
    public static final int LONGEST = 1_000_000;

    private static final byte[] NOTHING = {};

    /// What came of saving a text.
    public sealed interface Saving {

        record Saved(int number) implements Saving {}

        /// It is what stands already.
        record Unchanged() implements Saving {}

        /// Another text stands than the one that this was written from.
        record Overtaken() implements Saving {}

        /// It is empty, or too long.
        record Unusable() implements Saving {}
    }

    private final JdbcClient sql;
    private final Tenants tenants;
    private final TenantRows rows;
    private final Clock clock;

    Manuscripts(JdbcClient sql, Tenants tenants, TenantRows rows, Clock clock) {
        this.sql = sql;
        this.tenants = tenants;
        this.rows = rows;
        this.clock = clock;
    }

    /// The text that stands, where somebody has written one.
    Optional<String> of(AssociationId association, ReportKind kind, int year) {
        return tenants.within(association, () -> standing(kind, year));
    }

    private Optional<String> standing(ReportKind kind, int year) {
        var brought = brought(kind, year);
        var saved = last(kind, year);
        return saved.filter(it -> it.over().equals(brought.map(Manuscripts::digest)))
                .map(it -> it.text().markdown())
                .or(() -> brought);
    }

    private Optional<String> brought(ReportKind kind, int year) {
        return sql.sql("select markdown from manuscript where kind = ? and year = ?")
                .params(kind.code(), year)
                .query(String.class)
                .optional();
    }

    /// @param over the package's text that it was written over, if there was one
    private record Row(WrittenText text, Optional<Digest> over) {}

    private Optional<Row> last(ReportKind kind, int year) {
        return newest(kind, year, 1).stream().findFirst();
    }

    private List<Row> newest(ReportKind kind, int year, int most) {
        return sql.sql(
                        """
                        select written_text.*, account.name
                        from written_text left join account
                            on account.account_id = written_text.written_by
                        where kind = ? and year = ? order by number desc
                        limit ?
                        """)
                .params(kind.code(), year, most)
                .query((row, _) -> row(row))
                .list();
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                new WrittenText(
                        row.getInt("number"),
                        row.getString("markdown"),
                        Objects.requireNonNull(row.getObject("written_at", OffsetDateTime.class))
                                .toInstant(),
                        Optional.ofNullable(row.getString("name"))),
                Optional.of(row.getBytes("over")).filter(it -> it.length > 0).map(Digest::stored));
    }

    /// What has been saved on the pages, the newest first, whichever stands.
    ///
    /// @throws se.fyrklover.access.NotAllowed if it is not for this one to write
    public List<WrittenText> written(Pass pass, ReportKind kind, int year) {
        pass.demand(Right.WRITE_TEXT);
        return tenants.within(
                pass.tenant().id(),
                () -> newest(kind, year, Integer.MAX_VALUE).stream().map(Row::text).toList());
    }

    /// Saves a text, if the one that stands is still the one that it was written from.
    ///
    /// @param from the text that stood when the writing began
    /// @throws se.fyrklover.access.NotAllowed if it is not for this one to write
    Saving save(Pass pass, ReportKind kind, int year, Digest from, String typed, String outline) {
        pass.demand(Right.WRITE_TEXT);
        var markdown = typed.replace("\r\n", "\n");
        if (markdown.isBlank() || markdown.length() > LONGEST) return new Saving.Unusable();
        return tenants.inLine(
                pass.tenant(),
                () -> {
                    var stands = standing(kind, year).orElse(outline);
                    if (stands.equals(markdown)) return new Saving.Unchanged();
                    if (!digest(stands).equals(from)) return new Saving.Overtaken();
                    return saved(pass, kind, year, markdown);
                });
    }

    /// Tells one text from another.
    static Digest digest(String text) {
        return Digest.of(text.getBytes(StandardCharsets.UTF_8));
    }

    private Saving saved(Pass pass, ReportKind kind, int year, String markdown) {
        var number = last(kind, year).map(it -> it.text().number()).orElse(0) + 1;
        tenants.change(
                pass.tenant(),
                pass.caller().who(),
                () -> {
                    sql.sql(
                                    """
                                    insert into written_text values
                                        (?, ?, ?, ?, ?, ?, ?, nullif(?, '')::uuid)
                                    """)
                            .params(
                                    pass.tenant().id().value(),
                                    kind.code(),
                                    year,
                                    number,
                                    brought(kind, year)
                                            .map(it -> digest(it).bytes())
                                            .orElse(NOTHING),
                                    markdown,
                                    OffsetDateTime.ofInstant(Instant.now(clock), ZoneOffset.UTC),
                                    pass.accountId())
                            .update();
                    return Act.of("report.text-saved")
                            .with("kind", kind.code())
                            .with("year", String.valueOf(year))
                            .with("number", String.valueOf(number));
                });
        return new Saving.Saved(number);
    }

    /// Within a tenant's change: these are the texts from now on.
    public void replace(List<Manuscript> texts) {
        rows.clear("manuscript");
        rows.add(
                "manuscript",
                List.of("kind", "year", "markdown"),
                texts,
                (it, _) -> new Object[] {it.kind().code(), it.year(), it.markdown()});
    }
}
