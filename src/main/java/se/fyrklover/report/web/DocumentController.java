package se.fyrklover.report.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import se.fyrklover.access.Right;
import se.fyrklover.access.Tenant;
import se.fyrklover.report.FrozenReport;
import se.fyrklover.report.FrozenReports;
import se.fyrklover.report.MadeReport;
import se.fyrklover.report.Manuscripts;
import se.fyrklover.report.Report;
import se.fyrklover.report.ReportFormat;
import se.fyrklover.report.ReportKind;
import se.fyrklover.report.Reports;
import se.fyrklover.shared.Phrase;
import se.fyrklover.web.Downloads;
import se.fyrklover.web.Onward;
import se.fyrklover.web.Page;
import se.fyrklover.web.Pages;
import se.fyrklover.web.Section;
import se.fyrklover.web.Turns;

/// The documents of a year.
@Controller
class DocumentController {

    private static final String DOCUMENT = "/{association}/{period}/dokument/{kind:[a-z]+}";

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Pages pages;
    private final Reports reports;
    private final FrozenReports frozen;
    private final Manuscripts texts;
    private final Turns turns = new Turns(Runtime.getRuntime().availableProcessors(), PATIENCE);

    DocumentController(Pages pages, Reports reports, FrozenReports frozen, Manuscripts texts) {
        this.pages = pages;
        this.reports = reports;
        this.frozen = frozen;
        this.texts = texts;
    }

    @GetMapping("/{association}/{period}/dokument")
    ModelAndView documents(
            HttpServletRequest request,
            @PathVariable String association,
            @PathVariable String period) {
        var page = pages.open(request, association, period, Section.DOCUMENTS);
        return new ModelAndView(
                "report/documents",
                Map.of("page", page, "view", Pages.later(() -> documents(page))));
    }

    private List<DocumentPage> documents(Page page) {
        return reports.kinds(page.tenant(), page.period().year()).stream()
                .map(kind -> view(new Asked(page, kind)))
                .toList();
    }

    @GetMapping(DOCUMENT)
    ModelAndView document(
            HttpServletRequest request,
            @PathVariable String association,
            @PathVariable String period,
            @PathVariable String kind) {
        var asked = asked(request, association, period, kind);
        return new ModelAndView(
                "report/page",
                Map.of("page", asked.page(), "view", Pages.later(() -> view(asked))));
    }

    @GetMapping(DOCUMENT + "/skriv")
    ModelAndView write(
            HttpServletRequest request,
            @PathVariable String association,
            @PathVariable String period,
            @PathVariable String kind) {
        var asked = asked(request, association, period, kind);
        asked.page().pass().demand(Right.TRY_TEXT);
        var view = view(asked);
        return writing(asked, view, view.made().text(), WritingPage.Notice.none());
    }

    /// A text of before, to be looked at or to let stand again by saving it.
    @GetMapping(DOCUMENT + "/skriv/{number:[0-9]{1,6}}")
    ModelAndView writtenBefore(
            HttpServletRequest request,
            @PathVariable String association,
            @PathVariable String period,
            @PathVariable String kind,
            @PathVariable int number) {
        var asked = asked(request, association, period, kind);
        var before =
                texts.written(asked.page().pass(), asked.kind(), asked.year()).stream()
                        .filter(it -> it.number() == number)
                        .findFirst()
                        .orElseThrow(Pages::notFound);
        return writing(
                asked,
                tried(asked, before.markdown()),
                before.markdown(),
                WritingPage.Notice.before(before));
    }

    @PostMapping(DOCUMENT + "/skriv")
    ModelAndView save(
            HttpServletRequest request,
            @PathVariable String association,
            @PathVariable String period,
            @PathVariable String kind,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String grund) {
        var asked = asked(request, association, period, kind);
        var here = asked.page().to(Section.DOCUMENTS) + "/" + asked.kind().path() + "/skriv";
        return switch (reports.save(asked.page().pass(), asked.kind(), asked.year(), grund, text)) {
            case Manuscripts.Saving.Saved _ -> Onward.done(here, "sparad");
            case Manuscripts.Saving.Unchanged _ -> Onward.done(here, "samma");
            case Manuscripts.Saving.Overtaken _ ->
                    again(asked, text, "report.write.overtaken", HttpStatus.CONFLICT);
            case Manuscripts.Saving.Unusable _ ->
                    again(asked, text, "report.write.unusable", HttpStatus.UNPROCESSABLE_CONTENT);
        };
    }

    /// What was typed stays, with what is wrong; saved once more, it is saved over what stands now.
    private ModelAndView again(Asked asked, String text, String why, HttpStatus status) {
        var page =
                writing(
                        asked,
                        text.isBlank() ? view(asked) : tried(asked, text),
                        text,
                        WritingPage.Notice.fault(
                                Phrase.of(why, String.valueOf(Manuscripts.LONGEST))));
        page.setStatus(status);
        return page;
    }

    private ModelAndView writing(
            Asked asked, DocumentPage view, String text, WritingPage.Notice notice) {
        var pass = asked.page().pass();
        return new ModelAndView(
                "report/write",
                Map.of(
                        "page",
                        asked.page(),
                        "view",
                        view,
                        "writing",
                        new WritingPage(
                                text,
                                reports.standing(asked.tenant(), asked.kind(), asked.year()),
                                pass.may(Right.WRITE_TEXT)
                                        ? Optional.of(
                                                texts.written(pass, asked.kind(), asked.year()))
                                        : Optional.empty(),
                                notice),
                        "names",
                        Pages.later(() -> reports.names(asked.tenant(), asked.year()))));
    }

    private DocumentPage tried(Asked asked, String text) {
        var made =
                reports.of(asked.tenant(), asked.kind(), asked.year(), text)
                        .orElseThrow(Pages::notFound);
        return DocumentPage.of(asked.page(), asked.kind(), made, List.of());
    }

    /// A text tried out: the document as it would be, and what would not agree. Keeps nothing.
    @PostMapping(DOCUMENT + "/prova")
    ModelAndView trial(
            HttpServletRequest request,
            @PathVariable String association,
            @PathVariable String period,
            @PathVariable String kind,
            @RequestParam String text) {
        var asked = asked(request, association, period, kind);
        asked.page().pass().demand(Right.TRY_TEXT);
        return new ModelAndView(
                "report/trial", Map.of("shell", asked.page().shell(), "view", tried(asked, text)));
    }

    @GetMapping(DOCUMENT + ".{format:pdf|docx|xlsx|html|json|txt}")
    ResponseEntity<byte[]> file(
            HttpServletRequest request,
            @PathVariable String association,
            @PathVariable String period,
            @PathVariable String kind,
            @PathVariable String format)
            throws IOException {
        var as = ReportFormat.coded(format).orElseThrow(Pages::notFound);
        var made = made(asked(request, association, period, kind));
        var file = turns.take(() -> set(made.report(), as));
        // What the command `report` says of the file, when it has asked here for it.
        var title = URLEncoder.encode(made.report().front().title(), StandardCharsets.UTF_8);
        return answer(made.report(), as)
                .header("Fyrklover-Title", title)
                .header("Fyrklover-Findings", String.valueOf(made.open().size()))
                .body(file);
    }

    private static byte[] set(Report report, ReportFormat as) throws IOException {
        var out = new ByteArrayOutputStream();
        as.write(report, out);
        return out.toByteArray();
    }

    @GetMapping(DOCUMENT + "/utgava/{edition:[0-9]{1,4}}")
    ModelAndView edition(
            HttpServletRequest request,
            @PathVariable String association,
            @PathVariable String period,
            @PathVariable String kind,
            @PathVariable int edition) {
        var asked = asked(request, association, period, kind);
        var found = edition(asked, edition);
        return new ModelAndView(
                "report/edition",
                Map.of(
                        "page",
                        asked.page(),
                        "view",
                        found,
                        "log",
                        Pages.later(() -> frozen.head(asked.tenant(), found)),
                        "corrections",
                        Pages.later(() -> frozen.corrections(asked.tenant(), found))));
    }

    @GetMapping(DOCUMENT + "/utgava/{edition:[0-9]{1,4}}.{format:pdf|json}")
    ResponseEntity<byte[]> editionFile(
            HttpServletRequest request,
            @PathVariable String association,
            @PathVariable String period,
            @PathVariable String kind,
            @PathVariable int edition,
            @PathVariable String format) {
        var asked = asked(request, association, period, kind);
        var found = edition(asked, edition);
        var as = ReportFormat.coded(format).orElseThrow(Pages::notFound);
        return answer(found.report(), as)
                .body(
                        as == ReportFormat.PDF
                                ? frozen.pdf(asked.tenant(), found)
                                : found.document().getBytes(StandardCharsets.UTF_8));
    }

    /// A document of a page's year.
    private record Asked(Page page, ReportKind kind) {

        Tenant tenant() {
            return page.tenant();
        }

        int year() {
            return page.period().year();
        }
    }

    /// Not found where there is nothing for such a document.
    private Asked asked(
            HttpServletRequest request, String association, String period, String path) {
        var page = pages.open(request, association, period, Section.DOCUMENTS);
        return ReportKind.at(path)
                .filter(reports.kinds(page.tenant(), page.period().year())::contains)
                .map(it -> new Asked(page, it))
                .orElseThrow(Pages::notFound);
    }

    private DocumentPage view(Asked asked) {
        return DocumentPage.of(
                asked.page(),
                asked.kind(),
                made(asked),
                frozen.of(asked.tenant(), asked.kind(), asked.year()));
    }

    private MadeReport made(Asked asked) {
        return reports.of(asked.tenant(), asked.kind(), asked.year()).orElseThrow(Pages::notFound);
    }

    private FrozenReport edition(Asked asked, int number) {
        return frozen.find(asked.tenant(), asked.kind(), asked.year(), number)
                .orElseThrow(Pages::notFound);
    }

    private static ResponseEntity.BodyBuilder answer(Report report, ReportFormat format) {
        var front = report.front();
        return Downloads.attachment(
                "%s, %s.%s".formatted(front.title(), front.association(), format.code()),
                format.mediaType());
    }
}
