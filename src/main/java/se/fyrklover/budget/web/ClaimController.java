package se.fyrklover.budget.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import se.fyrklover.access.Right;
import se.fyrklover.association.Member;
import se.fyrklover.association.Members;
import se.fyrklover.budget.ContributionClaim;
import se.fyrklover.budget.ContributionClaims;
import se.fyrklover.budget.ContributionDues;
import se.fyrklover.budget.Due;
import se.fyrklover.budget.DueDays;
import se.fyrklover.shared.Period;
import se.fyrklover.shared.Phrase;
import se.fyrklover.shared.SwedishTime;
import se.fyrklover.web.Answers;
import se.fyrklover.web.Downloads;
import se.fyrklover.web.Onward;
import se.fyrklover.web.Page;
import se.fyrklover.web.Pages;
import se.fyrklover.web.PaperLetters;
import se.fyrklover.web.Section;

/// What becomes of claims on members: sent, reminded of, paid; and when they fall due.
@Controller
class ClaimController {

    private static final String HERE = ContributionController.HERE;
    private static final String CLAIM = HERE + "/krav/{claim:[0-9a-f-]{36}}";
    private static final int DAYS_TO_PAY = 30;

    private final Pages pages;
    private final ContributionClaims claims;
    private final ContributionDues dues;
    private final ContributionPages views;
    private final Members members;
    private final PaperLetters letters;
    private final Clock clock;

    ClaimController(
            Pages pages,
            ContributionClaims claims,
            ContributionDues dues,
            ContributionPages views,
            Members members,
            PaperLetters letters,
            Clock clock) {
        this.pages = pages;
        this.claims = claims;
        this.dues = dues;
        this.views = views;
        this.members = members;
        this.letters = letters;
        this.clock = clock;
    }

    private Page planning(HttpServletRequest request, String association, int year) {
        var page = ContributionController.page(pages, request, association, year);
        page.pass().demand(Right.PLAN_MONEY);
        return page;
    }

    private LocalDate today() {
        return SwedishTime.day(Instant.now(clock));
    }

    private ModelAndView again(Page page, int year, Answers form, Map<String, Phrase> faults) {
        var shown =
                ContributionController.shown(page, views.newest(page, year), form.wrong(faults));
        shown.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return shown;
    }

    @PostMapping(HERE + "/krav")
    ModelAndView mark(
            HttpServletRequest request,
            @PathVariable String association,
            @PathVariable int period) {
        var page = planning(request, association, period);
        var form = Answers.of(request.getParameterMap());
        var faults = new LinkedHashMap<String, Phrase>();
        MarkForm.read(form, request.getRequestURI(), faults)
                .ifPresent(mark ->
                        claims.mark(page.pass(), period, mark.claim(), mark.mark())
                                .ifPresent(it -> faults.put(MarkForm.field(it), it)));
        if (faults.isEmpty()) return Onward.done(page.toContributions(period), "noterad");
        return again(page, period, form, faults);
    }

    @PostMapping(HERE + "/angra")
    ModelAndView undo(
            HttpServletRequest request,
            @PathVariable String association,
            @PathVariable int period,
            @RequestParam(defaultValue = "") String notering) {
        var page = planning(request, association, period);
        var done =
                ContributionController.id(notering)
                        .filter(it -> claims.undo(page.pass(), period, it))
                        .isPresent();
        return Onward.done(page.toContributions(period), done ? "angrad" : "redan");
    }

    /// Notes all that wait as sent, the same day.
    @PostMapping(HERE + "/krav/alla")
    ModelAndView sendAll(
            HttpServletRequest request,
            @PathVariable String association,
            @PathVariable int period) {
        var page = planning(request, association, period);
        var form = Answers.of(request.getParameterMap());
        var on = Period.day(form.text("skickade"));
        if (on.isEmpty() || on.get().isAfter(today()) || on.get().getYear() < period - 1)
            return again(
                    page,
                    period,
                    form,
                    Map.of(
                            "skickade",
                            Phrase.of(
                                    on.filter(it -> it.isAfter(today())).isPresent()
                                            ? "budget.claim.future"
                                            : on.isPresent()
                                                    ? "budget.claim.early"
                                                    : "budget.claim.day-fault")));
        var sent = claims.sendAll(page.pass(), period, on.get());
        return Onward.done(
                page.toContributions(period), sent > 0 ? "alla-skickade" : "redan-skickade");
    }

    /// The days on which the year's claims fall due.
    @PostMapping(HERE + "/forfallodagar")
    ModelAndView setDues(
            HttpServletRequest request,
            @PathVariable String association,
            @PathVariable int period) {
        var page = planning(request, association, period);
        var form = Answers.of(request.getParameterMap());
        var days = DueForm.read(form.text("forfallodagar"), period);
        if (days.isEmpty())
            return again(
                    page,
                    period,
                    form,
                    Map.of(
                            "forfallodagar",
                            Phrase.of("budget.dues.fault", DueDays.MOST, String.valueOf(period))));
        dues.set(page.pass(), period, days.get());
        return Onward.done(page.toContributions(period), "dagar");
    }

    private ContributionClaim claim(Page page, int year, UUID id) {
        return claims.of(page.pass(), year).stream()
                .filter(it -> it.id().equals(id))
                .findFirst()
                .orElseThrow(Pages::notFound);
    }

    /// Where a member is reminded.
    @GetMapping(CLAIM + "/paminn")
    ModelAndView reminder(
            HttpServletRequest request,
            @PathVariable String association,
            @PathVariable int period,
            @PathVariable UUID claim) {
        var page = planning(request, association, period);
        return reminder(page, period, claim(page, period, claim), Answers.NONE);
    }

    private ModelAndView reminder(Page page, int year, ContributionClaim claim, Answers form) {
        var kronor = new Kronor(page.words());
        var owed = claim.isOwed();
        return new ModelAndView(
                "budget/reminder",
                Map.of(
                        "page",
                        page,
                        "here",
                        page.toContributions(year),
                        "claim",
                        claim,
                        "member",
                        name(page, claim.member()),
                        "amounts",
                        List.of(
                                kronor.kr(claim.amount()),
                                kronor.kr(claim.paid()),
                                kronor.kr(claim.left())),
                        "owed",
                        owed,
                        "until",
                        form.typed().containsKey("senast")
                                ? form.text("senast")
                                : today().plusDays(DAYS_TO_PAY).toString(),
                        "form",
                        form),
                form.faults().isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private String name(Page page, String member) {
        return members.of(page.tenant().id()).stream()
                .filter(it -> it.id().equals(member))
                .map(Member::name)
                .findFirst()
                .orElse(member);
    }

    @PostMapping(CLAIM + "/paminn")
    ModelAndView remind(
            HttpServletRequest request,
            @PathVariable String association,
            @PathVariable int period,
            @PathVariable UUID claim) {
        var page = planning(request, association, period);
        var found = claim(page, period, claim);
        var form = Answers.of(request.getParameterMap());
        var until = Period.day(form.text("senast"));
        if (until.isEmpty())
            return reminder(
                    page,
                    period,
                    found,
                    form.wrong(Map.of("senast", Phrase.of("budget.claim.until-fault"))));
        return switch (claims.remind(page.pass(), period, claim, until.get())) {
            case ContributionClaims.Reminding.Refused(var why) ->
                    reminder(page, period, found, form.wrong(Map.of("senast", why)));
            case ContributionClaims.Reminding.Reminded _ ->
                    Onward.done(page.toContributions(period), "pamind");
        };
    }

    /// The letter alone, with nothing noted.
    @GetMapping(CLAIM + "/paminnelse.pdf")
    ResponseEntity<byte[]> letterAlone(
            HttpServletRequest request,
            @PathVariable String association,
            @PathVariable int period,
            @PathVariable UUID claim,
            @RequestParam(defaultValue = "") String senast) {
        var page = planning(request, association, period);
        var until =
                Period.day(senast)
                        .filter(it -> ContributionClaims.isLater(today(), it))
                        .orElse(today().plusDays(DAYS_TO_PAY));
        return letter(page, claim(page, period, claim), today(), until);
    }

    /// The letter of a reminder that is noted, as it was then; also for who may see that member's
    /// alone.
    @GetMapping(HERE + "/paminnelse/{member:[a-z0-9-]+}/{mark:[0-9a-f-]{36}}.pdf")
    ResponseEntity<byte[]> noted(
            HttpServletRequest request,
            @PathVariable String association,
            @PathVariable int period,
            @PathVariable String member,
            @PathVariable UUID mark) {
        var page =
                pages.open(
                        request,
                        association,
                        Section.NONE,
                        pass -> pass.demand(Right.READ_MONEY, member));
        for (var claim : claims.of(page.pass(), period, member))
            for (var it : claim.standing())
                if (it.id().equals(mark) && it.until().isPresent())
                    return letter(page, claim.asOf(it.on()), it.on(), it.until().get());
        throw Pages.notFound();
    }

    private ResponseEntity<byte[]> letter(
            Page page, ContributionClaim claim, LocalDate dated, LocalDate until) {
        if (!claim.isOwed()) throw Pages.notFound();
        var about = members.describe(page.tenant().id());
        var letter =
                new ReminderLetter(
                                page.words(),
                                page.tenant().name(),
                                about.map(it -> it.organisationNumber().canonical()).orElse(""),
                                name(page, claim.member()),
                                claim,
                                dues(page, claim),
                                dated,
                                until)
                        .letter();
        return Downloads.attachment(
                        "%s, %s.pdf".formatted(letter.title(), letter.to()), "application/pdf")
                .body(letters.pdf(letter));
    }

    private List<Due> dues(Page page, ContributionClaim claim) {
        return dues.of(page.tenant().id(), claim);
    }
}
