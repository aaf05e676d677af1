package se.fyrklover.funding.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.fyrklover.access.Right;
import se.fyrklover.funding.DueTerms;
import se.fyrklover.funding.FundingBook;
import se.fyrklover.funding.LateRequisition;
import se.fyrklover.funding.Quarter;
import se.fyrklover.funding.Reminder;
import se.fyrklover.intervention.Intervention;
import se.fyrklover.web.Page;

/// The requisitions that have not come in time, what was reminded of, and when they are due.
///
/// @param newest the number of the newest reminder, which a form is made after
/// @param until the day that is suggested to send by
/// @param terms how many days there are from which quarter on, the newest last
/// @param quarters from which a term can be set
public record LatePage(
        String title,
        String lead,
        List<Row> rows,
        List<Reminded> earlier,
        int newest,
        LocalDate until,
        String now,
        List<String> terms,
        List<Choice> quarters,
        boolean mayHandle) {

    /// So many days are suggested.
    private static final int DAYS_TO_SEND = 10;

    /// So many quarters before and after this one can a term begin with.
    private static final int QUARTERS_AROUND = 4;

    /// One that is late.
    ///
    /// @param value as its checkbox sends it
    /// @param about what is told of it, sentence by sentence
    /// @param isDue whether no reminder's day is still to come
    public record Row(
            String value, String name, String address, List<String> about, boolean isDue) {}

    /// A reminder, with its letter's address.
    public record Reminded(String what, String about, String letter) {}

    /// A quarter to choose.
    public record Choice(Quarter quarter, String name, boolean isNext) {}

    static LatePage of(
            Page page,
            FundingBook book,
            List<Intervention> register,
            Function<LateRequisition, Optional<String>> receivers,
            LocalDate today) {
        var late = LateRequisition.of(book, today);
        var next = quarter(Quarter.of(today), 1);
        return new LatePage(
                title(page, late, register),
                page.say(
                        late.isEmpty()
                                ? "funding.late.lead.none"
                                : page.pass().may(Right.HANDLE_FUNDING)
                                        ? "funding.late.lead"
                                        : "funding.late.lead.to-read"),
                late.stream()
                        .map(it -> row(page, it, register, receivers.apply(it), today))
                        .toList(),
                book.reminders().reversed().stream()
                        .map(it -> reminded(page, it, register))
                        .toList(),
                book.reminders().isEmpty() ? 0 : book.reminders().getLast().number(),
                today.plusDays(DAYS_TO_SEND),
                page.say(
                        "funding.due.now",
                        String.valueOf(book.due().days(Quarter.of(today))),
                        page.words().date(book.due().due(Quarter.of(today)))),
                Stream.concat(
                                Stream.of(
                                        page.say(
                                                "funding.due.ready",
                                                String.valueOf(DueTerms.READY_DAYS))),
                                book.due().terms().stream().map(it -> term(page, it)))
                        .toList(),
                IntStream.rangeClosed(-QUARTERS_AROUND, QUARTERS_AROUND)
                        .mapToObj(it -> quarter(Quarter.of(today), it))
                        .map(it -> new Choice(it, name(page, it), it.equals(next)))
                        .toList(),
                page.pass().may(Right.HANDLE_FUNDING));
    }

    /// So many quarters after one, or before it.
    private static Quarter quarter(Quarter from, int after) {
        return Quarter.of(from.first().plusMonths(3L * after));
    }

    static String name(Page page, Quarter quarter) {
        return page.say(
                "funding.late.quarter",
                String.valueOf(quarter.number()),
                String.valueOf(quarter.year()));
    }

    private static String title(
            Page page, List<LateRequisition> late, List<Intervention> register) {
        if (late.size() != 1) return page.words().count("funding.late.title", late.size());
        return page.say(
                "funding.late.title.only",
                FundingPage.name(register, late.getFirst().intervention()),
                name(page, late.getFirst().quarter()));
    }

    private static Row row(
            Page page,
            LateRequisition late,
            List<Intervention> register,
            Optional<String> receivers,
            LocalDate today) {
        var about =
                Stream.of(
                        Optional.of(
                                page.say(
                                        "funding.late." + late.kind().code(),
                                        page.words().date(late.due()),
                                        page.words()
                                                .count(
                                                        "funding.late.days",
                                                        Math.toIntExact(late.days(today))))),
                        Optional.of(
                                page.say(
                                        "funding.late.left",
                                        page.kronor(late.left()),
                                        page.kronor(late.decided()))),
                        reminded(page, late.reminders()),
                        receivers.map(it ->
                                page.say(
                                        it.isEmpty() ? "funding.late.nobody" : "funding.late.to",
                                        it)));
        return new Row(
                late.intervention() + " " + late.quarter(),
                page.say(
                        "funding.late.one",
                        FundingPage.name(register, late.intervention()),
                        name(page, late.quarter())),
                address(page, late.intervention(), late.quarter()),
                about.flatMap(Optional::stream).toList(),
                late.reminders().stream().noneMatch(it -> it.until().isAfter(today)));
    }

    private static String address(Page page, String intervention, Quarter quarter) {
        return "/%s/%d/medel/%s".formatted(page.tenant().slug(), quarter.year(), intervention);
    }

    /// `Påmind 2 gånger, senast 3 mars 2026`; nothing where nobody was.
    static Optional<String> reminded(Page page, List<Reminder> reminders) {
        return reminders.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        page.say(
                                reminders.size() == 1
                                        ? "funding.late.reminded.once"
                                        : "funding.late.reminded",
                                String.valueOf(reminders.size()),
                                page.words().date(reminders.getLast().on())));
    }

    private static Reminded reminded(Page page, Reminder reminder, List<Intervention> register) {
        return new Reminded(
                page.say(
                        "funding.late.one",
                        FundingPage.name(register, reminder.intervention()),
                        name(page, reminder.quarter())),
                page.say(
                        "funding.reminded.about",
                        page.words().date(reminder.on()),
                        reminder.by().name(),
                        page.words().date(reminder.until()),
                        page.words().count("funding.reminded.letters", reminder.letters())),
                letter(page, reminder));
    }

    static String letter(Page page, Reminder reminder) {
        return page.toFunding("paminnelse/" + reminder.number() + ".pdf");
    }

    private static String term(Page page, DueTerms.Term term) {
        return page.say(
                "funding.due.term",
                name(page, term.from()),
                String.valueOf(term.days()),
                term.by().name(),
                page.words().date(term.by().at()));
    }
}
