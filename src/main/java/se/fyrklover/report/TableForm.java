package se.fyrklover.report;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.fyrklover.figure.Dimension;
import se.fyrklover.shared.Text;

/// What a table asks for: each row and each column says a part of the question, and the cell where
/// they meet asks the whole of it.
///
/// @param head over the rows' labels
/// @param noted the definition of what a row rests on where it has a note; none where the table has
///   no column of notes
/// @param keepsRows whether a row stays where nothing of it is known
/// @param caption what the table shows
record TableForm(
        String id,
        Text caption,
        Text head,
        List<Rows> rows,
        List<Columns> columns,
        @Nullable String noted,
        List<Text> notes,
        boolean keepsRows) {

    /// Rows of the table.
    sealed interface Rows {

        /// One row.
        record One(Ask ask, Optional<Text> label, Block.RowKind kind) implements Rows {}

        /// A row for each that a definition has along a dimension.
        ///
        /// @param only the codes to take, in this order; all of them where there are none
        /// @param sum whether a row of all of them closes it
        record Each(Dimension along, Ask of, List<String> only, boolean sum) implements Rows {}

        /// What sums are made of, down to their lines.
        record Parts(Ask of) implements Rows {}
    }

    /// Columns of the table.
    sealed interface Columns {

        record One(Ask ask, Optional<Text> head) implements Columns {}

        record Each(Dimension along, Ask of, List<String> only, boolean total) implements Columns {}

        /// This period and those before it.
        ///
        /// @param whole whether those before it are whole years, as where a balance sheet of a part
        ///   of a year is laid beside the last one
        record Years(int many, boolean whole) implements Columns {}

        /// Every column of the plan of the document's year.
        ///
        /// @param of a definition that each has
        record Plans(String of) implements Columns {}

        /// What a verdict or a difference compares.
        ///
        /// @param part 0 for what is measured, 1 for what it is compared with
        record Compared(int part, Text head) implements Columns {}
    }

    /// The definitions that it names.
    Set<String> definitions() {
        var all = new java.util.TreeSet<String>();
        for (var row : rows)
            switch (row) {
                case Rows.One one -> add(all, one.ask());
                case Rows.Each each -> add(all, each.of());
                case Rows.Parts parts -> add(all, parts.of());
            }
        for (var column : columns)
            switch (column) {
                case Columns.One one -> add(all, one.ask());
                case Columns.Each each -> add(all, each.of());
                case Columns.Plans plans -> all.add(plans.of());
                case Columns.Years _, Columns.Compared _ -> {}
            }
        if (noted != null) all.add(noted);
        return all;
    }

    private static void add(Set<String> all, Ask ask) {
        if (ask.definition() != null) all.add(ask.definition());
    }
}
