package se.fyrklover.participation;

import java.util.List;
import se.fyrklover.followup.DeclaredTable;
import se.fyrklover.followup.PeriodReportForm;
import se.fyrklover.shared.Text;

/// What may be answered about a person: the categories of a table of the period report's form.
public enum Codes {
    REFERRER("referrals_accepted"),
    SEX("sex"),
    AGE("age"),
    EDUCATION("education"),
    YEARS_IN_SUPPORT("years_in_support"),
    INCOME_AT_ENTRY("income_at_entry"),
    INCOME_AT_EXIT("income_at_exit"),
    DESTINATION("exit_destination");

    private final String table;

    Codes(String table) {
        this.table = table;
    }

    /// One possible answer.
    ///
    /// @param part whether it lies within the one before it
    public record Code(String code, Text name, boolean part) {}

    public List<Code> all() {
        return PeriodReportForm.form().the(table).categories().stream()
                .filter(it -> !it.isTotal())
                .map(it -> new Code(it.code(), it.name(), !it.partOf().equals(DeclaredTable.TOTAL)))
                .toList();
    }

    public boolean has(String code) {
        return all().stream().anyMatch(it -> it.code().equals(code));
    }

    /// What a code is called.
    public Text name(String code) {
        return PeriodReportForm.form().the(table).the(code).name();
    }

    void demand(String code) {
        if (!has(code)) throw new IllegalArgumentException(table + " has no " + code);
    }
}
