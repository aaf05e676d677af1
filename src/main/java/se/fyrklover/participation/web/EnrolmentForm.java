package se.fyrklover.participation.web;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.fyrklover.participation.Codes;
import se.fyrklover.participation.Enrolment;
import se.fyrklover.participation.Exit;
import se.fyrklover.participation.Participant;
import se.fyrklover.shared.Period;
import se.fyrklover.shared.Phrase;
import se.fyrklover.web.Answers;

/// Reads what was typed about how somebody came to take part, and left.
final class EnrolmentForm {

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_WORDS = 4000;

    /// How long after the entry records are kept where nothing else is said.
    private static final int USUAL_YEARS = 5;

    private final Answers answers;
    private final LocalDate today;
    private final Map<String, Phrase> wrong = new LinkedHashMap<>();

    private EnrolmentForm(Answers answers, LocalDate today) {
        this.answers = answers;
        this.today = today;
    }

    /// What can be used, or the form with what cannot.
    record Read<T>(Answers answers, Optional<T> value) {}

    /// Somebody who is to be enrolled.
    record Entry(
            String codeName,
            LocalDate retainedUntil,
            String name,
            String words,
            Enrolment enrolment) {}

    /// How somebody leaves.
    record Leaving(Exit exit, String words) {}

    /// A consultation with the one who refers.
    record Consulted(LocalDate on, String referrer) {}

    static Read<Consulted> consultation(Answers answers, LocalDate today) {
        return new EnrolmentForm(answers, today).consultation();
    }

    private Read<Consulted> consultation() {
        var on = day("dag");
        if (on != null && on.isAfter(today)) expect("dag", "participation.expected.past-day");
        var referrer = code("med", Codes.REFERRER);
        return wrong.isEmpty() && on != null && referrer != null
                ? new Read<>(answers, Optional.of(new Consulted(on, referrer)))
                : new Read<>(answers.wrong(wrong), Optional.empty());
    }

    static Answers empty(LocalDate today) {
        return Answers.with(
                Map.of(
                        "inskriven",
                        today.toString(),
                        "gallras",
                        today.plusYears(USUAL_YEARS).toString()));
    }

    static Answers of(Participant person) {
        var it = person.enrolment();
        var values = new HashMap<String, String>();
        values.put("kodnamn", person.codeName());
        values.put("gallras", person.retainedUntil().toString());
        values.put("inskriven", it.enteredOn().toString());
        values.put("fran", it.referrer());
        values.put("kon", it.sex());
        values.put("fodd", it.birthYear() == null ? "" : it.birthYear().toString());
        values.put("alder", it.ageGroup() == null ? "" : it.ageGroup());
        values.put("utbildning", it.education());
        values.put("ar", it.yearsInSupport());
        person.told()
                .ifPresent(told -> {
                    values.put("namn", told.name());
                    values.put("ord", told.words());
                });
        return Answers.with(values).and("inkomst", it.incomeAtEntry());
    }

    static Read<Entry> entry(Answers answers, LocalDate today) {
        return new EnrolmentForm(answers, today).entry();
    }

    static Read<Leaving> leaving(Answers answers, LocalDate today) {
        return new EnrolmentForm(answers, today).leaving();
    }

    private Read<Entry> entry() {
        var codeName = answers.text("kodnamn");
        if (!Participant.isCodeName(codeName))
            expect("kodnamn", "participation.expected.code-name");
        var name = text("namn", LONGEST_NAME);
        if (name.isEmpty()) expect("namn", "participation.expected.name");
        var words = text("ord", LONGEST_WORDS);
        var entered = day("inskriven");
        if (entered != null && entered.isAfter(today))
            expect("inskriven", "participation.expected.past-day");
        var referrer = code("fran", Codes.REFERRER);
        var sex = code("kon", Codes.SEX);
        var born = born(entered);
        var group = born == null && !isWrong("fodd") ? code("alder", Codes.AGE) : null;
        if (isWrong("alder")) {
            wrong.remove("alder");
            expect("fodd", "participation.expected.born-or-age");
        }
        var education = code("utbildning", Codes.EDUCATION);
        var years = code("ar", Codes.YEARS_IN_SUPPORT);
        var income = answers.all("inkomst");
        if (income.isEmpty() || !income.stream().allMatch(Codes.INCOME_AT_ENTRY::has))
            expect("inkomst", "participation.expected.income");
        var retained = day("gallras");
        if (retained != null && entered != null && retained.isBefore(entered))
            expect("gallras", "participation.expected.after-entry");
        if (!wrong.isEmpty()
                || entered == null
                || referrer == null
                || sex == null
                || education == null
                || years == null
                || retained == null) return new Read<>(answers.wrong(wrong), Optional.empty());
        return new Read<>(
                answers,
                Optional.of(
                        new Entry(
                                codeName,
                                retained,
                                name,
                                words,
                                new Enrolment(
                                        entered, referrer, sex, born, group, education, years,
                                        income))));
    }

    private Read<Leaving> leaving() {
        var left = day("avslutad");
        if (left != null && left.isAfter(today))
            expect("avslutad", "participation.expected.past-day");
        var destination = code("till", Codes.DESTINATION);
        var income = code("inkomst-efter", Codes.INCOME_AT_EXIT);
        var words = text("avslutsord", LONGEST_WORDS);
        return wrong.isEmpty() && left != null && destination != null && income != null
                ? new Read<>(
                        answers,
                        Optional.of(new Leaving(new Exit(left, destination, income), words)))
                : new Read<>(answers.wrong(wrong), Optional.empty());
    }

    /// The year of birth; nothing where none was typed.
    private @Nullable Integer born(@Nullable LocalDate entered) {
        var typed = answers.text("fodd");
        if (typed.isEmpty()) return null;
        if (typed.matches("[0-9]{4}")) {
            var year = Integer.valueOf(typed);
            if (entered == null || Enrolment.isAge(entered.getYear() - year)) return year;
        }
        expect("fodd", "participation.expected.birth-year");
        return null;
    }

    private @Nullable LocalDate day(String field) {
        var day = Period.day(answers.text(field));
        if (day.isEmpty()) expect(field, "participation.expected.day");
        return day.orElse(null);
    }

    private @Nullable String code(String field, Codes codes) {
        var typed = answers.text(field);
        if (codes.has(typed)) return typed;
        expect(field, "participation.expected.choice");
        return null;
    }

    private String text(String field, int longest) {
        var typed = answers.text(field);
        if (typed.length() > longest)
            expect(field, "participation.expected.shorter", String.valueOf(longest));
        return typed;
    }

    private boolean isWrong(String field) {
        return wrong.containsKey(field);
    }

    private void expect(String field, String key, Object... arguments) {
        wrong.putIfAbsent(field, Phrase.of(key, arguments));
    }
}
