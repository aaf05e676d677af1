package se.fyrklover.followup.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import se.fyrklover.access.Pass;
import se.fyrklover.access.Right;
import se.fyrklover.followup.ClosedPeriods;
import se.fyrklover.followup.ReceivedReports;
import se.fyrklover.followup.RoomConnections;
import se.fyrklover.intervention.Interventions;
import se.fyrklover.shared.Period;
import se.fyrklover.web.Onward;
import se.fyrklover.web.Page;
import se.fyrklover.web.Pages;
import se.fyrklover.web.Section;

/// The page of rooms: who may hand in reports, what has been received, and which periods are
/// closed.
@Controller
class RoomsController {

    private static final String ROOMS = "/{association}/rum";

    private final Pages pages;
    private final RoomConnections connections;
    private final ReceivedReports reports;
    private final ClosedPeriods closed;
    private final Interventions interventions;

    RoomsController(
            Pages pages,
            RoomConnections connections,
            ReceivedReports reports,
            ClosedPeriods closed,
            Interventions interventions) {
        this.pages = pages;
        this.connections = connections;
        this.reports = reports;
        this.closed = closed;
        this.interventions = interventions;
    }

    @GetMapping(ROOMS)
    ModelAndView rooms(HttpServletRequest request, @PathVariable String association) {
        return view(open(request, association), Optional.empty());
    }

    /// The token stands on the page that answers, and on no other.
    @PostMapping(ROOMS)
    ModelAndView issue(
            HttpServletRequest request,
            @PathVariable String association,
            @RequestParam(defaultValue = "") String intervention) {
        var issued =
                connections
                        .issue(pages.pass(request, association), intervention)
                        .orElseThrow(Pages::notFound);
        return view(open(request, association), Optional.of(issued));
    }

    @PostMapping(ROOMS + "/{connection}/avsluta")
    ModelAndView end(
            HttpServletRequest request,
            @PathVariable String association,
            @PathVariable UUID connection) {
        var pass = pages.pass(request, association);
        return again(pass, connections.end(pass, connection) ? "avslutad" : "redan");
    }

    @PostMapping(ROOMS + "/stang")
    ModelAndView close(
            HttpServletRequest request,
            @PathVariable String association,
            @RequestParam(defaultValue = "") String period) {
        var pass = pages.pass(request, association);
        pass.demand(Right.REPORT);
        return again(
                pass,
                read(period).filter(it -> closed.close(pass, it)).isPresent()
                        ? "stangd"
                        : "redan-stangd");
    }

    @PostMapping(ROOMS + "/{closing}/oppna")
    ModelAndView open(
            HttpServletRequest request,
            @PathVariable String association,
            @PathVariable UUID closing) {
        var pass = pages.pass(request, association);
        return again(pass, closed.openAgain(pass, closing) ? "oppnad" : "redan-oppen");
    }

    /// A period as the form sends it: `2025-01-01--2025-12-31`.
    private static Optional<Period> read(String sent) {
        var days = sent.split("--", 2);
        try {
            return days.length == 2
                    ? Optional.of(new Period(LocalDate.parse(days[0]), LocalDate.parse(days[1])))
                            .filter(it -> Period.isOfOurTime(it.from()))
                            .filter(it -> Period.isOfOurTime(it.to()))
                    : Optional.empty();
        } catch (DateTimeException | IllegalArgumentException notAPeriod) {
            return Optional.empty();
        }
    }

    private Page open(HttpServletRequest request, String association) {
        return pages.open(
                request,
                association,
                Section.ROOMS,
                pass -> {
                    if (!pass.may(Right.CONNECT_ROOMS)) pass.demand(Right.REPORT);
                });
    }

    private ModelAndView view(Page page, Optional<RoomConnections.Issued> issued) {
        var view =
                RoomsPage.of(
                        page,
                        connections,
                        reports,
                        closed,
                        interventions.of(page.tenant().id()),
                        issued);
        return new ModelAndView(
                "followup/rooms",
                Map.of("page", page, "view", view),
                issued.isPresent() ? HttpStatus.CREATED : HttpStatus.OK);
    }

    private static ModelAndView again(Pass pass, String done) {
        return Onward.done("/" + pass.tenant().slug() + Section.ROOMS.path(), done);
    }
}
