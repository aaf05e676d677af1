package se.fyrklover.exchange;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import se.fyrklover.ledger.AccountCharts;
import se.fyrklover.ledger.Books;
import se.fyrklover.shared.OrganisationNumber;

/// The books in a package: `bokforing-<year>.se`, as bookkeeping programs export them, and
/// `account-lines.csv`, on which lines their accounts stand.
final class BookFiles {

    private static final String LINES = "account-lines.csv";

    private static final Pattern NAME = Pattern.compile("bokforing-(19|20)\\d\\d\\.se");

    /// What a package has of books.
    ///
    /// @param lines as they were written
    record Brought(Optional<String> lines, List<File> files) {}

    /// A file of the books.
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    record File(String name, byte[] content) {}

    private final Sources sources;
    private final Optional<OrganisationNumber> owner;

    /// @param owner whose books they ought to be
    BookFiles(Sources sources, Optional<OrganisationNumber> owner) {
        this.sources = sources;
        this.owner = owner;
    }

    Brought books() {
        return new Brought(
                lines(),
                sources.names()
                        .filter(it -> NAME.matcher(it).matches())
                        .map(it -> file(it, sources.bytes(it)))
                        .toList());
    }

    private Optional<String> lines() {
        var text = sources.text(LINES);
        text.ifPresent(it ->
                AccountCharts.faults(it)
                        .forEach(fault -> sources.fault(LINES, fault.line(), fault.says())));
        return text;
    }

    private File file(String name, byte[] content) {
        for (var fault : Books.faults(content, owner))
            sources.fault(name, fault.line(), fault.says());
        return new File(name, content);
    }
}
