package se.fyrklover.ledger;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import se.fyrklover.access.OfOffice;
import se.fyrklover.ledger.sie.SieReader;
import se.fyrklover.ledger.sie.SieReceiver;
import se.fyrklover.ledger.sie.SieVoucher;

/// Writes the vouchers of a sound file to the database by COPY, as they are read: nothing is held
/// in memory but one voucher.
@Component
@OfOffice
class BookIntake {

    private final JdbcTemplate jdbc;

    BookIntake(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /// Within a tenant's change: adds a file's vouchers under its number.
    void take(int number, byte[] content) {
        jdbc.execute((Connection connection) -> {
            copy(connection, content);
            return null;
        });
        jdbc.update(
                """
                insert into book_voucher
                select current_association(), ?, position, series, voucher, dated, told,
                    registered, sign, line
                from book_intake where row = 0
                """,
                number);
        jdbc.update(
                """
                insert into book_row
                select current_association(), ?, position, row, account, dated, amount_ore, told,
                    objects, quantity, sign, change, line
                from book_intake where row > 0
                """,
                number);
        jdbc.update("delete from book_intake");
    }

    private static void copy(Connection connection, byte[] content) throws SQLException {
        var copy =
                connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyIn("copy book_intake from stdin");
        try {
            SieReader.read(() -> new ByteArrayInputStream(content), new Copying(copy));
            copy.endCopy();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } finally {
            if (copy.isActive()) copy.cancelCopy();
        }
    }

    /// Sends each voucher, with its rows, as lines of the text that COPY takes.
    private static final class Copying implements SieReceiver {

        private final CopyIn copy;
        private final StringBuilder lines = new StringBuilder();
        private int position;

        Copying(CopyIn copy) {
            this.copy = copy;
        }

        @Override
        public void voucher(SieVoucher voucher) {
            position++;
            lines.setLength(0);
            begin(0).field(voucher.series()).field(voucher.number()).field(null);
            field(voucher.date()).field(null).field(voucher.text()).field(voucher.registered());
            field(null).field(null).field(voucher.sign()).field(null).end(voucher.line());
            int row = 0;
            for (var it : voucher.rows()) row(++row, it, voucher);
            send();
        }

        private void row(int number, SieVoucher.Row row, SieVoucher voucher) {
            begin(number).field(null).field(null).field(row.account());
            // A row counts on the day of its voucher, whatever day it has itself.
            field(voucher.date()).field(row.ore()).field(row.text()).field(null);
            field(row.objects()).field(row.quantity()).field(row.sign());
            field(row.change().name().toLowerCase(Locale.ROOT)).end(row.line());
        }

        private Copying begin(int row) {
            lines.append(position).append('\t').append(row);
            return this;
        }

        private Copying field(@Nullable Object value) {
            lines.append('\t');
            if (value == null) lines.append("\\N");
            else if (value instanceof String text) escaped(text);
            else lines.append(value);
            return this;
        }

        private void escaped(String text) {
            for (int at = 0; at < text.length(); at++) {
                char sign = text.charAt(at);
                switch (sign) {
                    case '\\' -> lines.append("\\\\");
                    case '\t' -> lines.append("\\t");
                    case '\n' -> lines.append("\\n");
                    case '\r' -> lines.append("\\r");
                    default -> lines.append(sign);
                }
            }
        }

        private void end(int line) {
            lines.append('\t').append(line).append('\n');
        }

        private void send() {
            var bytes = lines.toString().getBytes(StandardCharsets.UTF_8);
            try {
                copy.writeToCopy(bytes, 0, bytes.length);
            } catch (SQLException broken) {
                throw new IllegalStateException(broken);
            }
        }
    }
}
