package se.fyrklover.followup.web;

import java.util.List;
import java.util.stream.Stream;
import se.fyrklover.disclosure.ProtectedTable;
import se.fyrklover.figure.Unit;
import se.fyrklover.web.Page;

/// The tables of persons of a period as they may be printed for all: small numbers are withheld.
///
/// @param hidden how many cells are withheld
public record ParticipantsInPrint(List<ProtectedTable> tables, long hidden) {

    static ParticipantsInPrint of(Page page) {
        var shown = ParticipantsPage.of(page);
        var tables =
                Stream.concat(
                                shown.perIntervention().stream(),
                                shown.tables().stream().map(ShownTable::table))
                        .filter(it ->
                                it.rows().getLast().cells().getFirst().definition().unit()
                                        == Unit.PERSONS)
                        .map(ProtectedTable::of)
                        .toList();
        return new ParticipantsInPrint(
                tables, tables.stream().mapToLong(ProtectedTable::hidden).sum());
    }
}
