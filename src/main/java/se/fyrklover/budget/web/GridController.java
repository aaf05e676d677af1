package se.fyrklover.budget.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import se.fyrklover.access.Right;
import se.fyrklover.budget.BudgetGrids;
import se.fyrklover.budget.BudgetGrids.Recording;
import se.fyrklover.budget.BudgetVersion;
import se.fyrklover.budget.grid.Grid;
import se.fyrklover.budget.grid.Pasted;
import se.fyrklover.budget.grid.Written;
import se.fyrklover.shared.Period;
import se.fyrklover.shared.Phrase;
import se.fyrklover.web.Answers;
import se.fyrklover.web.Onward;
import se.fyrklover.web.Page;
import se.fyrklover.web.Pages;
import se.fyrklover.web.Section;
import tools.jackson.databind.json.JsonMapper;

/// A budget while it is worked on: written, pasted into, taken back, and put on record.
@Controller
class GridController {

    private static final String HERE = "/{association}/{period:[0-9]{4}}/budget/arbete";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Pages pages;
    private final BudgetGrids grids;
    private final GridPages views;

    GridController(Pages pages, BudgetGrids grids, GridPages views) {
        this.pages = pages;
        this.grids = grids;
        this.views = views;
    }

    private Page planning(HttpServletRequest request, String association, int year) {
        var page = pages.open(request, association, Section.BUDGET);
        page.pass().demand(Right.PLAN_MONEY);
        if (!grids.mayBeOf(year)) throw Pages.notFound();
        return page.ofYear(year);
    }

    private static ModelAndView shown(Page page, GridPage view, HttpStatus status) {
        return new ModelAndView("budget/grid", Map.of("page", page, "view", view), status);
    }

    static String here(Page page, int year) {
        return page.toBudget(year) + "/arbete";
    }

    @GetMapping(HERE)
    ModelAndView grid(
            HttpServletRequest request,
            @PathVariable String association,
            @PathVariable int period) {
        var page = planning(request, association, period);
        return shown(page, views.of(page, period), HttpStatus.OK);
    }

    @PostMapping(HERE + "/borja")
    ModelAndView begin(
            HttpServletRequest request,
            @PathVariable String association,
            @PathVariable int period) {
        var page = planning(request, association, period);
        grids.begin(page.pass(), period);
        return Onward.done(here(page, period), "borjad");
    }

    /// What was looked at, or nothing where no such change was made.
    private Optional<Grid> seen(Page page, int year, String seen) {
        var number = number(seen);
        return grids.draft(page.pass(), year)
                .filter(it -> number > 0 && number <= it.head())
                .map(_ -> grids.at(page.pass(), year, number));
    }

    /// The number of a change, or 0, which none has.
    private static int number(String text) {
        return text.matches("[1-9][0-9]{0,8}") ? Integer.parseInt(text) : 0;
    }

    private static Map<String, String> sent(HttpServletRequest request) {
        var sent = new LinkedHashMap<String, String>();
        request.getParameterMap().forEach((name, values) -> sent.put(name, values[0]));
        return sent;
    }

    /// @param sedd the number of the change that was looked at
    /// @param gor what the button says: to save, or to save with what the decisions say, or what
    ///   the budget of the year before says now
    /// @param flytta a line or section to move besides, by the button's way and its key
    @PostMapping(HERE)
    ModelAndView save(
            HttpServletRequest request,
            @PathVariable String association,
            @PathVariable int period,
            @RequestParam(defaultValue = "") String sedd,
            @RequestParam(defaultValue = "") String gor,
            @RequestParam(defaultValue = "") String flytta) {
        var page = planning(request, association, period);
        var base = seen(page, period, sedd);
        if (base.isEmpty()) return Onward.done(here(page, period), "okand");
        var form = Answers.of(request.getParameterMap());
        var written = Written.of(base.get(), sent(request));
        if (!written.faults().isEmpty())
            return shown(
                    page,
                    views.typed(page, base.get(), number(sedd), form, written),
                    HttpStatus.UNPROCESSABLE_CONTENT);
        var wanted = new Grid(period, written.items());
        var items =
                switch (gor) {
                    case "hamta" -> wanted.following(grids.decided(page.pass(), wanted));
                    case "forra" -> grids.besideNow(page.pass(), wanted).items();
                    default -> wanted.withNewTies(base.get(), grids.decided(page.pass(), wanted));
                };
        var moving = Moving.read(flytta);
        var moved = moving.map(it -> it.in(new Grid(period, items))).orElse(items);
        var saving = grids.save(page.pass(), period, number(sedd), moved);
        if (saving.conflicts().isEmpty() && saving.change() > 0 && !moved.equals(items))
            return Onward.done(
                    here(page, period),
                    "flyttad",
                    moving.orElseThrow().at(new Grid(period, moved)));
        if (saving.conflicts().isEmpty())
            return Onward.done(here(page, period), saving.change() > 0 ? "sparad" : "samma");
        return shown(
                page,
                views.clashing(page, new Grid(period, moved), saving.conflicts()),
                HttpStatus.CONFLICT);
    }

    /// What was typed so far, reckoned: sums, what is wrong, and whether somebody else has saved.
    @PostMapping(HERE + "/rakna")
    ResponseEntity<byte[]> reckon(
            HttpServletRequest request,
            @PathVariable String association,
            @PathVariable int period,
            @RequestParam(defaultValue = "") String sedd) {
        var page = planning(request, association, period);
        var base = seen(page, period, sedd).orElseThrow(Pages::notFound);
        var answer = views.reckoned(page, base, number(sedd), sent(request));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .body(JSON.writeValueAsString(answer).getBytes(StandardCharsets.UTF_8));
    }

    /// Puts what was pasted into the form; nothing is saved by it.
    @PostMapping(HERE + "/klistra")
    ModelAndView paste(
            HttpServletRequest request,
            @PathVariable String association,
            @PathVariable int period,
            @RequestParam(defaultValue = "") String sedd,
            @RequestParam(defaultValue = "") String klistrat,
            @RequestParam(defaultValue = "") String avsnitt,
            @RequestParam(defaultValue = "") String rad,
            @RequestParam(defaultValue = "0") int kolumn) {
        var page = planning(request, association, period);
        var base = seen(page, period, sedd);
        if (base.isEmpty()) return Onward.done(here(page, period), "okand");
        var grid = base.get();
        var columns = grid.columns();
        var first = columns.get(Math.clamp(kolumn, 0, columns.size() - 1));
        var section =
                grid.sections().stream()
                        .filter(it -> it.id().equals(avsnitt))
                        .findFirst()
                        .orElse(grid.sections().getFirst());
        var from = Optional.of(rad).filter(it -> grid.line(it).isPresent());
        var pasted = Pasted.of(klistrat, grid, section.id(), from, first);
        var fields = new LinkedHashMap<>(sent(request));
        if (pasted.faults().isEmpty()) fields.putAll(pasted.fields());
        var written = Written.of(grid, fields);
        return shown(
                page,
                views.pasted(page, grid, number(sedd), fields, written, pasted),
                pasted.faults().isEmpty() && written.faults().isEmpty()
                        ? HttpStatus.OK
                        : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @PostMapping(HERE + "/angra")
    ModelAndView undo(
            HttpServletRequest request,
            @PathVariable String association,
            @PathVariable int period,
            @RequestParam(defaultValue = "") String andring) {
        var page = planning(request, association, period);
        var undone = grids.undo(page.pass(), period, number(andring));
        return Onward.done(
                here(page, period),
                switch (undone) {
                    case UNDONE -> "angrad";
                    case CHANGED_SINCE -> "andrad-sedan";
                    case NONE -> "okand";
                });
    }

    /// A section that is new, or how many years are planned.
    @PostMapping(HERE + "/avsnitt")
    ModelAndView section(
            HttpServletRequest request,
            @PathVariable String association,
            @PathVariable int period) {
        var page = planning(request, association, period);
        var draft = grids.draft(page.pass(), period).orElseThrow(Pages::notFound);
        var form = Answers.of(request.getParameterMap());
        var items = SectionForm.items(draft.grid(), form);
        if (items.isEmpty()) return Onward.done(here(page, period), "inget-namn");
        var saving = grids.save(page.pass(), period, draft.head(), items.get());
        return Onward.done(here(page, period), saving.change() > 0 ? "sparad" : "samma");
    }

    @PostMapping(HERE + "/protokollfor")
    ModelAndView record(
            HttpServletRequest request,
            @PathVariable String association,
            @PathVariable int period,
            @RequestParam(defaultValue = "") String sedd) {
        var page = planning(request, association, period);
        var form = Answers.of(request.getParameterMap());
        var faults = new LinkedHashMap<String, Phrase>();
        var kind = kind(form.text("slag"));
        if (kind.isEmpty()) faults.put("slag", Phrase.of("budget.grid.expected.kind"));
        var day = Period.day(form.text("dag"));
        if (day.isEmpty()) faults.put("dag", Phrase.of("budget.grid.expected.day"));
        if (!faults.isEmpty()) return refused(page, period, form.wrong(faults));
        var recording =
                grids.record(
                        page.pass(),
                        period,
                        number(sedd),
                        kind.orElseThrow(),
                        day.orElseThrow(),
                        form.text("paragraf"),
                        form.text("skal"));
        if (recording instanceof Recording.Recorded(var number))
            return Onward.done(page.toBudget(period) + "/versioner/" + number, "fastlagd");
        faults.put(field(recording), fault(recording));
        return refused(page, period, form.wrong(faults));
    }

    private ModelAndView refused(Page page, int year, Answers form) {
        return shown(page, views.refused(page, year, form), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static Optional<BudgetVersion.Kind> kind(String text) {
        for (var kind : BudgetVersion.Kind.values())
            if (kind.name().equalsIgnoreCase(text)) return Optional.of(kind);
        return Optional.empty();
    }

    private static String field(Recording refusal) {
        return switch (refusal) {
            case Recording.WrongDay _ -> "dag";
            case Recording.WithoutReference _ -> "paragraf";
            case Recording.WithoutReason _ -> "skal";
            default -> "slag";
        };
    }

    private static Phrase fault(Recording refusal) {
        return switch (refusal) {
            case Recording.WrongDay _ -> Phrase.of("budget.grid.expected.day");
            case Recording.WithoutReference _ ->
                    Phrase.of("budget.grid.expected.reference", BudgetGrids.LONGEST_REFERENCE);
            case Recording.WithoutReason _ ->
                    Phrase.of("budget.grid.expected.reason", BudgetGrids.LONGEST_REASON);
            case Recording.Overtaken _ -> Phrase.of("budget.grid.expected.seen");
            case Recording.Untrue(var ties) ->
                    Phrase.of("budget.grid.expected.true", ties.getFirst().line().label());
            case Recording.Same _ -> Phrase.of("budget.grid.expected.change");
            case Recording.WrongKind _ -> Phrase.of("budget.grid.expected.fitting-kind");
            case Recording.MoreThanForecast _ -> Phrase.of("budget.grid.expected.forecast-alone");
            case Recording.Recorded _ -> throw new IllegalArgumentException("not refused");
        };
    }
}
