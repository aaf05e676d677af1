package se.fyrklover.ledger.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import se.fyrklover.figure.PrintedUnit;
import se.fyrklover.web.Downloads;
import se.fyrklover.web.Pages;
import se.fyrklover.web.Section;

/// The page of a year's economy.
@Controller
class EconomyController {

    private final Pages pages;

    EconomyController(Pages pages) {
        this.pages = pages;
    }

    @GetMapping("/{association}/{period}/ekonomi")
    ModelAndView economy(
            HttpServletRequest request,
            @PathVariable String association,
            @PathVariable String period,
            @RequestParam(defaultValue = "") String enhet) {
        var page = pages.open(request, association, period, Section.ECONOMY);
        return new ModelAndView(
                "ledger/economy",
                Map.of("page", page, "view", Pages.later(() -> EconomyPage.of(page, unit(enhet)))));
    }

    @GetMapping("/{association}/{period}/ekonomi." + Downloads.FORMAT)
    ResponseEntity<byte[]> economyFile(
            HttpServletRequest request,
            @PathVariable String association,
            @PathVariable String period,
            @PathVariable String format,
            @RequestParam(defaultValue = "") String enhet) {
        var page = pages.open(request, association, period, Section.ECONOMY);
        return Downloads.answer(
                page, EconomySheets.of(page, EconomyPage.of(page, unit(enhet))), format);
    }

    /// Kronor, unless thousands of them are asked for.
    private static PrintedUnit unit(String asked) {
        return asked.equals(PrintedUnit.TKR.code()) ? PrintedUnit.TKR : PrintedUnit.KR;
    }
}
