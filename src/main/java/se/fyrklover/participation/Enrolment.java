package se.fyrklover.participation;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How somebody came to take part, in the codes of the period report's form.
///
/// @param birthYear nothing where only the age group is known
/// @param ageGroup at entry; nothing where the year of birth is known
/// @param incomeAtEntry every source of income, at least one
public record Enrolment(
        LocalDate enteredOn,
        String referrer,
        String sex,
        @Nullable Integer birthYear,
        @Nullable String ageGroup,
        String education,
        String yearsInSupport,
        List<String> incomeAtEntry) {

    public Enrolment {
        incomeAtEntry = List.copyOf(incomeAtEntry);
        if ((birthYear == null) == (ageGroup == null))
            throw new IllegalArgumentException("a year of birth or an age group");
        Codes.REFERRER.demand(referrer);
        Codes.SEX.demand(sex);
        if (ageGroup != null) Codes.AGE.demand(ageGroup);
        if (birthYear != null && !isAge(enteredOn.getYear() - birthYear))
            throw new IllegalArgumentException("an age outside the form's");
        Codes.EDUCATION.demand(education);
        Codes.YEARS_IN_SUPPORT.demand(yearsInSupport);
        if (incomeAtEntry.isEmpty()) throw new IllegalArgumentException("no source of income");
        incomeAtEntry.forEach(Codes.INCOME_AT_ENTRY::demand);
    }

    /// Whether the form has a group for an age: interventions are for people of working age.
    public static boolean isAge(int years) {
        return years >= 16 && years <= 64;
    }
}
