package se.fyrklover.funding.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import se.fyrklover.funding.Quarter;
import se.fyrklover.funding.Requisition;
import se.fyrklover.funding.RequisitionLine;
import se.fyrklover.funding.YearAmounts;
import se.fyrklover.shared.Fraction;
import se.fyrklover.shared.Language;
import se.fyrklover.shared.Numbers;
import se.fyrklover.shared.Parsed;
import se.fyrklover.web.Answers;

/// The form in which a requisition is written: rows of salaries, premises and other things, of
/// which the empty ones say nothing.
public final class RequisitionForm {

    /// A group of rows, by the name that begins the names of their fields.
    public enum Group {
        LON("salary"),
        LOKAL("premises"),
        OVRIGT("other");

        private final String kind;

        Group(String kind) {
            this.kind = kind;
        }

        public String kind() {
            return kind;
        }

        public boolean hasEffort() {
            return this == LON;
        }

        String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    private static final int MOST_ROWS = 40;
    private static final int SPARE_ROWS = 2;
    private static final int LABEL = 200;
    private static final int YEARS_BACK = 1;

    private RequisitionForm() {}

    public static String field(Group group, int row, String what) {
        return group.code() + "-" + row + "-" + what;
    }

    /// How many rows to show: those that say something, and some more.
    public static int rows(Answers form, Group group) {
        var last = -1;
        for (var row = 0; row < MOST_ROWS; row++) if (!isEmpty(form, group, row)) last = row;
        return Math.min(MOST_ROWS, last + 1 + SPARE_ROWS);
    }

    private static boolean isEmpty(Answers form, Group group, int row) {
        return List.of("vad", "grad", "manader", "belopp").stream()
                .allMatch(it -> form.text(field(group, row, it)).isEmpty());
    }

    /// A quarter without costs is told in words alone.
    static Requisition.Content read(Reading reading) {
        var lines = new ArrayList<RequisitionLine>();
        for (var group : Group.values())
            for (var row = 0; row < MOST_ROWS; row++)
                if (!isEmpty(reading.form(), group, row))
                    line(reading, group, row).ifPresent(lines::add);
        var words = reading.optional("ord", Reading.LONG);
        if (lines.isEmpty() && words.isEmpty() && reading.isSound())
            reading.fault(field(Group.LON, 0, "vad"), "funding.expected.line");
        return new Requisition.Content(lines, words);
    }

    private static Optional<RequisitionLine> line(Reading reading, Group group, int row) {
        var label = reading.text(field(group, row, "vad"), LABEL);
        var amount = reading.value(field(group, row, "belopp"), YearAmounts::parse);
        if (!group.hasEffort())
            return amount.map(it ->
                    group == Group.LOKAL
                            ? new RequisitionLine.Premises(label, it)
                            : new RequisitionLine.Other(label, it));
        var fte = reading.value(field(group, row, "grad"), RequisitionLine.Salary::parseFte);
        var months =
                reading.value(field(group, row, "manader"), RequisitionLine.Salary::parseMonths);
        return fte.flatMap(of ->
                months.flatMap(during ->
                        amount.map(it -> new RequisitionLine.Salary(label, of, during, it))));
    }

    /// What the form begins with where something is written already.
    static Answers of(Requisition requisition) {
        var typed = new LinkedHashMap<String, String>();
        var next = new LinkedHashMap<Group, Integer>();
        for (var line : requisition.content().lines()) {
            var group =
                    switch (line) {
                        case RequisitionLine.Salary _ -> Group.LON;
                        case RequisitionLine.Premises _ -> Group.LOKAL;
                        case RequisitionLine.Other _ -> Group.OVRIGT;
                    };
            var row = Objects.requireNonNull(next.merge(group, 1, Integer::sum)) - 1;
            typed.put(field(group, row, "vad"), line.label());
            typed.put(field(group, row, "belopp"), line.amount().typed());
            if (line instanceof RequisitionLine.Salary salary) {
                typed.put(field(group, row, "grad"), percent(salary, Language.SV));
                typed.put(field(group, row, "manader"), months(salary, Language.SV));
            }
        }
        typed.put("ord", requisition.content().words());
        return Answers.with(Map.copyOf(typed));
    }

    public static String percent(RequisitionLine.Salary salary, Language language) {
        return written(Fraction.of(salary.fteHundredths(), 100), 2, language);
    }

    public static String months(RequisitionLine.Salary salary, Language language) {
        return written(Fraction.of(salary.monthsTenths(), 10), 1, language);
    }

    private static String written(Fraction number, int decimals, Language language) {
        var scale = number.rounded(decimals).stripTrailingZeros().scale();
        return Numbers.write(number, Math.max(0, scale), language);
    }

    /// Those that have begun, of this year and the one before, the newest first.
    static List<Quarter> quarters(LocalDate today) {
        var quarters = new ArrayList<Quarter>();
        var now = Quarter.of(today);
        for (var year = today.getYear(); year >= today.getYear() - YEARS_BACK; year--)
            for (var number = 4; number >= 1; number--) {
                var quarter = new Quarter(year, number);
                if (quarter.compareTo(now) <= 0) quarters.add(quarter);
            }
        return quarters;
    }

    /// The year that is asked about, else this one.
    static int year(Answers form, LocalDate today) {
        return switch (Quarter.parse(form.text("kvartal"))) {
            case Parsed.Read<Quarter>(var quarter) -> quarter.year();
            case Parsed.Unreadable<Quarter> _ -> today.getYear();
        };
    }
}
