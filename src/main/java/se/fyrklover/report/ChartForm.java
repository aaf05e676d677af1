package se.fyrklover.report;

import java.util.List;
import java.util.Optional;
import se.fyrklover.shared.Text;

/// What a chart asks for: a bar for each, or lines over years.
///
/// @param years how many years the lines go back, the document's own with them
record ChartForm(
        String id,
        Text title,
        Optional<TableForm.Rows> bars,
        List<TableForm.Rows.One> lines,
        int years) {}
