package se.fyrklover.entrance.log;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import se.fyrklover.access.Pass;
import se.fyrklover.access.Right;
import se.fyrklover.entrance.RoleSubjects;
import se.fyrklover.entrance.log.LogPage.Choice;
import se.fyrklover.web.Downloads;
import se.fyrklover.web.Page;
import se.fyrklover.web.Pages;
import se.fyrklover.web.Section;
import se.fyrklover.web.Sheet;
import se.fyrklover.words.Words;

/// The page of the log, and the log as a file.
@Controller
class LogController {

    private static final int ON_A_PAGE = 50;

    private final Pages pages;
    private final LogBook book;
    private final RoleSubjects subjects;

    LogController(Pages pages, LogBook book, RoleSubjects subjects) {
        this.pages = pages;
        this.book = book;
        this.subjects = subjects;
    }

    @GetMapping("/{association}/logg")
    ModelAndView log(
            HttpServletRequest request,
            @PathVariable String association,
            @RequestParam(required = false) @Nullable String person,
            @RequestParam(name = "handling", required = false) @Nullable String act,
            @RequestParam(name = "fran", required = false) @Nullable String from,
            @RequestParam(name = "till", required = false) @Nullable String until,
            @RequestParam(name = "fore", required = false) @Nullable String before) {
        var page = pages.open(request, association, Section.LOG);
        var question = LogQuestion.of(person, act, from, until, before);
        return new ModelAndView("entrance/log", Map.of("page", page, "view", view(page, question)));
    }

    private LogPage view(Page page, LogQuestion question) {
        var pass = page.pass();
        var words = words(page.words(), pass);
        var found =
                question.isReadable()
                        ? book.events(
                                pass, question.filter(), question.beforeNumber(), ON_A_PAGE + 1)
                        : List.<se.fyrklover.audit.Event>of();
        var shown = found.stream().limit(ON_A_PAGE).map(words::line).toList();
        return new LogPage(
                question,
                book.length(pass),
                shown,
                found.size() > ON_A_PAGE ? String.valueOf(shown.getLast().number()) : "",
                words.people().entrySet().stream()
                        .map(it -> new Choice(it.getKey().toString(), it.getValue().name()))
                        .toList(),
                book.acts(pass).stream().map(it -> new Choice(it, words.act(it))).toList());
    }

    LogWords words(Words words, Pass pass) {
        var subjects = new HashMap<String, String>();
        this.subjects.of(pass).forEach(it -> subjects.put(it.id(), it.name()));
        return new LogWords(words, book.people(pass), subjects);
    }

    /// The log as it was asked for, to take along; that it was taken is on record.
    @GetMapping("/{association}/logg." + Downloads.FORMAT)
    ResponseEntity<byte[]> file(
            HttpServletRequest request,
            @PathVariable String association,
            @PathVariable String format,
            @RequestParam(required = false) @Nullable String person,
            @RequestParam(name = "handling", required = false) @Nullable String act,
            @RequestParam(name = "fran", required = false) @Nullable String from,
            @RequestParam(name = "till", required = false) @Nullable String until) {
        var page =
                pages.open(
                        request,
                        association,
                        Section.LOG,
                        pass -> {
                            pass.demandSome(Right.READ_LOG);
                            pass.demandProof();
                        });
        var question = LogQuestion.of(person, act, from, until, null);
        if (!question.isReadable()) throw Pages.notFound();
        var words = words(page.words(), page.pass());
        var rows =
                book.takenOut(page.pass(), question.filter(), format).stream()
                        .map(words::line)
                        .map(LogController::row)
                        .toList();
        var name = page.say(Section.LOG.label());
        var columns =
                List.of("when", "who", "what", "about", "from", "number").stream()
                        .map(it -> page.say("entrance.log." + it))
                        .toList();
        return Downloads.answer(
                page.tenant().name(),
                name + ", " + page.tenant().name(),
                List.of(new Sheet(name, columns, rows, notes(page, rows.size()))),
                format);
    }

    private static List<String> notes(Page page, int rows) {
        return rows < LogBook.MOST_TAKEN_OUT
                ? List.of()
                : List.of(page.say("entrance.log.cut", LogBook.MOST_TAKEN_OUT));
    }

    private static Sheet.Row row(LogLine line) {
        return Sheet.Row.of(
                line.when(),
                false,
                new Sheet.Cell.Said(line.who()),
                new Sheet.Cell.Said(line.what()),
                new Sheet.Cell.Said(LogWords.inOneLine(line)),
                new Sheet.Cell.Said(line.from()),
                new Sheet.Cell.Said(String.valueOf(line.number())));
    }
}
