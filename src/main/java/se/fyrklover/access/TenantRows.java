package se.fyrklover.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import se.fyrklover.shared.Money;
import se.fyrklover.shared.Place;
import se.fyrklover.shared.Placed;

/// Writes the rows that registers bring in as a whole, with the place that each was read at.
///
/// Names of tables and columns are always the register's own constants, never anybody's input.
@Component
public class TenantRows {

    private static final List<String> PLACE =
            List.of("document_id", "place", "source_file", "source_row");

    private final JdbcTemplate jdbc;

    TenantRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /// What a row has in the columns, in their order; `position` is its place among the rows, from
    /// 0.
    public interface Values<R> {

        @Nullable Object[] of(R row, int position);
    }

    /// Puts these rows where the association's rows of the table were; within a tenant's change
    /// only.
    public <R extends Placed> void replace(
            String table, List<String> columns, List<R> rows, Values<R> values) {
        clear(table);
        append(table, columns, rows, values);
    }

    /// Adds rows to those that the association has in the table; within a tenant's change only.
    public <R extends Placed> void append(
            String table, List<String> columns, List<R> rows, Values<R> values) {
        write(
                table,
                Stream.concat(columns.stream(), PLACE.stream()).toList(),
                IntStream.range(0, rows.size())
                        .mapToObj(at -> placed(values.of(rows.get(at), at), rows.get(at).place()))
                        .toList());
    }

    /// Takes away the association's rows of the table; within a tenant's change only.
    public void clear(String table) {
        jdbc.update("delete from " + table);
    }

    /// Adds rows that were not read at any place.
    public <R> void add(String table, List<String> columns, List<R> rows, Values<R> values) {
        write(
                table,
                columns,
                IntStream.range(0, rows.size())
                        .mapToObj(at -> values.of(rows.get(at), at))
                        .toList());
    }

    private void write(String table, List<String> columns, List<@Nullable Object[]> rows) {
        var marks = String.join(", ", Collections.nCopies(columns.size(), "?"));
        jdbc.batchUpdate(
                "insert into %s (association_id, %s) values (current_association(), %s)"
                        .formatted(table, String.join(", ", columns), marks),
                rows);
    }

    private static @Nullable Object[] placed(@Nullable Object[] values, Place place) {
        var all = Arrays.copyOf(values, values.length + PLACE.size());
        all[values.length] = place.document();
        all[values.length + 1] = place.where();
        all[values.length + 2] = place.file();
        all[values.length + 3] = place.row();
        return all;
    }

    /// The place of a row that [#replace] wrote.
    public static Place place(ResultSet row) throws SQLException {
        return new Place(
                row.getString("document_id"),
                row.getString("place"),
                row.getString("source_file"),
                row.getInt("source_row"));
    }

    /// An amount in öre, with how far the exact one may be from it; nothing where none was written.
    public static Optional<Money> money(ResultSet row, String ore, String within)
            throws SQLException {
        var amount = row.getObject(ore, Long.class);
        return amount == null
                ? Optional.empty()
                : Optional.of(new Money(amount, row.getLong(within)));
    }

    /// The strings of a column of type `text[]`.
    public static List<String> strings(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }
}
