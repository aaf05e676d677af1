package se.fyrklover.entrance.log;

import jakarta.servlet.http.HttpServletRequest;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import se.fyrklover.access.Account;
import se.fyrklover.access.AccountId;
import se.fyrklover.access.Right;
import se.fyrklover.audit.Reviews.Review;
import se.fyrklover.audit.Reviews.Signature;
import se.fyrklover.shared.Period;
import se.fyrklover.web.Onward;
import se.fyrklover.web.Page;
import se.fyrklover.web.Pages;
import se.fyrklover.web.Section;

/// The months' samples of the log: looked at, and signed.
@Controller
class SampleController {

    private static final String SAMPLE =
            "/{association}/logg/stickprov/{month:\\d{4}-(?:0[1-9]|1[0-2])}";
    private static final int LONGEST_REMARK = 2_000;

    private final Pages pages;
    private final LogBook book;
    private final LogController log;

    SampleController(Pages pages, LogBook book, LogController log) {
        this.pages = pages;
        this.book = book;
        this.log = log;
    }

    @GetMapping("/{association}/logg/stickprov")
    ModelAndView samples(HttpServletRequest request, @PathVariable String association) {
        var page = pages.open(request, association, Section.LOG);
        var people = book.people(page.pass());
        var listed =
                book.reviews(page.pass()).stream()
                        .map(it -> new SamplePage.Listed(it, named(page, it), signer(people, it)))
                        .toList();
        return new ModelAndView("entrance/log-samples", Map.of("page", page, "view", listed));
    }

    @GetMapping(SAMPLE)
    ModelAndView sample(
            HttpServletRequest request,
            @PathVariable String association,
            @PathVariable String month) {
        var page = pages.open(request, association, Section.LOG);
        return shown(page, view(page, review(page, YearMonth.parse(month)), "", null));
    }

    private static ModelAndView shown(Page page, SamplePage view) {
        return new ModelAndView("entrance/log-sample", Map.of("page", page, "view", view));
    }

    private Review review(Page page, YearMonth month) {
        return book.reviews(page.pass()).stream()
                .filter(it -> it.month().equals(month))
                .findFirst()
                .orElseThrow(Pages::notFound);
    }

    private SamplePage view(Page page, Review review, String remark, @Nullable String fault) {
        var words = log.words(page.words(), page.pass());
        var events = book.drawn(page.pass(), review);
        var mine = page.pass().account().map(Account::id).map(AccountId::value);
        return new SamplePage(
                review,
                named(page, review),
                events.stream().map(words::line).toList(),
                signer(words.people(), review),
                review.signed().isEmpty() && page.pass().may(Right.REVIEW_LOG),
                mine.map(it -> LogBook.isOf(it, events)).orElse(false),
                remark,
                fault);
    }

    private static String named(Page page, Review review) {
        return page.words()
                .period(new Period(review.month().atDay(1), review.month().atEndOfMonth()));
    }

    private static Optional<String> signer(Map<UUID, Account> people, Review review) {
        return review.signed()
                .map(Signature::by)
                .map(it ->
                        Optional.ofNullable(people.get(it))
                                .map(Account::name)
                                .orElse(it.toString()));
    }

    @PostMapping(SAMPLE)
    ModelAndView sign(
            HttpServletRequest request,
            @PathVariable String association,
            @PathVariable String month,
            @RequestParam(defaultValue = "") String remark) {
        var page =
                pages.open(
                        request,
                        association,
                        Section.LOG,
                        pass -> {
                            pass.demand(Right.REVIEW_LOG);
                            pass.demandProof();
                        });
        var review = review(page, YearMonth.parse(month));
        var text = remark.strip();
        if (text.isEmpty() || text.length() > LONGEST_REMARK) {
            var fault = text.isEmpty() ? "remark-missing" : "remark-long";
            return refused(page, view(page, review, text, "entrance.log.sample." + fault));
        }
        return switch (book.sign(page.pass(), review.month(), text)) {
            case SIGNED, TAKEN -> Onward.to(request.getRequestURI());
            case OWN_ACTS_ONLY -> refused(page, view(page, review, text, null));
            case NOT_DRAWN -> throw Pages.notFound();
        };
    }

    private static ModelAndView refused(Page page, SamplePage view) {
        var shown = shown(page, view);
        shown.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return shown;
    }
}
