package se.fyrklover.ledger;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.fyrklover.access.OfOffice;
import se.fyrklover.access.Pass;
import se.fyrklover.access.Right;
import se.fyrklover.access.TenantRows;
import se.fyrklover.access.Tenants;
import se.fyrklover.association.Members;
import se.fyrklover.audit.Act;
import se.fyrklover.ledger.sie.SieAccount;
import se.fyrklover.ledger.sie.SieReader;
import se.fyrklover.ledger.sie.SieReading;
import se.fyrklover.secret.Digest;
import se.fyrklover.shared.AssociationId;
import se.fyrklover.shared.OrganisationNumber;
import se.fyrklover.shared.Parsed;
import se.fyrklover.shared.Period;
import se.fyrklover.shared.Phrase;
import se.fyrklover.shared.Text;
import se.fyrklover.words.Words;

/// The door to the books: the files that bookkeeping programs export (SIE type 4), each kept as it
/// came, of which one stands for each financial year.
@Component
@OfOffice
public class Books {

    private static final int LONGEST_NAME = 200;

    private final JdbcClient sql;
    private final Tenants tenants;
    private final TenantRows rows;
    private final Members members;
    private final BookRows stored;
    private final BookIntake intake;
    private final AccountCharts charts;
    private final Clock clock;

    Books(
            JdbcClient sql,
            Tenants tenants,
            TenantRows rows,
            Members members,
            BookRows stored,
            BookIntake intake,
            AccountCharts charts,
            Clock clock) {
        this.sql = sql;
        this.tenants = tenants;
        this.rows = rows;
        this.members = members;
        this.stored = stored;
        this.intake = intake;
        this.charts = charts;
        this.clock = clock;
    }

    /// What is wrong with a file.
    ///
    /// @param line from 1; 0 where it is of no single line
    public record Fault(int line, boolean refuses, Phrase says) {

        static List<Fault> of(SieReading reading) {
            return reading.faults().stream()
                    .map(it -> new Fault(it.line(), it.refuses(), it.says()))
                    .toList();
        }
    }

    /// What somebody ought to look at in a file that was taken in.
    ///
    /// @param line from 1; 0 where it is of no single line
    public record Remark(int line, Text says) {}

    /// What came of a file.
    public sealed interface Reception {

        /// It is kept, and the figures of its year rest on it.
        ///
        /// @param worth what somebody ought to look at all the same
        record Received(BookFile file, List<Fault> worth) implements Reception {
            public Received {
                worth = List.copyOf(worth);
            }
        }

        /// The very file stands already.
        record Same(int number) implements Reception {}

        /// It is not taken in.
        ///
        /// @param more how many faults there are beside these
        record Faulty(List<Fault> faults, long more) implements Reception {
            public Faulty {
                faults = List.copyOf(faults);
            }
        }
    }

    /// What stands in the way of a file, also that it is another's than it ought to be.
    ///
    /// @param owner whose it ought to be
    public static List<Fault> faults(byte[] content, Optional<OrganisationNumber> owner) {
        var reading = read(content);
        return Stream.concat(
                        Fault.of(reading).stream().filter(Fault::refuses),
                        owner.flatMap(it -> otherOwner(it, reading)).stream())
                .toList();
    }

    private static SieReading read(byte[] content) {
        try {
            return SieReader.read(() -> new ByteArrayInputStream(content), _ -> {});
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /// Takes a file in, if it is sound: from then on its year's figures rest on it.
    ///
    /// @throws se.fyrklover.access.NotAllowed if it is not for this one to do
    public Reception receive(Pass pass, String name, byte[] content) {
        pass.demand(Right.KEEP_BOOKS);
        var reading = read(content);
        if (!reading.isSound()) return faulty(reading);
        var tenant = pass.tenant();
        return tenants.together(() -> {
            tenants.waitInLine(tenant.slug());
            var judged = tenants.within(tenant.id(), () -> judged(tenant.id(), reading, content));
            return judged.orElseGet(() -> received(pass, name, content, reading));
        });
    }

    private static Reception faulty(SieReading reading) {
        return new Reception.Faulty(Fault.of(reading), reading.moreFaults());
    }

    /// Why a sound file is not taken in.
    private Optional<Reception> judged(
            AssociationId association, SieReading reading, byte[] content) {
        var year = year(reading);
        var standing = stored.standing(year);
        var digest = Digest.of(content).hex();
        for (var file : standing)
            if (file.digest().equals(digest)) return Optional.of(new Reception.Same(file.number()));
        return members.describe(association)
                .flatMap(it -> otherOwner(it.organisationNumber(), reading))
                .or(() -> notToBeAdded(reading, standing).map(it -> new Fault(0, true, it)))
                .map(it -> new Reception.Faulty(List.of(it), 0));
    }

    private static Optional<Fault> otherOwner(OrganisationNumber own, SieReading reading) {
        var head = reading.head();
        var told = head.organisationNumber();
        if (told.isEmpty() || isSame(own, told)) return Optional.empty();
        var says = Phrase.of("ledger.books.other-owner", told, own.canonical());
        return Optional.of(new Fault(head.organisationNumberLine(), true, says));
    }

    private static boolean isSame(OrganisationNumber own, String told) {
        return OrganisationNumber.parse(told) instanceof Parsed.Read<OrganisationNumber>(var read)
                && read.equals(own);
    }

    /// Vouchers alone are added to the year's complete file, and to accounts that it has.
    private Optional<Phrase> notToBeAdded(SieReading reading, List<BookFile> standing) {
        if (!reading.head().onlyVouchers()) return Optional.empty();
        if (standing.isEmpty())
            return Optional.of(Phrase.of("ledger.books.nothing-to-add-to", year(reading)));
        var known = stored.accounts(standing.getFirst().number());
        return reading.accounts().stream()
                .filter(it -> it.rows() > 0)
                .map(SieAccount::number)
                .filter(it -> !known.contains(it))
                .findFirst()
                .map(it -> Phrase.of("ledger.books.unknown-account", it));
    }

    /// The financial year; that of the newest voucher in a file of vouchers alone.
    private static Period year(SieReading reading) {
        return reading.head()
                .year()
                .orElseGet(() -> Period.year(reading.lastDay().orElseThrow().getYear()));
    }

    /// Until when the books are known: as the file says, else to the end of the newest voucher's
    /// month.
    private static LocalDate through(SieReading reading) {
        var last = reading.lastDay().orElseThrow();
        return reading.head()
                .through()
                .filter(it -> !it.isBefore(last))
                .orElse(YearMonth.from(last).atEndOfMonth());
    }

    private Reception received(Pass pass, String name, byte[] content, SieReading reading) {
        var tenant = pass.tenant();
        int number = tenants.within(tenant.id(), stored::next);
        tenants.change(
                tenant,
                pass.caller().who(),
                () -> {
                    keep(number, name, content, reading, pass.accountId());
                    return Act.of("ledger.books-received")
                            .with("number", String.valueOf(number))
                            .with("file", name)
                            .with("year", year(reading).toString())
                            .with("digest", Digest.of(content).hex());
                });
        return new Reception.Received(find(tenant.id(), number).orElseThrow(), Fault.of(reading));
    }

    /// Within a tenant's change: takes in a file of a package, unless it stands already; it has
    /// been found sound.
    public void bring(String name, byte[] content) {
        var reading = read(content);
        var digest = Digest.of(content).hex();
        if (stored.standing(year(reading)).stream().noneMatch(it -> it.digest().equals(digest)))
            keep(stored.next(), name, content, reading, "");
    }

    private void keep(int number, String name, byte[] content, SieReading reading, String account) {
        var head = reading.head();
        var year = year(reading);
        var through = through(reading);
        var now = Instant.now(clock).atOffset(ZoneOffset.UTC);
        sql.sql(
                        """
                        insert into book_file values (current_association(), ?, ?, ?, ?, ?,
                            ?::daterange, ?, ?, ?, ?, ?, ?, nullif(?, '')::uuid)
                        """)
                .params(
                        number,
                        name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name,
                        content,
                        Digest.of(content).bytes(),
                        head.onlyVouchers(),
                        year.asRange(),
                        through.isAfter(year.to()) ? year.to() : through,
                        head.program(),
                        head.chart(),
                        reading.vouchers(),
                        reading.rows(),
                        now,
                        account)
                .update();
        rows.add(
                "book_account",
                List.of("number", "account", "name", "type", "opening_ore", "opening_line"),
                head.onlyVouchers() ? List.<SieAccount>of() : reading.accounts(),
                (it, _) ->
                        new Object[] {
                            number,
                            it.number(),
                            it.name(),
                            String.valueOf(it.type()),
                            it.opening(),
                            it.openingLine()
                        });
        rows.add(
                "book_before",
                List.of(
                        "number",
                        "account",
                        "opening_ore",
                        "opening_line",
                        "closing_ore",
                        "closing_line"),
                reading.before(),
                (it, _) ->
                        new Object[] {
                            number,
                            it.account(),
                            it.opening(),
                            it.openingLine(),
                            it.closing(),
                            it.closingLine()
                        });
        rows.add(
                "book_remark",
                List.of("number", "position", "line", "sv", "en"),
                reading.faults(),
                (it, position) -> {
                    var says = Words.inEvery(it.says());
                    return new Object[] {number, position, it.line(), says.sv(), says.en()};
                });
        intake.take(number, content);
        stored.stand(year, number, now, account);
    }

    /// Lets an earlier file of a year stand again.
    ///
    /// @return whether it was there and did not stand
    /// @throws se.fyrklover.access.NotAllowed if it is not for this one to do
    public boolean letStand(Pass pass, int number) {
        pass.demand(Right.KEEP_BOOKS);
        var tenant = pass.tenant();
        return tenants.together(() -> {
            tenants.waitInLine(tenant.slug());
            var file = find(tenant.id(), number).filter(it -> !it.stands());
            file.ifPresent(it ->
                    tenants.change(
                            tenant,
                            pass.caller().who(),
                            () -> {
                                var now = Instant.now(clock).atOffset(ZoneOffset.UTC);
                                stored.stand(it.year(), number, now, pass.accountId());
                                return Act.of("ledger.books-stand")
                                        .with("number", String.valueOf(number))
                                        .with("year", it.year().toString());
                            }));
            return file.isPresent();
        });
    }

    /// Every file, the newest first.
    public List<BookFile> files(AssociationId association) {
        return tenants.within(association, stored::files);
    }

    public Optional<BookFile> find(AssociationId association, int number) {
        return files(association).stream().filter(it -> it.number() == number).findFirst();
    }

    /// What somebody ought to look at in a file, in the order of its lines.
    public List<Remark> remarks(AssociationId association, int number) {
        return tenants.within(association, () -> stored.remarks(number));
    }

    /// A file as it came.
    public Optional<byte[]> content(AssociationId association, int number) {
        return tenants.within(association, () -> stored.content(number));
    }

    /// The years, and parts of years, that the standing files reach to; and beside a part, the same
    /// part of the year before.
    List<Period> periods(AssociationId association) {
        var standing =
                tenants.within(association, stored::files).stream()
                        .filter(it -> it.stands() && it.year().isYear())
                        .toList();
        var own = standing.stream().map(BookFile::told).collect(Collectors.toSet());
        var beside =
                own.stream()
                        .filter(it -> !it.isYear())
                        .map(it -> it.moved(-1))
                        .filter(it -> standing.stream().anyMatch(file -> file.tells(it)));
        return Stream.concat(own.stream(), beside).distinct().sorted().toList();
    }

    /// The books of a period that begins with its financial year and that the standing files reach
    /// to the end of; nothing where they do not.
    Optional<BookYear> during(AssociationId association, Period period) {
        return tenants.within(
                association,
                () -> {
                    var year = Period.year(period.from().getYear());
                    var files = stored.standing(year);
                    if (files.stream().noneMatch(it -> it.tells(period))) return Optional.empty();
                    return Optional.of(touched(year(association, period, files), files));
                });
    }

    /// A year as the books of the year after state it; nothing where they do not, or where it has
    /// books of its own, however far they reach.
    Optional<BookYear> before(AssociationId association, Period period) {
        if (!period.isYear()) return Optional.empty();
        return tenants.within(
                association,
                () ->
                        stored.standing(period).isEmpty()
                                ? stored.standing(Period.year(period.year() + 1)).stream()
                                        .filter(it -> !it.onlyVouchers())
                                        .findFirst()
                                        .flatMap(it -> before(association, period, it))
                                : Optional.empty());
    }

    private Optional<BookYear> before(AssociationId association, Period period, BookFile file) {
        var amounts = stored.before(file.number());
        if (amounts.isEmpty()) return Optional.empty();
        return Optional.of(
                new BookYear(
                        period,
                        file.placeNameOfBefore(),
                        file.digest(),
                        charts.chart(association, file.chart(), period.to()),
                        amounts));
    }

    /// The years without books of their own that the books of the year after tell of.
    List<Period> yearsBefore(AssociationId association) {
        return tenants.within(
                association,
                () -> {
                    var telling = stored.tellingOfBefore();
                    var standing = stored.files().stream().filter(BookFile::stands).toList();
                    var own = standing.stream().map(BookFile::year).toList();
                    return standing.stream()
                            .filter(it -> telling.contains(it.number()))
                            .map(it -> Period.year(it.year().year() - 1))
                            .filter(it -> !own.contains(it))
                            .toList();
                });
    }

    /// What a file states of the year before its own, by account.
    public List<AccountAmount> before(Pass pass, BookFile file) {
        pass.demand(Right.READ_BOOKS);
        return tenants.within(pass.tenant().id(), () -> stored.before(file.number()));
    }

    /// The last whole month of a year that the standing files reach to.
    Optional<YearMonth> reaches(AssociationId association, int year) {
        return tenants.within(association, () -> reached(stored.standing(Period.year(year)), year));
    }

    private static Optional<YearMonth> reached(List<BookFile> files, int year) {
        return files.stream()
                .map(it -> YearMonth.from(it.through().plusDays(1)).minusMonths(1))
                .max(Comparator.naturalOrder())
                .filter(it -> it.getYear() == year);
    }

    /// What went in and out of cash and bank, month by month; nothing where there are no books of
    /// the year, or an account of them stands on no line.
    Optional<CashYear> cash(AssociationId association, int year) {
        return tenants.within(
                association,
                () -> {
                    var files = stored.standing(Period.year(year));
                    return reached(files, year).flatMap(it -> cash(association, files, it));
                });
    }

    private Optional<CashYear> cash(
            AssociationId association, List<BookFile> files, YearMonth reached) {
        var books = year(association, Period.yearTo(reached), files);
        if (!books.lost().isEmpty()) return Optional.empty();
        var cash =
                books.amounts().stream()
                        .filter(it ->
                                books.chart().lineOf(it.account()).orElseThrow().line()
                                        == StatementLine.CASH_AND_BANK)
                        .toList();
        var accounts = cash.stream().map(AccountAmount::account).toList();
        return Optional.of(
                new CashYear(
                        reached,
                        cash.stream().mapToLong(AccountAmount::opening).sum(),
                        accounts,
                        stored.movements(
                                files.stream().map(BookFile::number).toList(), accounts, reached),
                        books.file(),
                        books.digest()));
    }

    /// With its vouchers on equity and on fixed assets.
    private BookYear touched(BookYear books, List<BookFile> files) {
        var numbers = files.stream().map(BookFile::number).toList();
        return books.with(
                stored.touching(
                        numbers,
                        books.period(),
                        books.accountsOn(StatementLine.OPENING_EQUITY, StatementLine.RESULT),
                        List.of()),
                stored.touching(
                        numbers,
                        books.period(),
                        books.accountsOn(StatementLine.FIXED_ASSETS),
                        books.accountsOn(StatementLine.DEPRECIATION)));
    }

    private BookYear year(AssociationId association, Period period, List<BookFile> files) {
        var whole = files.getFirst();
        return new BookYear(
                period,
                whole.placeName(),
                String.join(" ", files.stream().map(BookFile::digest).toList()),
                charts.chart(association, whole.chart(), period.to()),
                stored.amounts(files.stream().map(BookFile::number).toList(), period).stream()
                        .filter(it -> !it.isIdle())
                        .toList());
    }
}
