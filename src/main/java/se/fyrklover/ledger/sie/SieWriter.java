package se.fyrklover.ledger.sie;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.zip.CRC32;
import se.fyrklover.shared.Period;

/// Writes a SIE file of type 4 as a stream, in codepage 437 and with a checksum, as the standard
/// has it: what the file is of, then accounts, balances and vouchers.
public final class SieWriter {

    private final OutputStream out;
    private final Charset charset;
    private final CRC32 checksum = new CRC32();
    private final StringBuilder line = new StringBuilder();
    private final StringBuilder summed = new StringBuilder();

    private SieWriter(OutputStream out, Charset charset) {
        this.out = new BufferedOutputStream(out, 1 << 16);
        this.charset = charset;
    }

    /// Begins a file of an association's year.
    ///
    /// @param made on which day
    /// @param through the day that it goes to
    public static SieWriter begin(
            OutputStream to,
            String company,
            String organisationNumber,
            Period year,
            LocalDate through,
            LocalDate made)
            throws IOException {
        return begin(to, Charsets.PC8, company, organisationNumber, year, through, made);
    }

    static SieWriter begin(
            OutputStream to,
            Charset charset,
            String company,
            String organisationNumber,
            Period year,
            LocalDate through,
            LocalDate made)
            throws IOException {
        var writer = new SieWriter(to, charset);
        writer.label("#FLAGGA").plain("0").end();
        writer.checksum.reset();
        writer.line.append("#KSUMMA\r\n");
        writer.flush();
        writer.label("#PROGRAM").words("Fyrklöver").words("1").end();
        writer.label("#FORMAT").plain("PC8").end();
        writer.label("#GEN").day(made).end();
        writer.label("#SIETYP").plain("4").end();
        writer.label("#ORGNR").plain(organisationNumber).end();
        writer.label("#FNAMN").words(company).end();
        writer.label("#RAR").plain("0").day(year.from()).day(year.to()).end();
        writer.label("#OMFATTN").day(through).end();
        writer.label("#KPTYP").plain("EUBAS97").end();
        writer.label("#VALUTA").plain("SEK").end();
        return writer;
    }

    /// An account of the chart.
    ///
    /// @param type `T`, `S`, `K` or `I`
    public void account(String number, String name, char type) throws IOException {
        label("#KONTO").plain(number).words(name).end();
        label("#KTYP").plain(number).plain(String.valueOf(type)).end();
    }

    public void opening(String account, long ore) throws IOException {
        balance("#IB", "0", account, ore);
    }

    public void closing(String account, long ore) throws IOException {
        balance("#UB", "0", account, ore);
    }

    public void result(String account, long ore) throws IOException {
        balance("#RES", "0", account, ore);
    }

    /// The year before the file's own, of which it then states balances and results.
    public void before(Period year) throws IOException {
        label("#RAR").plain("-1").day(year.from()).day(year.to()).end();
    }

    public void openingBefore(String account, long ore) throws IOException {
        balance("#IB", "-1", account, ore);
    }

    public void closingBefore(String account, long ore) throws IOException {
        balance("#UB", "-1", account, ore);
    }

    public void resultBefore(String account, long ore) throws IOException {
        balance("#RES", "-1", account, ore);
    }

    private void balance(String label, String year, String account, long ore) throws IOException {
        label(label).plain(year).plain(account).amount(ore).end();
    }

    public void voucher(SieVoucher voucher) throws IOException {
        label("#VER").words(voucher.series()).words(voucher.number()).day(voucher.date());
        words(voucher.text()).end();
        line.append("{\r\n");
        for (var row : voucher.rows()) row(row, voucher);
        line.append("}\r\n");
        flush();
    }

    private void row(SieVoucher.Row row, SieVoucher voucher) throws IOException {
        if (row.change() == SieVoucher.Change.STRUCK) row("#BTRANS", row, voucher);
        else {
            // Once more as an ordinary row, for programs that do not know of added ones.
            if (row.change() == SieVoucher.Change.ADDED) row("#RTRANS", row, voucher);
            row("#TRANS", row, voucher);
        }
    }

    private void row(String label, SieVoucher.Row row, SieVoucher voucher) throws IOException {
        label(label).plain(row.account());
        line.append(" {").append(row.objects()).append('}');
        summed.append(row.objects().replace(" ", "").replace("\"", ""));
        amount(row.ore());
        boolean hasDate = !row.date().equals(voucher.date());
        if (hasDate) day(row.date());
        if (!row.text().isEmpty()) {
            if (!hasDate) words("");
            words(row.text());
        }
        end();
    }

    /// Writes the checksum, and all that has not been written yet; leaves the stream open.
    public void finish() throws IOException {
        line.append("#KSUMMA ").append(checksum.getValue()).append("\r\n");
        flush();
        out.flush();
    }

    private SieWriter label(String label) {
        line.append(label);
        summed.append(label);
        return this;
    }

    private SieWriter plain(String text) {
        line.append(' ').append(text);
        summed.append(text);
        return this;
    }

    /// Dashes and quotation marks that the character set lacks, as those that all have; CP437 has
    /// none of print's.
    private String inCharset(String text) {
        return charset.newEncoder().canEncode(text)
                ? text
                : text.replaceAll("[\u2010-\u2015\u2212]", "-")
                        .replaceAll("[\u201C-\u201F]", "\"")
                        .replaceAll("[\u2018-\u201B]", "'");
    }

    private SieWriter words(String text) {
        var escaped = inCharset(text).replaceAll("[\\p{Cntrl}]", " ").replace("\"", "\\\"");
        line.append(" \"").append(escaped).append('"');
        summed.append(escaped);
        return this;
    }

    private SieWriter day(LocalDate day) {
        return plain(DateTimeFormatter.BASIC_ISO_DATE.format(day));
    }

    private SieWriter amount(long ore) {
        return plain(BigDecimal.valueOf(ore, 2).toPlainString());
    }

    private void end() throws IOException {
        checksum.update(summed.toString().getBytes(charset));
        summed.setLength(0);
        line.append("\r\n");
        flush();
    }

    private void flush() throws IOException {
        out.write(line.toString().getBytes(charset));
        line.setLength(0);
    }
}
