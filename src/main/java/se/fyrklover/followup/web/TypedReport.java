package se.fyrklover.followup.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import se.fyrklover.followup.DeclaredTable;
import se.fyrklover.followup.PeriodReport;
import se.fyrklover.followup.PeriodReportForm;
import se.fyrklover.followup.ReportCell;
import se.fyrklover.followup.ReportWords;
import se.fyrklover.shared.Period;
import se.fyrklover.shared.Phrase;
import se.fyrklover.web.Answers;

/// A period report as it is typed, box by box, where an intervention has no room to count in.
public final class TypedReport {

    static final String FROM = "fran";
    static final String TO = "till";

    /// Digits, in groups or not; so many that no count of people is larger.
    private static final Pattern COUNT = Pattern.compile("\\d{1,7}");

    private static final PeriodReportForm FORM = PeriodReportForm.form();

    private TypedReport() {}

    /// What was typed, and the report where all of it can be used.
    record Read(Answers form, Optional<PeriodReport> report) {}

    /// The name of a box's field.
    public static String field(DeclaredTable table, DeclaredTable.Category category) {
        return box(table.code(), category.code());
    }

    /// The name of the field in which a theme is told of.
    public static String field(PeriodReportForm.Theme theme) {
        return words(theme.code());
    }

    private static String box(String table, String category) {
        return table + "." + category;
    }

    private static String words(String theme) {
        return "ord." + theme;
    }

    /// The boxes of a table in the order in which they are typed: the sum last.
    public static List<DeclaredTable.Category> boxes(DeclaredTable table) {
        var boxes = new ArrayList<DeclaredTable.Category>();
        table.categories().stream().filter(it -> !it.isTotal()).forEach(boxes::add);
        if (table.addsUp()) boxes.add(table.total());
        return boxes;
    }

    /// Whether a box is a part of another than the sum.
    public static boolean isPart(DeclaredTable.Category category) {
        return !category.isTotal() && !category.partOf().equals(DeclaredTable.TOTAL);
    }

    /// The themes that are told of in a period.
    public static List<PeriodReportForm.Theme> themes(Answers form) {
        var last = day(form.text(TO)).orElse(LocalDate.MAX);
        return FORM.themes().stream().filter(it -> !it.validFrom().isAfter(last)).toList();
    }

    /// The period that is asked for; nothing if it is none.
    static Optional<Period> period(Answers form) {
        var from = day(form.text(FROM));
        var to = day(form.text(TO));
        return from.isPresent() && to.isPresent() && !to.get().isBefore(from.get())
                ? Optional.of(new Period(from.get(), to.get()))
                : Optional.empty();
    }

    private static Optional<LocalDate> day(String typed) {
        try {
            return Optional.of(LocalDate.parse(typed));
        } catch (DateTimeException notADay) {
            return Optional.empty();
        }
    }

    /// What stands for a period, as a form to go on from.
    static Answers of(Period period, List<ReportCell> cells, List<ReportWords> words) {
        var typed = days(period);
        for (var cell : cells)
            if (cell.count() != null)
                typed.put(box(cell.table(), cell.category()), String.valueOf(cell.count()));
        for (var told : words) typed.put(words(told.theme()), told.words());
        return Answers.with(typed);
    }

    /// A report that was looked at, as a form to go on from.
    static Answers of(PeriodReport report) {
        var typed = days(report.period());
        for (var cell : report.cells())
            typed.put(box(cell.table(), cell.category()), String.valueOf(cell.count()));
        for (var told : report.words()) typed.put(words(told.theme()), told.words());
        return Answers.with(typed);
    }

    private static Map<String, String> days(Period period) {
        var typed = new LinkedHashMap<String, String>();
        typed.put(FROM, period.from().toString());
        typed.put(TO, period.to().toString());
        return typed;
    }

    /// Reads what was typed; an empty box is none, and is not nought.
    static Read read(Answers form, String association, String intervention, Instant now) {
        var faults = new LinkedHashMap<String, Phrase>();
        var period = period(form);
        if (period.isEmpty())
            faults.put(
                    day(form.text(FROM)).isEmpty() ? FROM : TO,
                    Phrase.of("followup.expected.period"));
        var cells = new ArrayList<PeriodReport.Cell>();
        for (var table : FORM.tables())
            for (var category : boxes(table)) {
                var name = field(table, category);
                var typed = form.text(name).replaceAll("[\\s\\u00A0\\u202F]", "");
                if (COUNT.matcher(typed).matches())
                    cells.add(
                            new PeriodReport.Cell(
                                    table.code(), "", category.code(), Integer.parseInt(typed)));
                else if (!typed.isEmpty()) faults.put(name, Phrase.of("followup.expected.count"));
            }
        var words = new ArrayList<PeriodReport.Told>();
        for (var theme : themes(form)) {
            var told = form.text(field(theme)).replace("\r\n", "\n");
            if (!told.isEmpty()) words.add(new PeriodReport.Told(theme.code(), told));
        }
        if (!faults.isEmpty()) return new Read(form.wrong(faults), Optional.empty());
        return new Read(
                form,
                period.map(it ->
                        new PeriodReport(
                                UUID.randomUUID(),
                                association,
                                intervention,
                                it,
                                cells,
                                words,
                                now)));
    }
}
