package se.fyrklover.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import se.fyrklover.shared.Phrase;

/// A package's files while they are read: their rows, and the faults found so far.
final class Sources {

    private static final String SOURCE = ",document,place";

    private final PackageFiles files;
    private final List<Fault> faults = new ArrayList<>();
    private final Set<String> read = new HashSet<>();
    private final Set<String> documents = new HashSet<>();

    Sources(PackageFiles files) {
        this.files = files;
    }

    /// Every fault found, in the order of files and rows.
    List<Fault> faults() {
        return faults.stream().sorted().distinct().toList();
    }

    void fault(
            String file,
            int row,
            String column,
            String found,
            String expected,
            Object... arguments) {
        faults.add(new Fault(file, row, column, found, Phrase.of(expected, arguments)));
    }

    void fault(String file, int row, Phrase expected) {
        faults.add(new Fault(file, row, "", "", expected));
    }

    void fault(Fault fault) {
        faults.add(fault);
    }

    /// What the association says of itself; its documents may be referred to from then on.
    Optional<AssociationFile.Contents> association() {
        if (!files.contents().containsKey(AssociationFile.NAME)) {
            faults.add(Fault.ofFile(AssociationFile.NAME, "exchange.expected.association-file"));
            return Optional.empty();
        }
        return content(AssociationFile.NAME).flatMap(new AssociationFile(faults, documents)::read);
    }

    /// The ids of the documents that rows may refer to.
    Set<String> documents() {
        return documents;
    }

    /// The package's files are those of the format and no others.
    void refuseOthers() {
        files.contents().keySet().stream()
                .filter(file -> !read.contains(file))
                .forEach(file -> faults.add(Fault.ofFile(file, "exchange.expected.no-such-file")));
    }

    /// The names of the files that came.
    Stream<String> names() {
        return files.contents().keySet().stream();
    }

    /// A file that is words and no rows.
    Optional<String> text(String file) {
        return content(file);
    }

    /// A file that is no text of ours.
    byte[] bytes(String file) {
        read.add(file);
        return Objects.requireNonNull(files.contents().get(file), file);
    }

    private Optional<String> content(String file) {
        read.add(file);
        return Optional.ofNullable(files.contents().get(file))
                .flatMap(bytes -> Utf8.read(file, bytes, faults));
    }

    /// The rows of a file, each at most once by its key.
    <R> List<R> rows(
            String file,
            String columns,
            Function<R, Object> key,
            Function<Row, Optional<R>> reader) {
        return all(file, columns + SOURCE, key, reader);
    }

    /// The rows of a file that no document tells of: what the office itself has noted.
    <R> List<R> noted(
            String file,
            String columns,
            Function<R, Object> key,
            Function<Row, Optional<R>> reader) {
        return all(file, columns, key, reader);
    }

    /// As [#rows], where the last column before where it was read may be left out of the file.
    <R> List<R> rowsWithout(
            String column,
            String file,
            String columns,
            Function<R, Object> key,
            Function<Row, Optional<R>> reader) {
        var isLeftOut =
                content(file)
                        .filter(it -> it.lines().findFirst().equals(Optional.of(columns + SOURCE)))
                        .isPresent();
        return rows(file, isLeftOut ? columns : columns + "," + column, key, reader);
    }

    private <R> List<R> all(
            String file,
            String columns,
            Function<R, Object> key,
            Function<Row, Optional<R>> reader) {
        var seen = new HashMap<Object, Integer>();
        return content(file)
                .map(text ->
                        new Csv(file, List.of(columns.split(",")), faults)
                                .read(text, row -> once(row, reader, key, seen)))
                .orElse(List.of());
    }

    private static <R> Optional<R> once(
            Row row,
            Function<Row, Optional<R>> reader,
            Function<R, Object> key,
            Map<Object, Integer> seen) {
        var value = reader.apply(row).filter(_ -> row.isSound());
        if (value.isEmpty()) return value;
        var before = seen.putIfAbsent(key.apply(value.get()), row.line());
        if (before == null) return value;
        row.fault("", "exchange.expected.no-duplicate", before);
        return Optional.empty();
    }
}
