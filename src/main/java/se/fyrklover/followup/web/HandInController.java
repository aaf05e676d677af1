package se.fyrklover.followup.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import se.fyrklover.access.Right;
import se.fyrklover.followup.PeriodReport;
import se.fyrklover.followup.PeriodReports;
import se.fyrklover.followup.ReceivedReports;
import se.fyrklover.followup.Reception;
import se.fyrklover.intervention.Intervention;
import se.fyrklover.intervention.Interventions;
import se.fyrklover.shared.Parsed;
import se.fyrklover.shared.Period;
import se.fyrklover.shared.Phrase;
import se.fyrklover.web.Answers;
import se.fyrklover.web.Onward;
import se.fyrklover.web.Page;
import se.fyrklover.web.Pages;
import se.fyrklover.web.Section;

/// The pages on which an intervention's reporter hands in a report, as the file that a room has
/// made or typed box by box, and those of what was received.
@Controller
class HandInController {

    private static final String HAND_IN = "/{association}/insatser/{id:[a-z0-9-]+}/rapport";

    private final Pages pages;
    private final Interventions interventions;
    private final ReceivedReports reports;
    private final PeriodReports standing;
    private final Clock clock;

    HandInController(
            Pages pages,
            Interventions interventions,
            ReceivedReports reports,
            PeriodReports standing,
            Clock clock) {
        this.pages = pages;
        this.interventions = interventions;
        this.reports = reports;
        this.standing = standing;
        this.clock = clock;
    }

    @GetMapping(HAND_IN)
    ModelAndView form(
            HttpServletRequest request, @PathVariable String association, @PathVariable String id) {
        var page = open(request, association, id);
        return form(page, intervention(page, id), List.of(), HttpStatus.OK);
    }

    /// Shows what the file says beside what is there; nothing is received yet.
    @PostMapping(HAND_IN)
    ModelAndView preview(
            HttpServletRequest request,
            @PathVariable String association,
            @PathVariable String id,
            @RequestParam(name = "fil", required = false) @org.jspecify.annotations.Nullable
                    MultipartFile file)
            throws IOException {
        var page = open(request, association, id);
        var intervention = intervention(page, id);
        var parsed =
                file == null || file.isEmpty()
                        ? Parsed.<PeriodReport>unreadable("followup.hand-in.no-file")
                        : PeriodReport.parse(file.getBytes());
        return switch (parsed) {
            case Parsed.Unreadable<PeriodReport>(var why) ->
                    form(page, intervention, List.of(why), HttpStatus.UNPROCESSABLE_CONTENT);
            case Parsed.Read<PeriodReport>(var report) ->
                    isOther(report, id)
                            ? other(page, intervention)
                            : shown(
                                    page,
                                    intervention,
                                    report,
                                    reports.preview(page.pass(), report));
        };
    }

    /// The form in which a report is typed; it begins with what stands for the period.
    @GetMapping(HAND_IN + "/skriv")
    ModelAndView type(
            HttpServletRequest request, @PathVariable String association, @PathVariable String id) {
        var page = open(request, association, id);
        var intervention = intervention(page, id);
        var asked = Answers.of(request.getParameterMap());
        if (asked.text(TypedReport.FROM).isEmpty() && asked.text(TypedReport.TO).isEmpty())
            return typed(page, intervention, standing(page, id, due()), List.of(), HttpStatus.OK);
        return TypedReport.period(asked)
                .map(it ->
                        typed(page, intervention, standing(page, id, it), List.of(), HttpStatus.OK))
                .orElseGet(() -> {
                    var none =
                            asked.wrong(
                                    Map.of(TypedReport.TO, Phrase.of("followup.expected.period")));
                    return typed(
                            page, intervention, none, List.of(), HttpStatus.UNPROCESSABLE_CONTENT);
                });
    }

    /// What is reported about now: the first eight months when they are over, else the year before.
    private Period due() {
        var today = LocalDate.now(clock);
        return today.getMonthValue() > 8
                ? new Period(today.withDayOfYear(1), LocalDate.of(today.getYear(), 8, 31))
                : Period.year(today.getYear() - 1);
    }

    private Answers standing(Page page, String id, Period period) {
        var association = page.tenant().id();
        return TypedReport.of(
                period,
                standing.during(association, period).stream()
                        .filter(it -> it.intervention().equals(id))
                        .toList(),
                standing.words(association, period).stream()
                        .filter(it -> it.intervention().equals(id))
                        .toList());
    }

    /// Shows what was typed beside what is there; nothing is received yet.
    @PostMapping(HAND_IN + "/skriv")
    ModelAndView previewTyped(
            HttpServletRequest request, @PathVariable String association, @PathVariable String id) {
        var page = open(request, association, id);
        var intervention = intervention(page, id);
        var read =
                TypedReport.read(
                        Answers.of(request.getParameterMap()),
                        page.tenant().slug(),
                        id,
                        Instant.now(clock));
        if (read.report().isEmpty())
            return typed(
                    page, intervention, read.form(), List.of(), HttpStatus.UNPROCESSABLE_CONTENT);
        var report = read.report().get();
        return switch (reports.preview(page.pass(), report)) {
            case Reception.Ready(var changes, _) ->
                    preview(page, new PreviewPage(intervention, report, changes, true));
            case Reception.Refused refused ->
                    typed(
                            page,
                            intervention,
                            read.form(),
                            refused.why(),
                            refused instanceof Reception.Faulty
                                    ? HttpStatus.UNPROCESSABLE_CONTENT
                                    : HttpStatus.CONFLICT);
            case Reception.Received _, Reception.ReceivedBefore _ ->
                    throw new IllegalStateException("a preview receives nothing");
        };
    }

    /// Back from what was shown to the form, with all that was typed.
    @PostMapping(HAND_IN + "/skriv/andra")
    ModelAndView typeOn(
            HttpServletRequest request,
            @PathVariable String association,
            @PathVariable String id,
            @RequestParam(name = "rapport", defaultValue = "") String json) {
        var page = open(request, association, id);
        var intervention = intervention(page, id);
        return switch (PeriodReport.parse(json)) {
            case Parsed.Unreadable<PeriodReport>(var why) ->
                    form(page, intervention, List.of(why), HttpStatus.UNPROCESSABLE_CONTENT);
            case Parsed.Read<PeriodReport>(var report) ->
                    isOther(report, id)
                            ? other(page, intervention)
                            : typed(
                                    page,
                                    intervention,
                                    TypedReport.of(report),
                                    List.of(),
                                    HttpStatus.OK);
        };
    }

    private static ModelAndView typed(
            Page page,
            Intervention intervention,
            Answers form,
            List<Phrase> why,
            HttpStatus status) {
        return new ModelAndView(
                "followup/typed",
                Map.of("page", page, "intervention", intervention, "form", form, "why", why),
                status);
    }

    private static ModelAndView preview(Page page, PreviewPage view) {
        return new ModelAndView("followup/preview", Map.of("page", page, "view", view));
    }

    /// Receives what was shown, and nothing else: the digest is of what stood on the page.
    @PostMapping(HAND_IN + "/lamna")
    ModelAndView receive(
            HttpServletRequest request,
            @PathVariable String association,
            @PathVariable String id,
            @RequestParam(name = "rapport", defaultValue = "") String json,
            @RequestParam(name = "kontrollsumma", defaultValue = "") String digest) {
        var page = open(request, association, id);
        var intervention = intervention(page, id);
        return switch (PeriodReport.parse(json)) {
            case Parsed.Unreadable<PeriodReport>(var why) ->
                    form(page, intervention, List.of(why), HttpStatus.UNPROCESSABLE_CONTENT);
            case Parsed.Read<PeriodReport>(var report) -> {
                if (isOther(report, id)) yield other(page, intervention);
                if (!report.digest().hex().equals(digest))
                    yield form(
                            page,
                            intervention,
                            List.of(Phrase.of("followup.hand-in.not-as-shown")),
                            HttpStatus.CONFLICT);
                yield shown(page, intervention, report, reports.receive(page.pass(), report));
            }
        };
    }

    private static boolean isOther(PeriodReport report, String id) {
        return !report.intervention().equals(id);
    }

    private ModelAndView other(Page page, Intervention intervention) {
        return form(page, intervention, new Reception.NotOwn().why(), HttpStatus.FORBIDDEN);
    }

    private ModelAndView shown(
            Page page, Intervention intervention, PeriodReport report, Reception reception) {
        return switch (reception) {
            case Reception.Received(var number, _) -> received(page, number, "mottagen");
            case Reception.ReceivedBefore(var number, _) ->
                    received(page, number, "redan-mottagen");
            case Reception.Ready(var changes, _) ->
                    preview(page, new PreviewPage(intervention, report, changes, false));
            case Reception.NotOwn refused ->
                    form(page, intervention, refused.why(), HttpStatus.FORBIDDEN);
            case Reception.OtherContent refused ->
                    form(page, intervention, refused.why(), HttpStatus.CONFLICT);
            case Reception.Closed refused ->
                    form(page, intervention, refused.why(), HttpStatus.CONFLICT);
            case Reception.Faulty refused ->
                    form(page, intervention, refused.why(), HttpStatus.UNPROCESSABLE_CONTENT);
        };
    }

    private static ModelAndView received(Page page, int number, String done) {
        return Onward.done(page.toReceived(String.valueOf(number)), done);
    }

    private ModelAndView form(
            Page page, Intervention intervention, List<Phrase> why, HttpStatus status) {
        var received =
                reports.of(page.pass()).stream()
                        .filter(it -> it.report().intervention().equals(intervention.id()))
                        .toList();
        return new ModelAndView(
                "followup/handin",
                Map.of(
                        "page",
                        page,
                        "intervention",
                        intervention,
                        "received",
                        received,
                        "why",
                        why),
                status);
    }

    @GetMapping("/{association}/periodrapporter/{number:[1-9][0-9]{0,8}}")
    ModelAndView received(
            HttpServletRequest request,
            @PathVariable String association,
            @PathVariable int number) {
        return received(request, association, number, 0);
    }

    /// The same with one of its rows marked, where a figure rests on it.
    @GetMapping("/{association}/periodrapporter/{number:[1-9][0-9]{0,8}}/{row:[1-9][0-9]{0,3}}")
    ModelAndView received(
            HttpServletRequest request,
            @PathVariable String association,
            @PathVariable int number,
            @PathVariable int row) {
        var pass = pages.pass(request, association);
        var found = reports.find(pass, number).orElseThrow(Pages::notFound);
        var page = pages.open(request, association, Section.NONE, _ -> {});
        var view = ReceivedPage.of(found, row).orElseThrow(Pages::notFound);
        var name =
                interventions
                        .find(page.tenant().id(), found.report().intervention())
                        .map(Intervention::name)
                        .orElse(found.report().intervention());
        return new ModelAndView(
                "followup/received", Map.of("page", page, "view", view, "name", name));
    }

    private Page open(HttpServletRequest request, String association, String id) {
        return pages.open(
                request, association, Section.NONE, pass -> pass.demand(Right.REPORT, id));
    }

    private Intervention intervention(Page page, String id) {
        return interventions.find(page.tenant().id(), id).orElseThrow(Pages::notFound);
    }
}
