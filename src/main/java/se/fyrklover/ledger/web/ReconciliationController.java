package se.fyrklover.ledger.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import se.fyrklover.access.OfOffice;
import se.fyrklover.access.Right;
import se.fyrklover.ledger.Reconciliations;
import se.fyrklover.shared.Phrase;
import se.fyrklover.web.Onward;
import se.fyrklover.web.Page;
import se.fyrklover.web.Pages;
import se.fyrklover.web.Section;

/// Payments held against the books, and saying of those that were not matched where they belong.
@Controller
@OfOffice
class ReconciliationController {

    private static final String HERE = "/{association}/{period}/bokforing/avstamning";

    private final Pages pages;
    private final Reconciliations reconciliations;

    ReconciliationController(Pages pages, Reconciliations reconciliations) {
        this.pages = pages;
        this.reconciliations = reconciliations;
    }

    private Page open(HttpServletRequest request, String association, String period) {
        var page =
                pages.open(
                        request,
                        association,
                        period,
                        Section.ECONOMY,
                        pass -> pass.demand(Right.READ_BOOKS));
        if (!page.period().isYear()) throw Pages.notFound();
        return page;
    }

    @GetMapping(HERE)
    ModelAndView shown(
            HttpServletRequest request,
            @PathVariable String association,
            @PathVariable String period) {
        return shown(open(request, association, period), Optional.empty(), Set.of());
    }

    /// @param chosen the payments that somebody chose, and nothing came of
    private ModelAndView shown(Page page, Optional<Phrase> why, Set<String> chosen) {
        var model = new HashMap<String, @Nullable Object>();
        model.put("page", page);
        model.put("address", address(page));
        model.put("why", why);
        model.put("chosen", chosen);
        model.put("view", ReconciliationPage.of(page, reconciliations.of(page.pass())));
        return new ModelAndView(
                "ledger/reconciliation",
                model,
                why.isPresent() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
    }

    private static String address(Page page) {
        return "/%s/%d/bokforing/avstamning".formatted(page.tenant().slug(), page.period().year());
    }

    @PostMapping(HERE + "/knyt")
    ModelAndView tie(
            HttpServletRequest request,
            @PathVariable String association,
            @PathVariable String period,
            @RequestParam(defaultValue = "") Set<String> betalning,
            @RequestParam(defaultValue = "") String verifikation) {
        var page = open(request, association, period);
        page.pass().demand(Right.KEEP_BOOKS);
        if (verifikation.isEmpty())
            return shown(page, Optional.of(Phrase.of("ledger.reconciling.choose-one")), betalning);
        if (betalning.isEmpty())
            return shown(page, Optional.of(Phrase.of("ledger.reconciling.choose-some")), betalning);
        var why = reconciliations.tie(page.pass(), betalning, verifikation);
        return why.isPresent()
                ? shown(page, why, betalning)
                : Onward.done(address(page), betalning.size() == 1 ? "knuten" : "knutna");
    }

    @PostMapping(HERE + "/los")
    ModelAndView untie(
            HttpServletRequest request,
            @PathVariable String association,
            @PathVariable String period,
            @RequestParam(defaultValue = "") String betalning,
            @RequestParam(defaultValue = "") String verifikation) {
        var page = open(request, association, period);
        var why = reconciliations.untie(page.pass(), betalning, verifikation);
        return why.isPresent() ? shown(page, why, Set.of()) : Onward.done(address(page), "lost");
    }
}
