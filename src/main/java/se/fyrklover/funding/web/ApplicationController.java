package se.fyrklover.funding.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import se.fyrklover.access.Right;
import se.fyrklover.association.Members;
import se.fyrklover.funding.Application;
import se.fyrklover.funding.Applications;
import se.fyrklover.funding.FundingKind;
import se.fyrklover.funding.Fundings;
import se.fyrklover.intervention.Intervention;
import se.fyrklover.intervention.Interventions;
import se.fyrklover.shared.Parsed;
import se.fyrklover.web.Onward;
import se.fyrklover.web.Page;
import se.fyrklover.web.Pages;
import se.fyrklover.web.Section;

/// The pages of applications, with all that is done with one until it is decided.
@Controller
class ApplicationController {

    private static final String APPLY = "/{association}/medel/ansok";
    private static final String ONE = "/{association}/medel/ansokan/{number:[1-9][0-9]{0,8}}";
    private static final int YEARS = 4;
    private static final int TITLE = 200;

    private final Pages pages;
    private final Fundings fundings;
    private final Applications applications;
    private final Interventions interventions;
    private final Members members;
    private final Clock clock;

    ApplicationController(
            Pages pages,
            Fundings fundings,
            Applications applications,
            Interventions interventions,
            Members members,
            Clock clock) {
        this.pages = pages;
        this.fundings = fundings;
        this.applications = applications;
        this.interventions = interventions;
        this.members = members;
        this.clock = clock;
    }

    private Page open(HttpServletRequest request, String association, Right right) {
        return pages.open(request, association, Section.FUNDING, pass -> pass.demandSome(right));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private List<Intervention> register(Page page) {
        return interventions.of(page.tenant().id());
    }

    @GetMapping(APPLY)
    ModelAndView form(HttpServletRequest request, @PathVariable String association) {
        return form(open(request, association, Right.REQUISITION), Doing.nothing());
    }

    private List<Integer> years() {
        return Doing.years(today().getYear(), YEARS);
    }

    private ModelAndView form(Page page, Doing doing) {
        return doing.shown(
                "funding/apply",
                page,
                Map.of(
                        "interventions",
                        register(page).stream()
                                .filter(it -> page.pass().may(Right.REQUISITION, it.id()))
                                .toList(),
                        "frames",
                        fundings.frames(page.pass()),
                        "parties",
                        String.join(
                                "\n",
                                members.of(page.tenant().id()).stream()
                                        .map(it -> it.name())
                                        .toList()),
                        "years",
                        years()));
    }

    @PostMapping(APPLY)
    ModelAndView apply(HttpServletRequest request, @PathVariable String association) {
        var page = open(request, association, Right.REQUISITION);
        var reading = new Reading(request);
        var draft = draft(page, reading);
        return Doing.after(
                reading,
                () -> applications.apply(page.pass(), reading.press(), draft.get()),
                doing -> form(page, doing),
                made -> Onward.done(page.toFunding("ansokan/" + made), "sokt"));
    }

    private Supplier<Application.Draft> draft(Page page, Reading reading) {
        var known = register(page).stream().map(Intervention::id).toList();
        var intervention =
                reading.value(
                        "insats",
                        it ->
                                known.contains(it)
                                        ? Parsed.read(it)
                                        : Parsed.unreadable("funding.expected.intervention"));
        var kind = reading.value("slag", ApplicationController::kind);
        var frame =
                kind.filter(it -> it == FundingKind.GRANT)
                        .flatMap(_ -> reading.value("ram", ApplicationController::frame));
        var title = reading.text("rubrik", TITLE);
        var purpose = reading.text("syfte", Reading.LONG);
        var parties = reading.lines("parter");
        if (parties.size() == 1) reading.fault("parter", "funding.expected.parties");
        var asked = reading.amounts(years(), true);
        return () ->
                new Application.Draft(
                        intervention.orElseThrow(),
                        kind.orElseThrow(),
                        frame,
                        title,
                        purpose,
                        parties,
                        asked);
    }

    private static Parsed<FundingKind> kind(String text) {
        return Arrays.stream(FundingKind.values())
                .filter(it -> it.code().equals(text))
                .findFirst()
                .map(Parsed::read)
                .orElseGet(() -> Parsed.unreadable("funding.expected.kind"));
    }

    private static Parsed<Integer> frame(String text) {
        return text.matches("[1-9]\\d{0,8}")
                ? Parsed.read(Integer.valueOf(text))
                : Parsed.unreadable("funding.expected.frame");
    }

    @GetMapping(ONE)
    ModelAndView application(
            HttpServletRequest request,
            @PathVariable String association,
            @PathVariable int number) {
        return shown(open(request, association, Right.READ_REQUISITIONS), number, Doing.nothing());
    }

    private ModelAndView shown(Page page, int number, Doing doing) {
        var book = fundings.of(page.pass());
        var application = book.application(number).orElseThrow(Pages::notFound);
        return doing.shown(
                "funding/application",
                page,
                Map.of(
                        "application",
                        application,
                        "decision",
                        book.decisionOn(application),
                        "name",
                        FundingPage.name(register(page), application.intervention()),
                        "mayHandle",
                        page.pass().may(Right.HANDLE_FUNDING)));
    }

    /// Does something with an application.
    private ModelAndView handle(
            HttpServletRequest request,
            String association,
            int number,
            String done,
            Work<Application> work) {
        var page = open(request, association, Right.HANDLE_FUNDING);
        var application = fundings.of(page.pass()).application(number).orElseThrow(Pages::notFound);
        var reading = new Reading(request);
        return Doing.after(
                reading,
                work.with(page, reading, application),
                doing -> shown(page, number, doing),
                made ->
                        Onward.done(
                                page.toFunding(
                                        done.equals("beslutad")
                                                ? "beslut/" + made
                                                : "ansokan/" + number),
                                done));
    }

    @PostMapping(ONE + "/bered")
    ModelAndView prepare(
            HttpServletRequest request,
            @PathVariable String association,
            @PathVariable int number) {
        return handle(
                request,
                association,
                number,
                "beredd",
                (page, reading, _) -> {
                    var advice = reading.value("forslag", DecisionForm::outcome);
                    var words = reading.text("beredning", Reading.LONG);
                    return () ->
                            applications.prepare(
                                    page.pass(),
                                    reading.press(),
                                    number,
                                    reading.seen(),
                                    advice.orElseThrow().equals("bifall"),
                                    words);
                });
    }

    @PostMapping(ONE + "/jav")
    ModelAndView declare(
            HttpServletRequest request,
            @PathVariable String association,
            @PathVariable int number) {
        return handle(
                request,
                association,
                number,
                "jav",
                (page, reading, _) -> {
                    var words = reading.text("jav", Reading.LONG);
                    return () ->
                            applications.declareConflict(
                                    page.pass(), reading.press(), number, words);
                });
    }

    @PostMapping(ONE + "/besluta")
    ModelAndView decide(
            HttpServletRequest request,
            @PathVariable String association,
            @PathVariable int number) {
        return handle(
                request,
                association,
                number,
                "beslutad",
                (page, reading, application) -> {
                    var terms =
                            DecisionForm.read(
                                    reading,
                                    List.copyOf(application.asked().of().keySet()),
                                    today());
                    return () ->
                            applications.decide(
                                    page.pass(),
                                    reading.press(),
                                    number,
                                    reading.seen(),
                                    terms.get());
                });
    }
}
