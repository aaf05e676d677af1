package se.fyrklover.exchange;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import se.fyrklover.shared.Parsed;
import se.fyrklover.shared.Period;
import se.fyrklover.shared.Phrase;
import se.fyrklover.shared.Place;

/// One row of a package's file; reading a value that is not there, or is wrong, adds a fault.
///
/// Each reading answers empty where there is a fault, so that a row is read to its end and all of
/// its faults are told at once; [#isSound] says whether there were any.
final class Row {

    /// The column that holds what somebody wrote at length; there, and nowhere else, lines may
    /// break.
    static final String PROSE = "words";

    /// The signs of an id, of whatever length.
    static final String ID = "[a-z0-9]+(-[a-z0-9]+)*";

    private final String file;
    private final int line;
    private final List<String> columns;
    private final List<String> fields;
    private final List<Fault> faults;
    private boolean sound = true;

    Row(String file, int line, List<String> columns, List<String> fields, List<Fault> faults) {
        this.file = file;
        this.line = line;
        this.columns = columns;
        this.fields = fields;
        this.faults = faults;
        columns.stream()
                .filter(column -> raw(column).chars().anyMatch(it -> isStray(column, it)))
                .forEach(column -> fault(column, "exchange.expected.no-control"));
    }

    private static boolean isStray(String column, int letter) {
        return Character.isISOControl(letter) && !(letter == '\n' && column.equals(PROSE));
    }

    boolean isSound() {
        return sound;
    }

    int line() {
        return line;
    }

    private String raw(String column) {
        var at = columns.indexOf(column);
        return at < 0 ? "" : fields.get(at);
    }

    boolean isEmpty(String column) {
        return raw(column).isBlank();
    }

    void fault(String column, String expected, Object... arguments) {
        fault(column, Phrase.of(expected, arguments));
    }

    void fault(String column, Phrase expected) {
        sound = false;
        faults.add(new Fault(file, line, column, column.isEmpty() ? "" : raw(column), expected));
    }

    /// A value that must stand there; what is empty is at fault.
    <T> Optional<T> value(String column, Function<String, Parsed<T>> parser) {
        if (isEmpty(column)) {
            fault(column, "exchange.expected.something");
            return Optional.empty();
        }
        return may(column, parser);
    }

    /// A value that may stand there.
    <T> Optional<T> may(String column, Function<String, Parsed<T>> parser) {
        if (isEmpty(column)) return Optional.empty();
        return switch (parser.apply(raw(column).strip())) {
            case Parsed.Read<T>(T value) -> Optional.of(value);
            case Parsed.Unreadable<T>(Phrase expected) -> {
                fault(column, expected);
                yield Optional.empty();
            }
        };
    }

    String text(String column) {
        return value(column, Parsed::read).orElse("");
    }

    String optionalText(String column) {
        return raw(column).strip();
    }

    String id(String column) {
        return value(column, Row::parseId).orElse("");
    }

    private static Parsed<String> parseId(String text) {
        return text.matches(ID) && text.length() <= 80
                ? Parsed.read(text)
                : Parsed.unreadable("exchange.expected.id");
    }

    Optional<Integer> year(String column) {
        return value(column, Row::parseYear);
    }

    static Parsed<Integer> parseYear(String text) {
        return text.matches("(19|20)\\d\\d")
                ? Parsed.read(Integer.valueOf(text))
                : Parsed.unreadable("exchange.expected.year");
    }

    Optional<Period> period() {
        var from = value("from", Row::parseDate);
        var to = value("to", Row::parseDate);
        if (from.isEmpty() || to.isEmpty()) return Optional.empty();
        if (!to.get().isBefore(from.get())) return Optional.of(new Period(from.get(), to.get()));
        fault("to", "exchange.expected.later-date");
        return Optional.empty();
    }

    static Parsed<LocalDate> parseDate(String text) {
        try {
            var date = LocalDate.parse(text);
            return date.getYear() >= 1900 && date.getYear() < 2100
                    ? Parsed.read(date)
                    : Parsed.unreadable("exchange.expected.date");
        } catch (DateTimeParseException notADate) {
            return Parsed.unreadable("exchange.expected.date");
        }
    }

    /// One of an enumeration's codes, in lower case.
    <E extends Enum<E>> Optional<E> code(String column, Class<E> codes) {
        var known = new HashMap<String, E>();
        for (var constant : java.util.Objects.requireNonNull(codes.getEnumConstants()))
            known.put(code(constant), constant);
        return value(column, text -> oneOf(known, text));
    }

    /// As a file has it.
    static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    static Parsed<String> within(String text, int longest) {
        return text.length() <= longest
                ? Parsed.read(text)
                : Parsed.unreadable("exchange.expected.shorter-text", longest);
    }

    static <T> Parsed<T> oneOf(Map<String, T> known, String text) {
        var found = known.get(text);
        return found != null
                ? Parsed.read(found)
                : Parsed.unreadable("exchange.expected.one-of", listed(known.keySet()));
    }

    private static String listed(Set<String> codes) {
        return String.join(", ", codes.stream().sorted().toList());
    }

    /// The id of something that another file must hold.
    String reference(String column, Set<String> ids, String otherFile) {
        return value(column, text -> refer(text, ids, otherFile)).orElse("");
    }

    Optional<String> optionalReference(String column, Set<String> ids, String otherFile) {
        return may(column, text -> refer(text, ids, otherFile));
    }

    private static Parsed<String> refer(String text, Set<String> ids, String otherFile) {
        return ids.contains(text)
                ? Parsed.read(text)
                : Parsed.unreadable("exchange.expected.reference", otherFile);
    }

    List<String> list(String column) {
        return Arrays.stream(raw(column).split("\\|", -1))
                .map(String::strip)
                .filter(it -> !it.isEmpty())
                .toList();
    }

    List<String> references(String column, Set<String> ids, String otherFile) {
        var all = list(column);
        if (!ids.containsAll(all)) fault(column, "exchange.expected.references", otherFile);
        return all;
    }

    /// As [#place], for a row that may tell of what the office itself has noted, which no document
    /// has.
    Place mayPlace(Set<String> documents) {
        return isEmpty("document")
                ? new Place("", optionalText("place"), file, line)
                : place(documents);
    }

    /// Where the row was read, and where in the package it stands.
    ///
    /// @param documents those that there are; where none is known, that fault is told elsewhere
    Place place(Set<String> documents) {
        var document =
                documents.isEmpty()
                        ? text("document")
                        : reference("document", documents, AssociationFile.NAME);
        return new Place(document, text("place"), file, line);
    }
}
