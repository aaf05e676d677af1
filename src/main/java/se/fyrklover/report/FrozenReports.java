package se.fyrklover.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.fyrklover.access.Pass;
import se.fyrklover.access.Right;
import se.fyrklover.access.Tenant;
import se.fyrklover.access.TenantRows;
import se.fyrklover.access.Tenants;
import se.fyrklover.audit.Act;
import se.fyrklover.audit.Anchors;
import se.fyrklover.audit.Chain;
import se.fyrklover.figure.AllFigures;
import se.fyrklover.figure.Facet;
import se.fyrklover.figure.Figure;
import se.fyrklover.figure.Formula;
import se.fyrklover.report.render.ReportJson;
import se.fyrklover.report.render.ReportPdf;
import se.fyrklover.shared.Language;
import se.fyrklover.shared.Text;
import se.fyrklover.words.Words;

/// The door to documents that are frozen: what they said, with which definitions and upon which
/// records, for as long as the association lasts.
@Component
public class FrozenReports {

    private static final Words WORDS = new Words(Language.SV);
    private static final String ALGORITHM = "HmacSHA256";
    private static final int KEY_LENGTH = 32;
    private static final int DIGITS = 16;

    /// One of a document's editions.
    public record Edition(int number, LocalDate on) {}

    private final JdbcClient sql;
    private final Tenants tenants;
    private final TenantRows rows;
    private final AllFigures figures;
    private final Anchors anchors;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    FrozenReports(
            JdbcClient sql,
            Tenants tenants,
            TenantRows rows,
            AllFigures figures,
            Anchors anchors,
            Clock clock) {
        this.sql = sql;
        this.tenants = tenants;
        this.rows = rows;
        this.figures = figures;
        this.anchors = anchors;
        this.clock = clock;
    }

    /// Keeps the document as it stands as a new edition; nothing already frozen is touched. The
    /// edition says where the log stood, so that each copy of it holds the log to that.
    ///
    /// Does not ask whether it is ready to be signed: that is the caller's to ask.
    public FrozenReport freeze(Pass pass, MadeReport made) {
        pass.demand(Right.FREEZE_DOCUMENT);
        pass.demandProof();
        var tenant = pass.tenant();
        var front = made.report().front();
        var today = LocalDate.now(clock);
        var kept = new ArrayList<FrozenReport>();
        tenants.change(
                tenant,
                pass.caller().who(),
                () -> {
                    var edition = next(front.kind(), made.period().year());
                    var head =
                            anchors.keep(
                                    tenant.id(),
                                    keptIn(front.kind(), made.period().year(), edition));
                    var report = standing(made.report(), today, edition, head);
                    var document = json(report);
                    var pdf = pdf(report);
                    var key = new byte[KEY_LENGTH];
                    random.nextBytes(key);
                    var frozen =
                            new FrozenReport(
                                    front.kind(),
                                    made.period().year(),
                                    edition,
                                    today,
                                    tenant.revision(),
                                    document,
                                    digest(key, bytes(document), pdf));
                    keep(frozen, pdf, key);
                    keepFigures(tenant, frozen, report, key);
                    kept.add(frozen);
                    return Act.of("report.frozen")
                            .with("kind", frozen.kind().code())
                            .with("year", String.valueOf(frozen.year()))
                            .with("edition", String.valueOf(edition))
                            .with("digest", frozen.digest());
                });
        return kept.getFirst();
    }

    private static String keptIn(ReportKind kind, int year, int edition) {
        return "document:%s-%d-%d".formatted(kind.code(), year, edition);
    }

    /// Where the log stood when a document was frozen; nothing for one that is older than the log.
    public Optional<Chain.Head> head(Tenant tenant, FrozenReport frozen) {
        return tenants.within(
                tenant.id(),
                () ->
                        anchors.find(
                                tenant.id(),
                                keptIn(frozen.kind(), frozen.year(), frozen.edition())));
    }

    private int next(ReportKind kind, int year) {
        return sql.sql(
                        """
                        select coalesce(max(edition), 0) + 1 from frozen_report
                        where kind = ? and year = ?
                        """)
                .params(kind.code(), year)
                .query(Integer.class)
                .single();
    }

    private static Report standing(Report report, LocalDate on, int edition, Chain.Head head) {
        var front = report.front();
        return new Report(
                new Report.Front(
                        front.kind(),
                        front.language(),
                        front.association(),
                        front.organisationNumber(),
                        front.title(),
                        front.subtitle(),
                        WORDS.say("report.frozen", on, edition) + logged(head),
                        on),
                report.sections());
    }

    /// Sixteen digits are as many as a reader can type, and more than anybody can hit on by trying.
    private static String logged(Chain.Head head) {
        return head.number() == 0
                ? ""
                : WORDS.say(
                        "report.frozen.log",
                        String.valueOf(head.number()),
                        head.seal().substring(0, DIGITS));
    }

    private static String json(Report report) {
        var out = new ByteArrayOutputStream();
        ReportJson.write(report, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static byte[] pdf(Report report) {
        var out = new ByteArrayOutputStream();
        try {
            ReportPdf.write(report, out);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        return out.toByteArray();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private void keep(FrozenReport frozen, byte[] pdf, byte[] key) {
        rows.add(
                "frozen_report",
                List.of(
                        "kind",
                        "year",
                        "edition",
                        "frozen_on",
                        "revision",
                        "document",
                        "pdf",
                        "key",
                        "digest"),
                List.of(frozen),
                (it, _) ->
                        new Object[] {
                            it.kind().code(),
                            it.year(),
                            it.edition(),
                            it.on(),
                            it.revision(),
                            it.document(),
                            pdf,
                            key,
                            it.digest()
                        });
    }

    private void keepFigures(Tenant tenant, FrozenReport frozen, Report report, byte[] key) {
        rows.add(
                "frozen_figure",
                List.of(
                        "kind",
                        "year",
                        "edition",
                        "position",
                        "definition_id",
                        "version",
                        "valid_during",
                        "facets",
                        "standing",
                        "exact",
                        "rests_on"),
                report.figures().distinct().toList(),
                (it, position) ->
                        new Object[] {
                            frozen.kind().code(),
                            frozen.year(),
                            frozen.edition(),
                            position,
                            it.definition(),
                            it.version(),
                            it.period().asRange(),
                            facets(it),
                            it.standing().name().toLowerCase(java.util.Locale.ROOT),
                            it.exact(),
                            find(tenant, it).map(figure -> restsOn(key, figure)).orElse("")
                        });
    }

    private static String facets(Shown figure) {
        return figure.facets().stream()
                .map(it -> it.dimension().parameter() + "=" + it.code())
                .collect(Collectors.joining(" "));
    }

    private Optional<Figure> find(Tenant tenant, Shown shown) {
        return figures.of(tenant.id(), tenant.revision())
                .during(shown.period())
                .find(
                        shown.definition(),
                        shown.facets().stream()
                                .map(it ->
                                        new Facet(it.dimension(), it.code(), Text.name(it.code())))
                                .toList());
    }

    /// A keyed digest of the records that a figure rests on, with what was read at each: it shows
    /// whether they are the same, and tells nothing of what they were.
    private static String restsOn(byte[] key, Figure figure) {
        var records = new TreeSet<String>();
        collect(figure, records);
        return digest(key, bytes(String.join("\n", records)));
    }

    private static void collect(Figure figure, java.util.Set<String> records) {
        if (figure.formula() instanceof Formula.Reported reported)
            records.add(reported.place() + " " + figure.outcome());
        if (figure.formula() instanceof Formula.Selected(var sum, var selection))
            records.add(selection + " " + sum);
        figure.formula().parts().forEach(it -> collect(it, records));
    }

    private static String digest(byte[] key, byte[]... contents) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            for (var content : contents) mac.update(content);
            return HexFormat.of().formatHex(mac.doFinal());
        } catch (NoSuchAlgorithmException | InvalidKeyException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// Which editions of a document there are, the newest first.
    public List<Edition> of(Tenant tenant, ReportKind kind, int year) {
        return tenants.within(
                tenant.id(),
                () ->
                        sql.sql(
                                        """
                                        select edition, frozen_on from frozen_report
                                        where kind = ? and year = ? order by edition desc
                                        """)
                                .params(kind.code(), year)
                                .query((row, _) ->
                                        new Edition(
                                                row.getInt("edition"),
                                                row.getObject("frozen_on", LocalDate.class)))
                                .list());
    }

    public Optional<FrozenReport> find(Tenant tenant, ReportKind kind, int year, int edition) {
        return tenants.within(
                tenant.id(),
                () ->
                        sql.sql(
                                        """
                                        select * from frozen_report
                                        where kind = ? and year = ? and edition = ?
                                        """)
                                .params(kind.code(), year, edition)
                                .query((row, _) -> frozen(row))
                                .optional());
    }

    private static FrozenReport frozen(ResultSet row) throws SQLException {
        return new FrozenReport(
                ReportKind.coded(row.getString("kind")).orElseThrow(),
                row.getInt("year"),
                row.getInt("edition"),
                row.getObject("frozen_on", LocalDate.class),
                row.getLong("revision"),
                row.getString("document"),
                row.getString("digest"));
    }

    /// The PDF as it was when the document was frozen.
    public byte[] pdf(Tenant tenant, FrozenReport frozen) {
        return tenants.within(tenant.id(), () -> kept(frozen, "pdf"));
    }

    /// Whether the document and its PDF are still what was frozen.
    public boolean isWhole(Tenant tenant, FrozenReport frozen) {
        return tenants.within(
                tenant.id(),
                () ->
                        digest(kept(frozen, "key"), bytes(frozen.document()), kept(frozen, "pdf"))
                                .equals(frozen.digest()));
    }

    /// Within a tenant; the column is one of our own names.
    private byte[] kept(FrozenReport frozen, String column) {
        return sql.sql(
                        "select %s from frozen_report where kind = ? and year = ? and edition = ?"
                                .formatted(column))
                .params(frozen.kind().code(), frozen.year(), frozen.edition())
                .query(byte[].class)
                .single();
    }

    /// What the records now say otherwise than the frozen document, each figure once.
    public List<Correction> corrections(Tenant tenant, FrozenReport frozen) {
        var showing = new Showing(WORDS);
        Map<List<Object>, Correction> found = new LinkedHashMap<>();
        frozen.report()
                .figures()
                .filter(it -> it.standing() != Shown.Standing.WITHHELD)
                .forEach(shown -> {
                    var now = find(tenant, shown).map(it -> showing.inText(it, Draft.Form.USUAL));
                    if (now.isPresent() && isSame(shown, now.get())) return;
                    found.putIfAbsent(
                            List.of(shown.definition(), shown.period(), shown.facets()),
                            new Correction(
                                    label(tenant, shown),
                                    shown,
                                    now.map(Shown::text).orElse(WORDS.say("figure.missing"))));
                });
        return List.copyOf(found.values());
    }

    private static boolean isSame(Shown frozen, Shown now) {
        return frozen.standing() == now.standing()
                && java.util.Objects.equals(frozen.exact(), now.exact());
    }

    private String label(Tenant tenant, Shown shown) {
        return find(tenant, shown)
                        .map(WORDS::title)
                        .orElse(shown.definition() + " " + facets(shown))
                + " "
                + WORDS.period(shown.period());
    }
}
