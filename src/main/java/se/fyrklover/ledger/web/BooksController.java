package se.fyrklover.ledger.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import se.fyrklover.access.Right;
import se.fyrklover.ledger.AccountCharts;
import se.fyrklover.ledger.BookFile;
import se.fyrklover.ledger.BookPages;
import se.fyrklover.ledger.Books;
import se.fyrklover.ledger.Reconciliations;
import se.fyrklover.ledger.account.ReadyChart;
import se.fyrklover.shared.Period;
import se.fyrklover.shared.Phrase;
import se.fyrklover.web.Downloads;
import se.fyrklover.web.Onward;
import se.fyrklover.web.Page;
import se.fyrklover.web.Pages;
import se.fyrklover.web.Section;
import se.fyrklover.web.Turns;
import se.fyrklover.web.Uploads;

/// The books: bringing them in, what they hold down to the voucher, and on which lines the accounts
/// stand.
@Controller
class BooksController {

    private static final String BOOKS = "/{association}/bokforing";
    private static final String FILE = BOOKS + "/{number:[1-9][0-9]{0,8}}";
    private static final String CHART = BOOKS + "/kontoplan";
    private static final int LONGEST_NAME = 200;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Pages pages;
    private final Books books;
    private final BookPages rows;
    private final AccountCharts charts;
    private final Reconciliations reconciliations;
    private final Clock clock;
    private final Turns turns = new Turns(Runtime.getRuntime().availableProcessors(), PATIENCE);

    BooksController(
            Pages pages,
            Books books,
            BookPages rows,
            AccountCharts charts,
            Reconciliations reconciliations,
            Clock clock) {
        this.reconciliations = reconciliations;
        this.pages = pages;
        this.books = books;
        this.rows = rows;
        this.charts = charts;
        this.clock = clock;
    }

    private Page open(HttpServletRequest request, String association) {
        return pages.open(
                request, association, Section.ECONOMY, pass -> pass.demand(Right.READ_BOOKS));
    }

    @GetMapping(BOOKS)
    ModelAndView books(HttpServletRequest request, @PathVariable String association) {
        return shown(open(request, association), List.of(), 0, Optional.empty());
    }

    @PostMapping(BOOKS)
    ModelAndView receive(
            HttpServletRequest request,
            @PathVariable String association,
            @RequestParam(name = "fil", required = false) @Nullable MultipartFile file)
            throws IOException {
        var page = open(request, association);
        page.pass().demand(Right.KEEP_BOOKS);
        if (file == null || file.isEmpty())
            return shown(page, List.of(), 0, Optional.of(Phrase.of("ledger.books.no-file")));
        var name = name(file);
        var content = file.getBytes();
        return switch (turns.take(() -> books.receive(page.pass(), name, content))) {
            case Books.Reception.Received(var received, _) ->
                    Onward.done(address(page) + "/" + received.number(), "inlast");
            case Books.Reception.Same(var number) ->
                    Onward.done(address(page) + "/" + number, "samma");
            case Books.Reception.Faulty(var faults, var more) ->
                    shown(page, faults, more, Optional.of(Phrase.of("ledger.books.faulty", name)));
        };
    }

    private static String name(MultipartFile file) {
        var name = Uploads.name(file, LONGEST_NAME);
        return name.isEmpty() ? "bokforing.se" : name;
    }

    private static String address(Page page) {
        return "/" + page.tenant().slug() + "/bokforing";
    }

    private ModelAndView shown(
            Page page, List<Books.Fault> faults, long more, Optional<Phrase> why) {
        var model = model(page);
        model.put("files", books.files(page.tenant().id()));
        model.put("faults", faults);
        model.put("more", more);
        model.put("why", why);
        return new ModelAndView(
                "ledger/books",
                model,
                why.isPresent() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
    }

    private static Map<String, @Nullable Object> model(Page page) {
        var model = new HashMap<String, @Nullable Object>();
        model.put("page", page);
        model.put("address", address(page));
        return model;
    }

    @GetMapping(FILE)
    ModelAndView file(
            HttpServletRequest request,
            @PathVariable String association,
            @PathVariable int number) {
        var page = open(request, association);
        var file = file(page, number);
        var chart = charts.chart(page.tenant().id(), file.chart(), file.through());
        var model = model(page);
        model.put(
                "view",
                BookView.of(
                        page,
                        file,
                        rows.accounts(page.pass(), file),
                        chart,
                        books.remarks(page.tenant().id(), number),
                        books.before(page.pass(), file),
                        rows.before(page.pass(), file)
                                .map(it ->
                                        new BookView.Changes(
                                                it,
                                                rows.differences(
                                                        page.pass(), it, file, BookView.MOST)))));
        return new ModelAndView("ledger/book", model);
    }

    private BookFile file(Page page, int number) {
        return books.find(page.tenant().id(), number).orElseThrow(Pages::notFound);
    }

    @PostMapping(FILE + "/galler")
    ModelAndView letStand(
            HttpServletRequest request,
            @PathVariable String association,
            @PathVariable int number) {
        var page = open(request, association);
        var done = books.letStand(page.pass(), number) ? "galler" : "gallde";
        return Onward.done(address(page) + "/" + number, done);
    }

    /// The file as it came.
    @GetMapping(FILE + ".se")
    ResponseEntity<byte[]> content(
            HttpServletRequest request,
            @PathVariable String association,
            @PathVariable int number) {
        var page = open(request, association);
        page.pass().demandToTakeOut(Right.READ_BOOKS);
        return Downloads.attachment(file(page, number).name(), "application/octet-stream")
                .body(books.content(page.tenant().id(), number).orElseThrow(Pages::notFound));
    }

    @GetMapping(FILE + "/konto/{accountNumber:[1-9][0-9]{0,7}}")
    ModelAndView account(
            HttpServletRequest request,
            @PathVariable String association,
            @PathVariable int number,
            @PathVariable String accountNumber,
            @RequestParam(defaultValue = "1") String sida) {
        var page = open(request, association);
        var file = file(page, number);
        var amount =
                rows.accounts(page.pass(), file).stream()
                        .filter(it -> it.account().equals(accountNumber))
                        .findFirst()
                        .orElseThrow(Pages::notFound);
        int at = sida.matches("[1-9]\\d{0,5}") ? Integer.parseInt(sida) : 1;
        var model = model(page);
        model.put("file", file);
        model.put("amount", amount);
        model.put("at", at);
        model.put("payments", reconciliations.of(page.pass()).of(number));
        model.put(
                "rows",
                rows.rows(page.pass(), number, accountNumber, (at - 1) * BookPages.AT_ONCE));
        return new ModelAndView("ledger/account", model);
    }

    @GetMapping(FILE + "/verifikation/{position:[1-9][0-9]{0,8}}")
    ModelAndView voucher(
            HttpServletRequest request,
            @PathVariable String association,
            @PathVariable int number,
            @PathVariable int position) {
        var page = open(request, association);
        var model = model(page);
        model.put("file", file(page, number));
        model.put(
                "payments",
                reconciliations.of(page.pass()).of(number).getOrDefault(position, List.of()));
        model.put(
                "voucher",
                rows.voucher(page.pass(), number, position).orElseThrow(Pages::notFound));
        return new ModelAndView("ledger/voucher", model);
    }

    @GetMapping(CHART)
    ModelAndView chart(HttpServletRequest request, @PathVariable String association) {
        var page = open(request, association);
        var today = LocalDate.now(clock);
        var own = charts.on(page.tenant().id(), today);
        return chart(
                page,
                own.map(AccountCharts.Saved::content).orElse(""),
                LocalDate.of(today.getYear(), 1, 1).toString(),
                own.flatMap(AccountCharts.Saved::ready),
                List.of(),
                false);
    }

    @PostMapping(CHART)
    ModelAndView saveChart(
            HttpServletRequest request,
            @PathVariable String association,
            @RequestParam(defaultValue = "") String rader,
            @RequestParam(defaultValue = "") String fran,
            @RequestParam(defaultValue = "") String fardig) {
        var page = open(request, association);
        page.pass().demand(Right.KEEP_BOOKS);
        var from = Period.day(fran);
        var ready = ReadyChart.coded(fardig);
        if (from.isEmpty()) return chart(page, rader, fran, ready, List.of(), true);
        var content = rader.replace("\r\n", "\n");
        return switch (charts.save(page.pass(), from.get(), content, ready)) {
            case AccountCharts.Saving.Done _ -> Onward.done(address(page) + "/kontoplan", "sparad");
            case AccountCharts.Saving.Unchanged _ ->
                    Onward.done(address(page) + "/kontoplan", "samma");
            case AccountCharts.Saving.Faulty(var faults) ->
                    chart(page, rader, fran, ready, faults, false);
        };
    }

    private ModelAndView chart(
            Page page,
            String written,
            String from,
            Optional<ReadyChart> ready,
            List<Books.Fault> faults,
            boolean dayIsUnreadable) {
        var newest = books.files(page.tenant().id()).stream().filter(BookFile::stands).findFirst();
        var sort = newest.map(BookFile::chart).orElse("");
        var model = model(page);
        model.put(
                "view",
                new ChartView(
                        written,
                        from,
                        ready,
                        ReadyChart.of(sort),
                        faults,
                        dayIsUnreadable,
                        charts.chart(page.tenant().id(), sort, LocalDate.now(clock))));
        return new ModelAndView(
                "ledger/chart",
                model,
                faults.isEmpty() && !dayIsUnreadable
                        ? HttpStatus.OK
                        : HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
