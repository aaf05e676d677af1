package se.fyrklover.participation.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
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
import se.fyrklover.followup.PeriodReport;
import se.fyrklover.followup.PeriodReportForm;
import se.fyrklover.participation.HandOver;
import se.fyrklover.participation.HandOvers;
import se.fyrklover.participation.RoomInterventions;
import se.fyrklover.shared.Period;
import se.fyrklover.web.Answers;
import se.fyrklover.web.Downloads;
import se.fyrklover.web.Onward;
import se.fyrklover.web.Page;
import se.fyrklover.web.Pages;
import se.fyrklover.web.Section;

/// The period report on its way to the office: counted, told in words, looked at, and handed over.
@Controller
class HandOverController {

    private static final String REPORT = "/{association}/insatser/{intervention}/periodrapport";

    private final Pages pages;
    private final RoomInterventions interventions;
    private final HandOvers handOvers;
    private final Clock clock;

    HandOverController(
            Pages pages, RoomInterventions interventions, HandOvers handOvers, Clock clock) {
        this.pages = pages;
        this.interventions = interventions;
        this.handOvers = handOvers;
        this.clock = clock;
    }

    @GetMapping(REPORT)
    ModelAndView count(
            HttpServletRequest request,
            @PathVariable String association,
            @PathVariable String intervention,
            @RequestParam(required = false) String fran,
            @RequestParam(required = false) String till) {
        var page = open(request, association, intervention);
        if (fran == null || till == null) {
            var year = LocalDate.now(clock).getYear();
            return count(page, intervention, Period.year(year), Answers.NONE, HttpStatus.OK);
        }
        return period(fran, till)
                .map(it -> count(page, intervention, it, Answers.NONE, HttpStatus.OK))
                .orElseGet(() ->
                        count(
                                page,
                                intervention,
                                Period.year(LocalDate.now(clock).getYear()),
                                Answers.with(Map.of("fran", fran, "till", till))
                                        .wrong(
                                                Map.of(
                                                        "fran",
                                                        se.fyrklover.shared.Phrase.of(
                                                                "participation.expected.period"))),
                                HttpStatus.UNPROCESSABLE_CONTENT));
    }

    private ModelAndView count(
            Page page, String intervention, Period period, Answers form, HttpStatus status) {
        return new ModelAndView(
                "participation/count",
                Map.of(
                        "page",
                        page,
                        "intervention",
                        interventions.find(page.pass(), intervention).orElseThrow(Pages::notFound),
                        "report",
                        ReportPage.of(
                                handOvers.count(page.pass(), intervention, period), page.words()),
                        "themes",
                        PeriodReportForm.form().themes().stream()
                                .filter(it -> !it.validFrom().isAfter(period.to()))
                                .toList(),
                        "made",
                        handOvers.of(page.pass(), intervention),
                        "form",
                        form),
                status);
    }

    @PostMapping(REPORT)
    ModelAndView make(
            HttpServletRequest request,
            @PathVariable String association,
            @PathVariable String intervention,
            @RequestParam(defaultValue = "") String fran,
            @RequestParam(defaultValue = "") String till) {
        var page = open(request, association, intervention);
        var period = period(fran, till).orElseThrow(Pages::notFound);
        var words = new ArrayList<PeriodReport.Told>();
        for (var theme : PeriodReportForm.form().themes()) {
            var told = request.getParameter("ord-" + theme.code());
            if (told != null && !told.isBlank())
                words.add(
                        new PeriodReport.Told(
                                theme.code(), told.strip().replaceAll("\\r\\n?", "\n")));
        }
        var id = handOvers.make(page.pass(), intervention, period, words);
        return Onward.to(Leading.intervention(page, intervention) + "/periodrapport/" + id);
    }

    @GetMapping(REPORT + "/{id:[0-9a-f-]{36}}")
    ModelAndView look(
            HttpServletRequest request,
            @PathVariable String association,
            @PathVariable String intervention,
            @PathVariable UUID id) {
        var page = open(request, association, intervention);
        var handOver = find(page, intervention, id);
        return new ModelAndView(
                "participation/report",
                Map.of(
                        "page",
                        page,
                        "intervention",
                        interventions.find(page.pass(), intervention).orElseThrow(Pages::notFound),
                        "handOver",
                        handOver,
                        "report",
                        ReportPage.of(handOver.report(), page.words())));
    }

    @PostMapping(REPORT + "/{id:[0-9a-f-]{36}}/fil")
    ResponseEntity<byte[]> file(
            HttpServletRequest request,
            @PathVariable String association,
            @PathVariable String intervention,
            @PathVariable UUID id) {
        var page = open(request, association, intervention);
        var report = handOvers.fetch(page.pass(), intervention, id).orElseThrow(Pages::notFound);
        return Downloads.attachment(report.fileName(), "application/json;charset=UTF-8")
                .body(report.json().getBytes(StandardCharsets.UTF_8));
    }

    @PostMapping(REPORT + "/{id:[0-9a-f-]{36}}/skicka")
    ModelAndView send(
            HttpServletRequest request,
            @PathVariable String association,
            @PathVariable String intervention,
            @PathVariable UUID id) {
        var page = open(request, association, intervention);
        var answer = handOvers.send(page.pass(), intervention, id).orElseThrow(Pages::notFound);
        return Onward.done(
                Leading.intervention(page, intervention) + "/periodrapport/" + id, answer.code());
    }

    private HandOver find(Page page, String intervention, UUID id) {
        return handOvers.find(page.pass(), intervention, id).orElseThrow(Pages::notFound);
    }

    private Page open(HttpServletRequest request, String association, String intervention) {
        return pages.open(
                request,
                association,
                Section.WORK,
                pass -> pass.demand(Right.HAND_OVER, intervention));
    }

    private static Optional<Period> period(String from, String to) {
        try {
            return Optional.of(new Period(LocalDate.parse(from), LocalDate.parse(to)))
                    .filter(it -> Period.isOfOurTime(it.from()) && Period.isOfOurTime(it.to()));
        } catch (DateTimeException | IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
