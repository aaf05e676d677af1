package se.fyrklover.report;

/// What stands in one place of a table. Zero, unknown and withheld are kept apart by the figure.
public sealed interface Cell {

    record Counted(Shown figure) implements Cell {}

    record Words(String text) implements Cell {}

    /// The number of a note, which leads to it.
    ///
    /// @param anchor the id of the note's section
    record Note(String number, String anchor) implements Cell {}

    record Empty() implements Cell {}

    /// As it reads.
    default String text() {
        return switch (this) {
            case Counted(var figure) -> figure.text();
            case Words(var text) -> text;
            case Note(var number, _) -> number;
            case Empty _ -> "";
        };
    }
}
