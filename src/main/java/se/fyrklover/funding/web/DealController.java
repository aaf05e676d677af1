package se.fyrklover.funding.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import se.fyrklover.access.Right;
import se.fyrklover.funding.Charge;
import se.fyrklover.funding.Deal;
import se.fyrklover.funding.DealBook;
import se.fyrklover.funding.Deals;
import se.fyrklover.funding.Handled;
import se.fyrklover.web.Downloads;
import se.fyrklover.web.Onward;
import se.fyrklover.web.Page;
import se.fyrklover.web.Pages;
import se.fyrklover.web.Section;

/// The pages of what is agreed with other organisations, and of what is charged by it.
@Controller
class DealController {

    private static final String ALL = "/{association}/medel/avtal";
    private static final String ONE = ALL + "/{number:[1-9][0-9]{0,8}}";
    private static final String CHARGE = "/{association}/medel/debitering/{number:[1-9][0-9]{0,8}}";

    private final Pages pages;
    private final Deals deals;
    private final Clock clock;

    DealController(Pages pages, Deals deals, Clock clock) {
        this.pages = pages;
        this.deals = deals;
        this.clock = clock;
    }

    private Page open(HttpServletRequest request, String association, Right right) {
        return pages.open(request, association, Section.FUNDING, pass -> pass.demand(right));
    }

    private Page reading(HttpServletRequest request, String association) {
        return open(request, association, Right.READ_REQUISITIONS);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private DealsPage view(Page page) {
        return DealsPage.of(page, deals.of(page.pass()));
    }

    private static boolean mayHandle(Page page) {
        return page.pass().may(Right.HANDLE_FUNDING);
    }

    @GetMapping(ALL)
    ModelAndView all(HttpServletRequest request, @PathVariable String association) {
        var page = reading(request, association);
        return new ModelAndView(
                "funding/deals",
                Map.of("page", page, "view", view(page), "mayHandle", mayHandle(page)));
    }

    @GetMapping(ALL + "." + Downloads.FORMAT)
    ResponseEntity<byte[]> file(
            HttpServletRequest request,
            @PathVariable String association,
            @PathVariable String format) {
        var page = reading(request, association);
        page.pass().demandToTakeOut(Right.READ_REQUISITIONS);
        return Downloads.answer(
                page.tenant().name(),
                page.say("funding.deals") + ", " + page.tenant().name(),
                view(page).sheets(page),
                format);
    }

    @GetMapping(ALL + "/nytt")
    ModelAndView form(HttpServletRequest request, @PathVariable String association) {
        return form(open(request, association, Right.HANDLE_FUNDING), Doing.nothing());
    }

    private ModelAndView form(Page page, Doing doing) {
        return doing.shown("funding/newdeal", page, Map.of("years", DealForm.years(today())));
    }

    @PostMapping(ALL + "/nytt")
    ModelAndView agree(HttpServletRequest request, @PathVariable String association) {
        var page = open(request, association, Right.HANDLE_FUNDING);
        var reading = new Reading(request);
        var terms = DealForm.terms(reading, today());
        return Doing.after(
                reading,
                () -> deals.agree(page.pass(), reading.press(), terms.get()),
                doing -> form(page, doing),
                made -> Onward.done(page.toFunding("avtal/" + made), "avtalat"));
    }

    @GetMapping(ONE)
    ModelAndView one(
            HttpServletRequest request,
            @PathVariable String association,
            @PathVariable int number) {
        return one(reading(request, association), number, Doing.nothing());
    }

    private ModelAndView one(Page page, int number, Doing doing) {
        return doing.shown(
                "funding/deal",
                page,
                Map.of("view", DealsPage.one(page, deal(page, number), mayHandle(page))));
    }

    private Deal deal(Page page, int number) {
        return deals.of(page.pass()).deal(number).orElseThrow(Pages::notFound);
    }

    /// Does something with a deal.
    private ModelAndView handle(
            HttpServletRequest request,
            String association,
            int number,
            String done,
            Work<Deal> work) {
        var page = open(request, association, Right.HANDLE_FUNDING);
        var reading = new Reading(request);
        return Doing.after(
                reading,
                work.with(page, reading, deal(page, number)),
                doing -> one(page, number, doing),
                _ -> Onward.done(page.toFunding("avtal/" + number), done));
    }

    @PostMapping(ONE + "/debitera")
    ModelAndView charge(
            HttpServletRequest request,
            @PathVariable String association,
            @PathVariable int number) {
        return handle(
                request,
                association,
                number,
                "debiterat",
                (page, reading, deal) -> {
                    var content = DealForm.charge(reading, deal.terms(), today());
                    return () ->
                            deals.charge(
                                    page.pass(),
                                    reading.press(),
                                    number,
                                    reading.seen(),
                                    content.get());
                });
    }

    @PostMapping(ONE + "/ta-tillbaka")
    ModelAndView withdraw(
            HttpServletRequest request,
            @PathVariable String association,
            @PathVariable int number) {
        return handle(
                request,
                association,
                number,
                "avtal-tillbaka",
                (page, reading, _) -> {
                    var why = reading.text("skal", Reading.LONG);
                    return () ->
                            deals.withdraw(
                                    page.pass(), reading.press(), number, reading.seen(), why);
                });
    }

    @GetMapping(CHARGE)
    ModelAndView charged(
            HttpServletRequest request,
            @PathVariable String association,
            @PathVariable int number) {
        return charge(reading(request, association), number, Doing.nothing());
    }

    private ModelAndView charge(Page page, int number, Doing doing) {
        var book = deals.of(page.pass());
        var charge = find(book, number);
        return doing.shown(
                "funding/charge",
                page,
                Map.of(
                        "view",
                        DealsPage.OfCharge.of(
                                page,
                                book.deal(charge.deal()).orElseThrow(),
                                charge,
                                mayHandle(page))));
    }

    private static Charge find(DealBook book, int number) {
        return book.charge(number).orElseThrow(Pages::notFound);
    }

    /// Does something with a charge.
    private ModelAndView handleCharge(
            HttpServletRequest request,
            String association,
            int number,
            String done,
            BiFunction<Page, Reading, Supplier<Handled>> work) {
        var page = open(request, association, Right.HANDLE_FUNDING);
        find(deals.of(page.pass()), number);
        var reading = new Reading(request);
        return Doing.after(
                reading,
                work.apply(page, reading),
                doing -> charge(page, number, doing),
                _ -> Onward.done(page.toFunding("debitering/" + number), done));
    }

    @PostMapping(CHARGE + "/betald")
    ModelAndView pay(
            HttpServletRequest request,
            @PathVariable String association,
            @PathVariable int number) {
        return handleCharge(
                request,
                association,
                number,
                "betald",
                (page, reading) -> {
                    var on = reading.past("betald", today());
                    return () -> deals.pay(page.pass(), reading.press(), number, on.orElseThrow());
                });
    }

    @PostMapping(CHARGE + "/ta-tillbaka")
    ModelAndView reverse(
            HttpServletRequest request,
            @PathVariable String association,
            @PathVariable int number) {
        return handleCharge(
                request,
                association,
                number,
                "debitering-tillbaka",
                (page, reading) -> {
                    var why = reading.text("skal", Reading.LONG);
                    return () -> deals.reverse(page.pass(), reading.press(), number, why);
                });
    }
}
