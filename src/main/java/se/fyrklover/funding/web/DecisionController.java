package se.fyrklover.funding.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import se.fyrklover.access.Right;
import se.fyrklover.funding.Applications;
import se.fyrklover.funding.FundingBook;
import se.fyrklover.funding.FundingDecision;
import se.fyrklover.funding.FundingKind;
import se.fyrklover.funding.Fundings;
import se.fyrklover.intervention.Interventions;
import se.fyrklover.web.Onward;
import se.fyrklover.web.Page;
import se.fyrklover.web.Pages;
import se.fyrklover.web.Section;

/// The page of a decision on an application, on which it is corrected and its agreement noted.
@Controller
class DecisionController {

    private static final String ONE = "/{association}/medel/beslut/{number:[1-9][0-9]{0,8}}";
    private static final int REFERENCE = 200;

    private final Pages pages;
    private final Fundings fundings;
    private final Applications applications;
    private final Interventions interventions;
    private final Clock clock;

    DecisionController(
            Pages pages,
            Fundings fundings,
            Applications applications,
            Interventions interventions,
            Clock clock) {
        this.pages = pages;
        this.fundings = fundings;
        this.applications = applications;
        this.interventions = interventions;
        this.clock = clock;
    }

    private Page open(HttpServletRequest request, String association, Right right) {
        return pages.open(request, association, Section.FUNDING, pass -> pass.demandSome(right));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    @GetMapping(ONE)
    ModelAndView decision(
            HttpServletRequest request,
            @PathVariable String association,
            @PathVariable int number) {
        return shown(open(request, association, Right.READ_REQUISITIONS), number, Doing.nothing());
    }

    private ModelAndView shown(Page page, int number, Doing doing) {
        var book = fundings.of(page.pass());
        var decision = book.decision(number).orElseThrow(Pages::notFound);
        return doing.shown(
                "funding/decision",
                page,
                Map.of(
                        "decision",
                        decision,
                        "name",
                        FundingPage.name(
                                interventions.of(page.tenant().id()), decision.intervention()),
                        "years",
                        years(decision),
                        "left",
                        (Function<Integer, String>) year -> left(page, book, decision, year),
                        "mayHandle",
                        page.pass().may(Right.HANDLE_FUNDING)));
    }

    private static List<Integer> years(FundingDecision decision) {
        var years = new TreeSet<>(decision.application().asked().of().keySet());
        years.addAll(decision.terms().granted().of().keySet());
        return List.copyOf(years);
    }

    /// What is left of a frame; nothing for other decisions.
    private static String left(Page page, FundingBook book, FundingDecision decision, int year) {
        return decision.application().kind() == FundingKind.FRAME && decision.stands()
                ? page.number(book.leftOf(decision, year))
                : "";
    }

    private ModelAndView handle(
            HttpServletRequest request,
            String association,
            int number,
            String done,
            Work<FundingDecision> work) {
        var page = open(request, association, Right.HANDLE_FUNDING);
        var decision = fundings.of(page.pass()).decision(number).orElseThrow(Pages::notFound);
        var reading = new Reading(request);
        return Doing.after(
                reading,
                work.with(page, reading, decision),
                doing -> shown(page, number, doing),
                made -> Onward.done(page.toFunding("beslut/" + made), done));
    }

    @PostMapping(ONE + "/ratta")
    ModelAndView correct(
            HttpServletRequest request,
            @PathVariable String association,
            @PathVariable int number) {
        return handle(
                request,
                association,
                number,
                "rattad",
                (page, reading, decision) -> {
                    var terms = DecisionForm.read(reading, years(decision), today());
                    return () ->
                            applications.correct(page.pass(), reading.press(), number, terms.get());
                });
    }

    @PostMapping(ONE + "/avtal")
    ModelAndView sign(
            HttpServletRequest request,
            @PathVariable String association,
            @PathVariable int number) {
        return handle(
                request,
                association,
                number,
                "avtal",
                (page, reading, _) -> {
                    var on = reading.past("undertecknad", today());
                    var reference = reading.text("beteckning", REFERENCE);
                    return () ->
                            applications.sign(
                                    page.pass(),
                                    reading.press(),
                                    number,
                                    on.orElseThrow(),
                                    reference);
                });
    }
}
