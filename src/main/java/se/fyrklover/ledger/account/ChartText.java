package se.fyrklover.ledger.account;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.fyrklover.ledger.NoteAmount;
import se.fyrklover.ledger.StatementLine;
import se.fyrklover.shared.Phrase;
import se.fyrklover.shared.Text;

/// Reads an association's own lines of its chart, as they are written or pasted from a spreadsheet:
/// accounts, statement line, note, section, id and label, parted by tabs, semicolons or commas.
public final class ChartText {

    /// The columns, in their order; a first row with these names is passed over.
    public static final List<String> COLUMNS =
            List.of("accounts", "statement_line", "note", "section", "line", "label");

    private static final int MOST = 1_000;

    /// What is wrong with one row.
    ///
    /// @param row from 1
    public record Fault(int row, Phrase says) {}

    /// What came of reading it.
    public record Read(List<AccountLine> lines, List<Fault> faults) {

        public Read {
            lines = List.copyOf(lines);
            faults = List.copyOf(faults);
        }
    }

    private final Map<String, StatementLine> named;
    private final List<AccountLine> lines = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();

    private ChartText(Map<StatementLine, Text> labels) {
        named = new HashMap<>();
        for (var line : AccountLine.POSSIBLE) {
            named.put(line.code(), line);
            var label = labels.get(line);
            if (label != null) {
                named.put(label.sv().toLowerCase(Locale.ROOT), line);
                named.put(label.en().toLowerCase(Locale.ROOT), line);
            }
        }
    }

    /// Reads it.
    ///
    /// @param labels what people call the statement lines, which may be written instead of codes
    public static Read read(String text, Map<StatementLine, Text> labels) {
        var reader = new ChartText(labels);
        var rows = text.split("\\R", -1);
        for (int at = 0; at < Math.min(rows.length, MOST); at++) reader.row(at + 1, rows[at]);
        if (rows.length > MOST) reader.fault(MOST, "rows", MOST);
        reader.check();
        return new Read(reader.lines, reader.faults);
    }

    private void row(int number, String row) {
        if (row.isBlank()) return;
        var fields = fields(row);
        if (number == 1 && fields.getFirst().equals(COLUMNS.getFirst())) return;
        if (fields.size() > COLUMNS.size() || fields.size() < 2) {
            fault(number, "fields", fields.size(), COLUMNS.size());
            return;
        }
        while (fields.size() < COLUMNS.size()) fields.add("");
        var accounts = accounts(number, fields.getFirst());
        var line = Optional.ofNullable(named.get(fields.get(1).toLowerCase(Locale.ROOT)));
        if (line.isEmpty()) fault(number, "line", fields.get(1));
        if (accounts == null || line.isEmpty()) return;
        note(number, line.get(), fields.subList(2, COLUMNS.size()))
                .ifPresent(note ->
                        lines.add(
                                new AccountLine(
                                        accounts[0], accounts[1], line.get(), note, number)));
    }

    private static List<String> fields(String row) {
        char mark = row.indexOf('\t') >= 0 ? '\t' : row.indexOf(';') >= 0 ? ';' : ',';
        try (var rows = CsvReader.builder().fieldSeparator(mark).ofCsvRecord(row)) {
            return new ArrayList<>(
                    rows.stream()
                            .flatMap(it -> it.getFields().stream())
                            .map(String::strip)
                            .toList());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /// `3010` or `3010-3099`, with any dash.
    private String @Nullable [] accounts(int number, String text) {
        var ends = text.split("\\s*[-\u2010-\u2015\u2212]\\s*", -1);
        var first = ends[0];
        var last = ends[ends.length - 1];
        if (ends.length <= 2
                && first.matches("[1-9]\\d{0,7}")
                && last.matches("[1-9]\\d{0,7}")
                && first.compareTo(last) <= 0) return new String[] {first, last};
        fault(number, "accounts", text);
        return null;
    }

    /// Nothing where it is at fault; an empty one where the line has no note.
    private Optional<Optional<AccountLine.InNote>> note(
            int number, StatementLine line, List<String> fields) {
        boolean takesNote =
                line.kind() == StatementLine.Kind.NOTE
                        || line.kind() == StatementLine.Kind.NOTE_NEGATED;
        boolean isEmpty = fields.stream().allMatch(String::isEmpty);
        if (!takesNote && isEmpty) return Optional.of(Optional.empty());
        if (!takesNote || isEmpty) {
            fault(number, takesNote ? "note-needed" : "note-not", line.code());
            return Optional.empty();
        }
        var note = fields.get(0);
        var section = section(fields.get(1));
        var label = fields.get(3);
        var id = fields.get(2).isEmpty() ? id(label) : fields.get(2);
        if (!note.matches("[1-9]\\d{0,2}")) fault(number, "note", note);
        else if (section == null && !fields.get(1).isEmpty())
            fault(number, "section", fields.get(1));
        else if (label.isEmpty() || label.length() > 200) fault(number, "label");
        else if (!id.matches("[a-z0-9-]{1,60}")) fault(number, "id", id);
        else
            return Optional.of(
                    Optional.of(
                            new AccountLine.InNote(
                                    Integer.parseInt(note), section, id, Text.name(label))));
        return Optional.empty();
    }

    private static NoteAmount.@Nullable Section section(String text) {
        return Arrays.stream(NoteAmount.Section.values())
                .filter(it -> it.name().equalsIgnoreCase(text))
                .findFirst()
                .orElse(null);
    }

    /// `lokal-och-teknik` for `Lokal och teknik`.
    private static String id(String label) {
        var plain =
                java.text.Normalizer.normalize(
                                label.toLowerCase(Locale.ROOT), java.text.Normalizer.Form.NFD)
                        .replaceAll("\\p{M}", "");
        var id = plain.replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return id.length() > 60 ? id.substring(0, 60) : id;
    }

    /// No account on two lines, one line of the statements for each note, and one label for each
    /// line of a note.
    private void check() {
        for (int at = 0; at < lines.size(); at++)
            for (int before = 0; before < at; before++) check(lines.get(before), lines.get(at));
    }

    private void check(AccountLine before, AccountLine line) {
        if (before.overlaps(line))
            fault(line.row(), "twice", line.accounts(), before.accounts(), text(before.row()));
        if (before.note().isEmpty() || line.note().isEmpty()) return;
        var one = before.note().get();
        var other = line.note().get();
        if ((one.number() == other.number()) != (before.line() == line.line()))
            fault(line.row(), "note-of-two", text(other.number()), text(before.row()));
        else if (one.number() == other.number()
                && one.id().equals(other.id())
                && !one.equals(other))
            fault(line.row(), "label-of-two", other.id(), text(before.row()));
    }

    private static String text(int number) {
        return String.valueOf(number);
    }

    private void fault(int row, String key, Object... arguments) {
        faults.add(new Fault(row, Phrase.of("ledger.chart." + key, arguments)));
    }
}
