package se.fyrklover.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.fyrklover.RunningProduct;
import se.fyrklover.access.Pass;
import se.fyrklover.access.People;
import se.fyrklover.access.Role;
import se.fyrklover.figure.Dimension;
import se.fyrklover.figure.Facet;
import se.fyrklover.figure.Figure;
import se.fyrklover.figure.FigureSet;
import se.fyrklover.figure.Formula;
import se.fyrklover.figure.Selection;
import se.fyrklover.followup.RoomsOffice;
import se.fyrklover.ledger.sie.SieVoucher;
import se.fyrklover.ledger.sie.SieWriter;
import se.fyrklover.shared.Fraction;
import se.fyrklover.shared.Period;
import se.fyrklover.shared.Text;

/// Notes of the shape that Kalmar's annual report prints, out of a file of invented vouchers and a
/// mapping that an officer has written: each line opens to the voucher behind it.
class NotesOfVouchersTest {

    private static final RunningProduct PRODUCT = RunningProduct.shared();
    private static final Period YEAR = Period.year(2019);
    private static final LocalDate DAY = LocalDate.of(2019, 5, 6);
    private static final String BANK = "1930";

    private final RoomsOffice office = RoomsOffice.made();
    private BookFile file;

    private Pass officer() {
        return People.pass(
                People.with(Role.OFFICER, "", office.tenant(), "Ove Ordning"), office.tenant());
    }

    @BeforeEach
    void theMappingIsWrittenAndTheBooksAreBroughtIn() throws IOException {
        assertThat(
                        PRODUCT.the(AccountCharts.class)
                                .save(
                                        officer(),
                                        YEAR.from(),
                                        NotesOfBooksTest.written(),
                                        Optional.empty()))
                .isInstanceOf(AccountCharts.Saving.Done.class);
        var received = PRODUCT.the(Books.class).receive(officer(), "bokforing-2019.se", books());
        assertThat(received).isInstanceOf(Books.Reception.Received.class);
        file = ((Books.Reception.Received) received).file();
    }

    /// One voucher for each line of the notes, of as many kronor as the account's number, against
    /// the bank.
    private static byte[] books() throws IOException {
        var out = new ByteArrayOutputStream();
        var writer =
                SieWriter.begin(
                        out,
                        "Klöverbygdens samordningsförbund",
                        "888888-8883",
                        YEAR,
                        YEAR.to(),
                        YEAR.to().plusDays(20));
        var accounts = NotesOfBooksTest.accounts();
        for (var it : accounts.entrySet())
            writer.account(it.getKey(), it.getValue().getField("label"), type(it.getKey()));
        writer.account(BANK, "Bank", 'T');
        for (var account : accounts.keySet())
            if (account.compareTo("3") < 0) writer.closing(account, NotesOfBooksTest.ore(account));
            else writer.result(account, NotesOfBooksTest.ore(account));
        writer.closing(BANK, -accounts.keySet().stream().mapToLong(NotesOfBooksTest::ore).sum());
        int number = 0;
        for (var it : accounts.entrySet()) {
            long ore = NotesOfBooksTest.ore(it.getKey());
            writer.voucher(
                    new SieVoucher(
                            "A",
                            String.valueOf(++number),
                            DAY,
                            it.getValue().getField("label"),
                            null,
                            "",
                            0,
                            List.of(row(it.getKey(), ore), row(BANK, -ore))));
        }
        writer.finish();
        return out.toByteArray();
    }

    private static char type(String account) {
        return switch (account.charAt(0)) {
            case '1' -> 'T';
            case '2' -> 'S';
            case '3' -> 'I';
            default -> 'K';
        };
    }

    private static SieVoucher.Row row(String account, long ore) {
        return new SieVoucher.Row(SieVoucher.Change.NONE, account, "", ore, DAY, "", "", "", 0);
    }

    private FigureSet figures() {
        return office.snapshot().during(YEAR);
    }

    private Figure noteLine(String note, String line) {
        var code = note + "." + line;
        return figures().the("ledger.note-line", new Facet(Dimension.LINE, code, Text.name(code)));
    }

    @Test
    void everyLineOfTheNotesOpensToItsVoucher() {
        var accounts = NotesOfBooksTest.accounts();
        assertThat(accounts).hasSizeGreaterThan(50);
        int position = 0;
        for (var it : accounts.entrySet()) {
            position++;
            var line = noteLine(it.getValue().getField("note"), it.getValue().getField("line"));
            assertThat(line.outcome().amountOr(Fraction.ZERO))
                    .as(it.getKey())
                    .isEqualTo(Fraction.of(Long.parseLong(it.getKey())));
            var account = line.formula().parts().getFirst();
            assertThat(account.scope().facet(Dimension.ACCOUNT).orElseThrow().code())
                    .isEqualTo(it.getKey());
            assertThat(selected(account).rows()).isEqualTo(1);
            var rows = PRODUCT.the(BookPages.class).rows(officer(), file.number(), it.getKey(), 0);
            assertThat(rows)
                    .singleElement()
                    .satisfies(row ->
                            assertThat(row.told()).isEqualTo(it.getValue().getField("label")));
            assertThat(rows.getFirst().position()).isEqualTo(position);
        }
    }

    /// A balance is what it opened with and what was moved, and the vouchers are behind the latter.
    private static Selection selected(Figure account) {
        return account.formula() instanceof Formula.Selected(_, var selection)
                ? selection
                : selected(account.formula().parts().getLast());
    }

    /// Note 1 is the income, 2 the costs, 3 what others owe and 4 what is owed.
    @Test
    void theNotesAreTheLinesOfTheStatements() {
        assertThat(figures().narrowed("ledger.note-total", Dimension.LINE))
                .extracting(it -> it.scope().facet(Dimension.LINE).orElseThrow().code())
                .containsExactlyInAnyOrder("1", "2", "3", "4");
        for (var line :
                List.of(
                        StatementLine.OPERATING_INCOME,
                        StatementLine.OPERATING_COSTS,
                        StatementLine.CURRENT_RECEIVABLES,
                        StatementLine.CURRENT_LIABILITIES)) {
            long kronor =
                    NotesOfBooksTest.accounts().entrySet().stream()
                            .filter(it ->
                                    it.getValue().getField("statement_line").equals(line.code()))
                            .mapToLong(it -> Long.parseLong(it.getKey()))
                            .sum();
            assertThat(figures().the(line.definition()).outcome().amountOr(Fraction.ZERO))
                    .as(line.code())
                    .isEqualTo(
                            Fraction.of(line == StatementLine.OPERATING_COSTS ? -kronor : kronor));
        }
    }
}
