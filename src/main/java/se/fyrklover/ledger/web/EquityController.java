package se.fyrklover.ledger.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import se.fyrklover.access.Right;
import se.fyrklover.ledger.BalanceWaivers;
import se.fyrklover.ledger.EquityTiers;
import se.fyrklover.shared.Money;
import se.fyrklover.shared.Parsed;
import se.fyrklover.shared.Period;
import se.fyrklover.shared.Phrase;
import se.fyrklover.web.Answers;
import se.fyrklover.web.Downloads;
import se.fyrklover.web.Onward;
import se.fyrklover.web.Page;
import se.fyrklover.web.Pages;
import se.fyrklover.web.Section;

/// Equity against its guideline, the balance requirement, and what the state's share does to them.
@Controller
class EquityController {

    private static final String HERE = "/{association}/{period:[0-9]{4}}/budget/eget-kapital";

    private final Pages pages;
    private final BalanceWaivers waivers;
    private final EquityTiers tiers;

    EquityController(Pages pages, BalanceWaivers waivers, EquityTiers tiers) {
        this.pages = pages;
        this.waivers = waivers;
        this.tiers = tiers;
    }

    private Page open(HttpServletRequest request, String association, String period) {
        return pages.open(request, association, period, Section.BUDGET);
    }

    private static String address(Page page) {
        return page.to(Section.BUDGET) + "/eget-kapital";
    }

    @GetMapping(HERE)
    ModelAndView equity(
            HttpServletRequest request,
            @PathVariable String association,
            @PathVariable String period) {
        return shown(open(request, association, period), asked(request), Answers.NONE);
    }

    /// What the address asks for.
    private static Answers asked(HttpServletRequest request) {
        return Answers.of(request.getParameterMap());
    }

    private ModelAndView shown(Page page, Answers asked, Answers waiver) {
        var start = Scenarios.start(page, tiers);
        var form = start.map(it -> ScenarioForm.read(asked, it.first(), it.last()));
        Supplier<EquityPage> view = Pages.later(() -> view(page, start, form));
        var model = new HashMap<String, Object>();
        model.put("page", page);
        model.put("here", address(page));
        model.put("view", view.get());
        model.put("scenario", form.map(ScenarioForm::form).orElse(Answers.NONE));
        model.put("query", form.map(it -> query(it.form())).orElse(""));
        model.put("waiver", waiver);
        var isWrong =
                !waiver.faults().isEmpty()
                        || form.filter(it -> !it.form().faults().isEmpty()).isPresent();
        return new ModelAndView(
                "ledger/equity", model, isWrong ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
    }

    private EquityPage view(
            Page page, Optional<Scenarios.Start> start, Optional<ScenarioForm> form) {
        return EquityPage.of(
                page,
                waivers.of(page.tenant().id()),
                start.map(it -> Scenarios.of(page, it, form.orElseThrow())));
    }

    /// What a file of the page must be asked with to have the same scenarios.
    private static String query(Answers form) {
        var query = new StringBuilder();
        for (var name : new String[] {"procent", "kronor", "fran", "foljer"})
            if (!form.text(name).isEmpty())
                query.append(query.isEmpty() ? '?' : '&')
                        .append(name)
                        .append('=')
                        .append(
                                java.net.URLEncoder.encode(
                                        form.text(name), java.nio.charset.StandardCharsets.UTF_8));
        return query.toString();
    }

    @GetMapping(HERE + "." + Downloads.FORMAT)
    ResponseEntity<byte[]> file(
            HttpServletRequest request,
            @PathVariable String association,
            @PathVariable String period,
            @PathVariable String format) {
        var page = open(request, association, period);
        var start = Scenarios.start(page, tiers);
        var form = start.map(it -> ScenarioForm.read(asked(request), it.first(), it.last()));
        return Downloads.answer(
                page,
                page.say("ledger.outlook.equity"),
                view(page, start, form).sheets(page),
                format);
    }

    @PostMapping(HERE + "/beslut")
    ModelAndView decide(
            HttpServletRequest request,
            @PathVariable String association,
            @PathVariable String period) {
        var page = open(request, association, period);
        page.pass().demand(Right.PLAN_MONEY);
        var form = Answers.of(request.getParameterMap());
        var faults = faults(page, form);
        return faults.isEmpty()
                ? Onward.done(address(page), "beslut")
                : shown(page, Answers.NONE, form.wrong(faults));
    }

    /// Puts the decision on record where nothing is wrong with it.
    private Map<String, Phrase> faults(Page page, Answers form) {
        var faults = new LinkedHashMap<String, Phrase>();
        var deficit =
                EquityPage.deficits(page).stream()
                        .filter(it -> String.valueOf(it).equals(form.text("underskott")))
                        .findFirst();
        var amount =
                Money.parse(form.text("belopp")) instanceof Parsed.Read<Money>(var read)
                                && read.within() == 0
                        ? Optional.of(read)
                        : Optional.<Money>empty();
        var decided = Period.day(form.text("dag"));
        if (deficit.isEmpty())
            faults.put("underskott", Phrase.of("ledger.waiver.expected.deficit"));
        if (amount.isEmpty()) faults.put("belopp", Phrase.of("ledger.waiver.expected.kronor"));
        if (decided.isEmpty()) faults.put("dag", Phrase.of("ledger.waiver.expected.day"));
        if (!faults.isEmpty()) return faults;
        var of = EquityPage.deficit(page, deficit.orElseThrow());
        return waivers.decide(
                page.pass(),
                new BalanceWaivers.Decision(
                        deficit.orElseThrow(),
                        amount.orElseThrow(),
                        form.text("skal"),
                        form.text("protokoll"),
                        decided.orElseThrow()),
                new Money(
                        of.times(se.fyrklover.shared.Fraction.of(100))
                                .rounded(0)
                                .longValueExact()));
    }

    @PostMapping(HERE + "/angra")
    ModelAndView undo(
            HttpServletRequest request,
            @PathVariable String association,
            @PathVariable String period,
            @RequestParam(defaultValue = "") String nummer) {
        var page = open(request, association, period);
        page.pass().demand(Right.PLAN_MONEY);
        var done =
                nummer.matches("[1-9]\\d{0,8}")
                        && waivers.undo(page.pass(), Integer.parseInt(nummer));
        return Onward.done(address(page), done ? "angrat" : "redan");
    }
}
