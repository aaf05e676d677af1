package se.fyrklover.funding.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import se.fyrklover.access.Account;
import se.fyrklover.access.Right;
import se.fyrklover.association.Members;
import se.fyrklover.funding.DueTerms;
import se.fyrklover.funding.Fundings;
import se.fyrklover.funding.LateRequisition;
import se.fyrklover.funding.Quarter;
import se.fyrklover.funding.Reminder;
import se.fyrklover.funding.Reminders;
import se.fyrklover.intervention.Interventions;
import se.fyrklover.shared.Parsed;
import se.fyrklover.shared.SwedishTime;
import se.fyrklover.web.Downloads;
import se.fyrklover.web.Onward;
import se.fyrklover.web.Page;
import se.fyrklover.web.Pages;
import se.fyrklover.web.PaperLetters;
import se.fyrklover.web.Section;

/// The page of requisitions that have not come in time: which they are, reminding of them, and when
/// they are due.
@Controller
class LateController {

    private static final String HERE = "/{association}/medel/sena";

    /// As a checkbox sends it: an intervention and a quarter, `bron 2026-3`.
    private static final String WHICH = "rekvisition";

    private static final String UNTIL = "senast";

    private final Pages pages;
    private final Fundings fundings;
    private final Reminders reminders;
    private final Interventions interventions;
    private final Members members;
    private final PaperLetters letters;
    private final Clock clock;

    LateController(
            Pages pages,
            Fundings fundings,
            Reminders reminders,
            Interventions interventions,
            Members members,
            PaperLetters letters,
            Clock clock) {
        this.pages = pages;
        this.fundings = fundings;
        this.reminders = reminders;
        this.interventions = interventions;
        this.members = members;
        this.letters = letters;
        this.clock = clock;
    }

    private LocalDate today() {
        return SwedishTime.day(Instant.now(clock));
    }

    private Page open(HttpServletRequest request, String association, Right right) {
        return pages.open(request, association, Section.FUNDING, pass -> pass.demandSome(right));
    }

    @GetMapping(HERE)
    ModelAndView all(HttpServletRequest request, @PathVariable String association) {
        return shown(open(request, association, Right.READ_REQUISITIONS), Doing.nothing());
    }

    private ModelAndView shown(Page page, Doing doing) {
        var view =
                LatePage.of(
                        page,
                        fundings.of(page.pass()),
                        interventions.of(page.tenant().id()),
                        it -> receivers(page, it),
                        today());
        return doing.shown("funding/late", page, Map.of("view", view));
    }

    /// Whom a reminder is mailed to, for who may remind.
    private Optional<String> receivers(Page page, LateRequisition late) {
        return page.pass().may(Right.HANDLE_FUNDING)
                ? Optional.of(
                        page.words()
                                .list(
                                        reminders
                                                .receivers(page.pass(), late.intervention())
                                                .stream()
                                                .map(Account::name)
                                                .toList()))
                : Optional.empty();
    }

    @PostMapping(HERE + "/paminn")
    ModelAndView remind(HttpServletRequest request, @PathVariable String association) {
        var page = open(request, association, Right.HANDLE_FUNDING);
        var reading = new Reading(request);
        var whom = whom(reading);
        var until = reading.day(UNTIL);
        if (until.filter(it -> !Reminders.isSoon(today(), it)).isPresent())
            reading.fault(UNTIL, "funding.expected.soon");
        return Doing.after(
                reading,
                () ->
                        reminders.remind(
                                page.pass(),
                                reading.press(),
                                reading.seen(),
                                whom,
                                until.orElseThrow()),
                doing -> shown(page, doing),
                _ -> Onward.done(page.toFunding("sena"), "paminda"));
    }

    private static Set<Reminders.Of> whom(Reading reading) {
        var whom = new LinkedHashSet<Reminders.Of>();
        for (var text : reading.form().all(WHICH)) {
            var at = text.indexOf(' ');
            if (Quarter.parse(text.substring(at + 1)) instanceof Parsed.Read<Quarter>(var quarter))
                whom.add(new Reminders.Of(text.substring(0, Math.max(0, at)), quarter));
        }
        if (whom.isEmpty()) reading.fault(WHICH, "funding.expected.some-late");
        return whom;
    }

    @PostMapping(HERE + "/sista-dag")
    ModelAndView set(HttpServletRequest request, @PathVariable String association) {
        var page = open(request, association, Right.HANDLE_FUNDING);
        var reading = new Reading(request);
        var from = reading.value("fran", Quarter::parse);
        var days = reading.value("dagar", LateController::days);
        return Doing.after(
                reading,
                () ->
                        reminders.set(
                                page.pass(),
                                reading.press(),
                                from.orElseThrow(),
                                days.orElseThrow()),
                doing -> shown(page, doing),
                _ -> Onward.done(page.toFunding("sena"), "sista-dag"));
    }

    private static Parsed<Integer> days(String text) {
        var days = text.matches("\\d{1,3}") ? Integer.parseInt(text) : -1;
        return days >= DueTerms.FEWEST_DAYS && days <= DueTerms.MOST_DAYS
                ? Parsed.read(days)
                : Parsed.unreadable(
                        "funding.expected.days", DueTerms.FEWEST_DAYS, DueTerms.MOST_DAYS);
    }

    /// The letter of a reminder, as it was then; also for the intervention itself.
    @GetMapping("/{association}/medel/paminnelse/{number:[1-9][0-9]{0,8}}.pdf")
    ResponseEntity<byte[]> letter(
            HttpServletRequest request,
            @PathVariable String association,
            @PathVariable int number) {
        var page = open(request, association, Right.READ_REQUISITIONS);
        var reminder = fundings.of(page.pass()).reminder(number).orElseThrow(Pages::notFound);
        return letter(page, reminder);
    }

    private ResponseEntity<byte[]> letter(Page page, Reminder reminder) {
        var about = members.describe(page.tenant().id());
        var letter =
                new LateLetter(
                                page.words(),
                                page.tenant().name(),
                                about.map(it -> it.organisationNumber().canonical()).orElse(""),
                                FundingPage.name(
                                        interventions.of(page.tenant().id()),
                                        reminder.intervention()),
                                reminder)
                        .letter();
        return Downloads.attachment(
                        "%s, %s.pdf".formatted(letter.title(), letter.to()), "application/pdf")
                .body(letters.pdf(letter));
    }
}
