package se.fyrklover.ledger.account;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import se.fyrklover.ledger.StatementLine;

/// All that is said of where accounts stand: an association's own lines, and a ready chart for
/// those accounts of which it has said nothing.
///
/// @param own no two of them hold one account
public record AccountChart(List<AccountLine> own, List<AccountLine> ready) {

    public AccountChart {
        own = List.copyOf(own);
        var numbers = numbers(own);
        ready = ready.stream().map(it -> renumbered(it, numbers)).toList();
    }

    private static Map<StatementLine, Integer> numbers(List<AccountLine> own) {
        var numbers = new EnumMap<StatementLine, Integer>(StatementLine.class);
        for (var line : own) line.note().ifPresent(note -> numbers.put(line.line(), note.number()));
        return numbers;
    }

    /// A note of the ready chart has the number that the association gives the note of the same
    /// statement line, or one that the association does not use.
    private static AccountLine renumbered(AccountLine line, Map<StatementLine, Integer> own) {
        if (line.note().isEmpty()) return line;
        var note = line.note().get();
        int number = note.number();
        var given = own.get(line.line());
        if (given != null) number = given;
        else while (own.containsValue(number)) number += 10;
        return new AccountLine(
                line.first(),
                line.last(),
                line.line(),
                Optional.of(
                        new AccountLine.InNote(number, note.section(), note.id(), note.label())),
                line.row());
    }

    /// Where an account stands; nothing where it is on no line.
    public Optional<AccountLine> lineOf(String account) {
        return Stream.concat(own.stream(), ready.stream())
                .filter(it -> it.holds(account))
                .findFirst();
    }

    /// In the order in which statements and notes have them.
    public List<AccountLine> all() {
        return Stream.concat(own.stream(), ready.stream()).toList();
    }
}
