package se.fyrklover.exchange;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import se.fyrklover.report.Manuscript;
import se.fyrklover.report.ReportKind;

/// The texts of documents in a package: `report-<kind>-<year>.md`.
final class ManuscriptFiles {

    private static final Pattern NAME =
            Pattern.compile("report-(?<kind>[a-z]+)-(?<year>(19|20)\\d\\d)\\.md");

    /// An annual report is some hundred kilobytes.
    private static final int LONGEST = 1_000_000;

    private final Sources sources;

    ManuscriptFiles(Sources sources) {
        this.sources = sources;
    }

    List<Manuscript> texts() {
        return sources.names()
                .filter(it -> NAME.matcher(it).matches())
                .flatMap(this::text)
                .toList();
    }

    private Stream<Manuscript> text(String file) {
        var name = NAME.matcher(file);
        if (!name.matches()) return Stream.empty();
        var kind = ReportKind.coded(name.group("kind"));
        var text = kind.flatMap(_ -> sources.text(file));
        if (text.isPresent() && text.get().length() > LONGEST) {
            sources.fault(file, 0, "", "", "exchange.expected.shorter-text", LONGEST);
            return Stream.empty();
        }
        return text.stream()
                .map(it ->
                        new Manuscript(
                                kind.orElseThrow(), Integer.parseInt(name.group("year")), it));
    }
}
