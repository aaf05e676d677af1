package se.fyrklover.ledger.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import se.fyrklover.access.Right;
import se.fyrklover.ledger.CashPlans;
import se.fyrklover.shared.Money;
import se.fyrklover.shared.Parsed;
import se.fyrklover.shared.Phrase;
import se.fyrklover.web.Answers;
import se.fyrklover.web.Downloads;
import se.fyrklover.web.Onward;
import se.fyrklover.web.Page;
import se.fyrklover.web.Pages;
import se.fyrklover.web.Section;

/// How the year may come out, and cash month by month.
@Controller
class OutlookController {

    private static final String YEAR = "/{association}/{period:[0-9]{4}}/budget";
    private static final String FORECAST = YEAR + "/prognos";
    private static final String CASH = YEAR + "/likviditet";

    private final Pages pages;
    private final CashPlans cash;

    OutlookController(Pages pages, CashPlans cash) {
        this.pages = pages;
        this.cash = cash;
    }

    private Page open(HttpServletRequest request, String association, String period) {
        return pages.open(request, association, period, Section.BUDGET);
    }

    private static String address(Page page, String path) {
        return page.to(Section.BUDGET) + path;
    }

    @GetMapping(FORECAST)
    ModelAndView forecast(
            HttpServletRequest request,
            @PathVariable String association,
            @PathVariable String period) {
        var page = open(request, association, period);
        return new ModelAndView(
                "ledger/forecast",
                Map.of("page", page, "view", Pages.later(() -> ForecastPage.of(page))));
    }

    @GetMapping(FORECAST + "." + Downloads.FORMAT)
    ResponseEntity<byte[]> forecastFile(
            HttpServletRequest request,
            @PathVariable String association,
            @PathVariable String period,
            @PathVariable String format) {
        var page = open(request, association, period);
        return Downloads.answer(
                page,
                page.say("ledger.outlook.forecast"),
                ForecastPage.of(page).sheets(page),
                format);
    }

    @GetMapping(CASH)
    ModelAndView cash(
            HttpServletRequest request,
            @PathVariable String association,
            @PathVariable String period) {
        return shown(open(request, association, period), Answers.NONE, Answers.NONE);
    }

    private LiquidityPage view(Page page) {
        return LiquidityPage.of(page, cash.events(page.tenant().id(), page.period().year()));
    }

    private ModelAndView shown(Page page, Answers timing, Answers event) {
        var model = new HashMap<String, Object>();
        model.put("page", page);
        model.put("here", address(page, "/likviditet"));
        model.put("view", view(page));
        model.put("timing", timing);
        model.put("event", event);
        return new ModelAndView(
                "ledger/liquidity",
                model,
                timing.faults().isEmpty() && event.faults().isEmpty()
                        ? HttpStatus.OK
                        : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @GetMapping(CASH + "." + Downloads.FORMAT)
    ResponseEntity<byte[]> cashFile(
            HttpServletRequest request,
            @PathVariable String association,
            @PathVariable String period,
            @PathVariable String format) {
        var page = open(request, association, period);
        return Downloads.answer(
                page, page.say("ledger.outlook.cash"), view(page).sheets(page), format);
    }

    @PostMapping(CASH + "/manader")
    ModelAndView time(
            HttpServletRequest request,
            @PathVariable String association,
            @PathVariable String period) {
        var page = open(request, association, period);
        page.pass().demand(Right.PLAN_MONEY);
        var form = Answers.of(request.getParameterMap());
        var faults = new LinkedHashMap<String, Phrase>();
        var line =
                view(page).lines().stream()
                        .map(LiquidityPage.Line::code)
                        .filter(form.text("rad")::equals)
                        .findFirst();
        var months = months(form.text("manader"));
        if (line.isEmpty()) faults.put("rad", Phrase.of("ledger.cash.expected.line"));
        if (months.isEmpty()) faults.put("manader", Phrase.of("ledger.cash.expected.months"));
        if (!faults.isEmpty()) return shown(page, form.wrong(faults), Answers.NONE);
        cash.time(page.pass(), page.period().year(), line.orElseThrow(), months.orElseThrow());
        return Onward.done(address(page, "/likviditet"), "manader");
    }

    /// `1, 4, 7, 10`, or all; none for what is usual.
    private static Optional<SequencedSet<Integer>> months(String text) {
        if (text.isEmpty()) return Optional.of(new TreeSet<>());
        if (text.equalsIgnoreCase("alla") || text.equalsIgnoreCase("all"))
            return Optional.of(new TreeSet<>(IntStream.rangeClosed(1, 12).boxed().toList()));
        var months = new TreeSet<Integer>();
        for (var month : text.split("[,;\\s]+", -1)) {
            if (!month.matches("[1-9]|1[0-2]")) return Optional.empty();
            months.add(Integer.valueOf(month));
        }
        return Optional.of(months);
    }

    @PostMapping(CASH + "/belopp")
    ModelAndView add(
            HttpServletRequest request,
            @PathVariable String association,
            @PathVariable String period) {
        var page = open(request, association, period);
        page.pass().demand(Right.PLAN_MONEY);
        var form = Answers.of(request.getParameterMap());
        var faults = new LinkedHashMap<String, Phrase>();
        var month = month(page, form.text("manad"));
        var amount =
                Money.parse(form.text("belopp")) instanceof Parsed.Read<Money>(var read)
                        ? Optional.of(read)
                        : Optional.<Money>empty();
        if (month.isEmpty())
            faults.put(
                    "manad",
                    Phrase.of("ledger.cash.expected.month-of", String.valueOf(page.period())));
        if (amount.isEmpty()) faults.put("belopp", Phrase.of("ledger.cash.expected.amount"));
        if (faults.isEmpty())
            faults.putAll(
                    cash.add(
                            page.pass(),
                            form.deed(request.getRequestURI()),
                            form.text("vad"),
                            month.orElseThrow(),
                            amount.orElseThrow()));
        return faults.isEmpty()
                ? Onward.done(address(page, "/likviditet"), "belopp")
                : shown(page, Answers.NONE, form.wrong(faults));
    }

    /// A month of the page's year.
    private static Optional<java.time.YearMonth> month(Page page, String text) {
        return text.matches("\\d{4}-(0[1-9]|1[0-2])")
                ? Optional.of(java.time.YearMonth.parse(text))
                        .filter(it -> it.getYear() == page.period().year())
                : Optional.empty();
    }

    @PostMapping(CASH + "/angra")
    ModelAndView undo(
            HttpServletRequest request,
            @PathVariable String association,
            @PathVariable String period,
            @RequestParam(defaultValue = "") String nummer) {
        var page = open(request, association, period);
        page.pass().demand(Right.PLAN_MONEY);
        var done =
                nummer.matches("[1-9]\\d{0,8}")
                        && cash.undo(page.pass(), page.period().year(), Integer.parseInt(nummer));
        return Onward.done(address(page, "/likviditet"), done ? "angrat" : "redan");
    }
}
