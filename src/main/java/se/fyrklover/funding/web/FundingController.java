package se.fyrklover.funding.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import se.fyrklover.access.Pass;
import se.fyrklover.access.Right;
import se.fyrklover.funding.FundingBook;
import se.fyrklover.funding.Fundings;
import se.fyrklover.funding.Requisitions;
import se.fyrklover.funding.YearEnd;
import se.fyrklover.intervention.Intervention;
import se.fyrklover.intervention.Interventions;
import se.fyrklover.web.Downloads;
import se.fyrklover.web.Onward;
import se.fyrklover.web.Page;
import se.fyrklover.web.Pages;
import se.fyrklover.web.Section;

/// The pages of a year's money: of all interventions, and of one, with its year's end.
@Controller
class FundingController {

    private static final String ALL = "/{association}/{period}/medel";
    private static final String ONE = ALL + "/{intervention:[a-z0-9-]+}";

    private final Pages pages;
    private final Fundings fundings;
    private final Requisitions requisitions;
    private final Interventions interventions;
    private final Clock clock;

    FundingController(
            Pages pages,
            Fundings fundings,
            Requisitions requisitions,
            Interventions interventions,
            Clock clock) {
        this.pages = pages;
        this.fundings = fundings;
        this.requisitions = requisitions;
        this.interventions = interventions;
        this.clock = clock;
    }

    private Page open(HttpServletRequest request, String association, String period) {
        return pages.open(
                request,
                association,
                period,
                Section.FUNDING,
                pass -> pass.demandSome(Right.READ_FUNDING));
    }

    private FundingPage view(Page page) {
        return FundingPage.of(
                page, book(page), interventions.of(page.tenant().id()), LocalDate.now(clock));
    }

    /// What may be read beyond the sums.
    private Optional<FundingBook> book(Page page) {
        return page.pass().maySome(Right.READ_REQUISITIONS)
                ? Optional.of(fundings.of(page.pass()))
                : Optional.empty();
    }

    @GetMapping(ALL)
    ModelAndView all(
            HttpServletRequest request,
            @PathVariable String association,
            @PathVariable String period) {
        var page = open(request, association, period);
        return new ModelAndView("funding/funding", Map.of("page", page, "view", view(page)));
    }

    @GetMapping(ALL + "." + Downloads.FORMAT)
    ResponseEntity<byte[]> file(
            HttpServletRequest request,
            @PathVariable String association,
            @PathVariable String period,
            @PathVariable String format) {
        var page = open(request, association, period);
        return Downloads.answer(page, view(page).sheets(page), format);
    }

    @GetMapping(ONE)
    ModelAndView one(
            HttpServletRequest request,
            @PathVariable String association,
            @PathVariable String period,
            @PathVariable String intervention) {
        return one(
                openOne(request, association, period, intervention), intervention, Doing.nothing());
    }

    private Page openOne(
            HttpServletRequest request, String association, String period, String intervention) {
        return pages.open(
                request,
                association,
                period,
                Section.FUNDING,
                pass -> pass.demand(Right.READ_FUNDING, intervention));
    }

    private ModelAndView one(Page page, String id, Doing doing) {
        var view =
                InterventionFundingPage.of(
                        page, the(page, id), book(page), LocalDate.now(clock), doing.form());
        return doing.shown("funding/intervention", page, Map.of("view", view));
    }

    private Intervention the(Page page, String id) {
        return interventions.find(page.tenant().id(), id).orElseThrow(Pages::notFound);
    }

    /// Closes the year for the intervention.
    @PostMapping(ONE + "/arsslut")
    ModelAndView close(
            HttpServletRequest request,
            @PathVariable String association,
            @PathVariable String period,
            @PathVariable String intervention) {
        var page = openOne(request, association, period, intervention);
        page.pass().demand(Right.HANDLE_FUNDING);
        the(page, intervention);
        var reading = new Reading(request);
        var repaid = reading.zeroOrMore("aterbetalas");
        var carried = reading.zeroOrMore("behalls");
        var held = reading.past("datum", LocalDate.now(clock));
        var paragraph = reading.text("paragraf", 40);
        return Doing.after(
                reading,
                () ->
                        requisitions.close(
                                page.pass(),
                                reading.press(),
                                intervention,
                                page.period().year(),
                                new YearEnd.Terms(repaid, carried, held.orElseThrow(), paragraph)),
                doing -> one(page, intervention, doing),
                _ -> Onward.done(page.toFundingOf(intervention), "avslutat"));
    }

    /// Where a figure rests on a year's end: the page on which that stands.
    @GetMapping("/{association}/medel/arsslut/{number:[1-9][0-9]{0,8}}")
    ModelAndView end(
            HttpServletRequest request,
            @PathVariable String association,
            @PathVariable int number) {
        return Onward.to(address(association, find(pages.pass(request, association), number)));
    }

    @PostMapping("/{association}/medel/arsslut/{number:[1-9][0-9]{0,8}}/ta-tillbaka")
    ModelAndView takeBack(
            HttpServletRequest request,
            @PathVariable String association,
            @PathVariable int number) {
        var pass = pages.pass(request, association);
        pass.demand(Right.HANDLE_FUNDING);
        var end = find(pass, number);
        var reading = new Reading(request);
        return Doing.after(
                reading,
                () -> requisitions.open(pass, reading.press(), number),
                doing ->
                        one(
                                openOne(
                                        request,
                                        association,
                                        String.valueOf(end.year()),
                                        end.intervention()),
                                end.intervention(),
                                doing),
                _ -> Onward.done(address(association, end), "tillbakataget"));
    }

    private static String address(String association, YearEnd end) {
        return "/" + association + "/" + end.year() + "/medel/" + end.intervention();
    }

    private YearEnd find(Pass pass, int number) {
        return fundings.of(pass).end(number).orElseThrow(Pages::notFound);
    }
}
