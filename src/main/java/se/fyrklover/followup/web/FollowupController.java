package se.fyrklover.followup.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import se.fyrklover.association.Members;
import se.fyrklover.intervention.Interventions;
import se.fyrklover.web.Downloads;
import se.fyrklover.web.Pages;
import se.fyrklover.web.Section;

/// The pages of participants and of interventions.
@Controller
class FollowupController {

    private final Pages pages;
    private final Interventions interventions;
    private final Members members;

    FollowupController(Pages pages, Interventions interventions, Members members) {
        this.pages = pages;
        this.interventions = interventions;
        this.members = members;
    }

    @GetMapping("/{association}/{period}/deltagare")
    ModelAndView participants(
            HttpServletRequest request,
            @PathVariable String association,
            @PathVariable String period) {
        var page = pages.open(request, association, period, Section.PARTICIPANTS);
        if (page.figures().find("followup.enrolled").isEmpty())
            return new ModelAndView("followup/none", Map.of("page", page));
        return new ModelAndView(
                "followup/participants",
                Map.of("page", page, "view", Pages.later(() -> ParticipantsPage.of(page))));
    }

    /// The tables of persons as they may be printed for all.
    @GetMapping("/{association}/{period}/deltagare/tryck")
    ModelAndView participantsForPrint(
            HttpServletRequest request,
            @PathVariable String association,
            @PathVariable String period) {
        var page = pages.open(request, association, period, Section.PARTICIPANTS);
        return new ModelAndView(
                "followup/print",
                Map.of("page", page, "view", Pages.later(() -> ParticipantsInPrint.of(page))));
    }

    @GetMapping("/{association}/{period}/insatser")
    ModelAndView interventions(
            HttpServletRequest request,
            @PathVariable String association,
            @PathVariable String period) {
        var page = pages.open(request, association, period, Section.INTERVENTIONS);
        return new ModelAndView(
                "followup/interventions",
                Map.of(
                        "page",
                        page,
                        "view",
                        Pages.later(() ->
                                InterventionsPage.of(page, interventions.of(page.tenant().id())))));
    }

    @GetMapping("/{association}/{period}/deltagare." + Downloads.FORMAT)
    ResponseEntity<byte[]> participantsFile(
            HttpServletRequest request,
            @PathVariable String association,
            @PathVariable String period,
            @PathVariable String format) {
        var page = pages.open(request, association, period, Section.PARTICIPANTS);
        return Downloads.answer(page, FollowupSheets.of(page, ParticipantsPage.of(page)), format);
    }

    @GetMapping("/{association}/{period}/insatser." + Downloads.FORMAT)
    ResponseEntity<byte[]> interventionsFile(
            HttpServletRequest request,
            @PathVariable String association,
            @PathVariable String period,
            @PathVariable String format) {
        var page = pages.open(request, association, period, Section.INTERVENTIONS);
        var view = InterventionsPage.of(page, interventions.of(page.tenant().id()));
        return Downloads.answer(page, FollowupSheets.of(page, view), format);
    }

    @GetMapping("/{association}/{period}/insatser/{id:[a-z0-9-]+}." + Downloads.FORMAT)
    ResponseEntity<byte[]> interventionFile(
            HttpServletRequest request,
            @PathVariable String association,
            @PathVariable String period,
            @PathVariable String id,
            @PathVariable String format) {
        var page = pages.open(request, association, period, Section.INTERVENTIONS, id);
        var found = interventions.find(page.tenant().id(), id).orElseThrow(Pages::notFound);
        var view = InterventionPage.of(page, found, List.of());
        return Downloads.answer(page, found.name(), FollowupSheets.of(page, view), format);
    }

    @GetMapping("/{association}/{period}/insatser/{id:[a-z0-9-]+}")
    ModelAndView intervention(
            HttpServletRequest request,
            @PathVariable String association,
            @PathVariable String period,
            @PathVariable String id) {
        var page = pages.open(request, association, period, Section.INTERVENTIONS, id);
        var found = interventions.find(page.tenant().id(), id).orElseThrow(Pages::notFound);
        return new ModelAndView(
                "followup/intervention",
                Map.of(
                        "page",
                        page,
                        "view",
                        Pages.later(() ->
                                InterventionPage.of(page, found, members.of(page.tenant().id())))));
    }
}
