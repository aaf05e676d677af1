package se.fyrklover.report.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import se.fyrklover.report.FrozenReports;
import se.fyrklover.report.MadeReport;
import se.fyrklover.report.Report;
import se.fyrklover.report.ReportFormat;
import se.fyrklover.report.ReportKind;
import se.fyrklover.report.Reports;
import se.fyrklover.web.Page;
import se.fyrklover.web.Pages;
import se.fyrklover.web.Section;

/// The documents of a year.
@Controller
class DocumentController {

    private static final String DOCUMENT = "/{association}/{period}/dokument/{kind:[a-z]+}";

    private final Pages pages;
    private final Reports reports;
    private final FrozenReports frozen;

    DocumentController(Pages pages, Reports reports, FrozenReports frozen) {
        this.pages = pages;
        this.reports = reports;
        this.frozen = frozen;
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
                .map(kind -> view(page, kind))
                .toList();
    }

    @GetMapping(DOCUMENT)
    ModelAndView document(
            HttpServletRequest request,
            @PathVariable String association,
            @PathVariable String period,
            @PathVariable String kind) {
        var page = pages.open(request, association, period, Section.DOCUMENTS);
        var of = kind(page, kind);
        return new ModelAndView(
                "report/page", Map.of("page", page, "view", Pages.later(() -> view(page, of))));
    }

    @GetMapping(DOCUMENT + "/skriv")
    ModelAndView write(
            HttpServletRequest request,
            @PathVariable String association,
            @PathVariable String period,
            @PathVariable String kind) {
        var page = pages.open(request, association, period, Section.DOCUMENTS);
        var of = kind(page, kind);
        return new ModelAndView(
                "report/write",
                Map.of(
                        "page",
                        page,
                        "view",
                        Pages.later(() -> view(page, of)),
                        "names",
                        Pages.later(() -> reports.names(page.tenant(), page.period().year()))));
    }

    /// A text tried out: the document as it would be, and what would not agree. Keeps nothing.
    @PostMapping(DOCUMENT + "/prova")
    ModelAndView trial(
            HttpServletRequest request,
            @PathVariable String association,
            @PathVariable String period,
            @PathVariable String kind,
            @RequestParam String text) {
        var page = pages.open(request, association, period, Section.DOCUMENTS);
        var of = kind(page, kind);
        var made =
                reports.of(page.tenant(), of, page.period().year(), text)
                        .orElseThrow(Pages::notFound);
        return new ModelAndView(
                "report/trial",
                Map.of("shell", page.shell(), "view", DocumentPage.of(page, of, made, List.of())));
    }

    @GetMapping(DOCUMENT + ".{format:pdf|docx|xlsx|html|json|txt}")
    ResponseEntity<byte[]> file(
            HttpServletRequest request,
            @PathVariable String association,
            @PathVariable String period,
            @PathVariable String kind,
            @PathVariable String format)
            throws IOException {
        var page = pages.open(request, association, period, Section.DOCUMENTS);
        var as = ReportFormat.coded(format).orElseThrow(Pages::notFound);
        var made = made(page, kind(page, kind));
        var out = new ByteArrayOutputStream();
        as.write(made.report(), out);
        // What the command `report` says of the file, when it has asked here for it.
        var title = URLEncoder.encode(made.report().front().title(), StandardCharsets.UTF_8);
        return answer(made.report(), as)
                .header("Fyrklover-Title", title)
                .header("Fyrklover-Findings", String.valueOf(made.open().size()))
                .body(out.toByteArray());
    }

    @GetMapping(DOCUMENT + "/utgava/{edition:[0-9]{1,4}}")
    ModelAndView edition(
            HttpServletRequest request,
            @PathVariable String association,
            @PathVariable String period,
            @PathVariable String kind,
            @PathVariable int edition) {
        var page = pages.open(request, association, period, Section.DOCUMENTS);
        var of = kind(page, kind);
        var found =
                frozen.find(page.tenant(), of, page.period().year(), edition)
                        .orElseThrow(Pages::notFound);
        return new ModelAndView(
                "report/edition",
                Map.of(
                        "page",
                        page,
                        "view",
                        found,
                        "corrections",
                        Pages.later(() -> frozen.corrections(page.tenant(), found))));
    }

    @GetMapping(DOCUMENT + "/utgava/{edition:[0-9]{1,4}}.{format:pdf|json}")
    ResponseEntity<byte[]> editionFile(
            HttpServletRequest request,
            @PathVariable String association,
            @PathVariable String period,
            @PathVariable String kind,
            @PathVariable int edition,
            @PathVariable String format) {
        var page = pages.open(request, association, period, Section.DOCUMENTS);
        var of = kind(page, kind);
        var found =
                frozen.find(page.tenant(), of, page.period().year(), edition)
                        .orElseThrow(Pages::notFound);
        var as = ReportFormat.coded(format).orElseThrow(Pages::notFound);
        return answer(found.report(), as)
                .body(
                        as == ReportFormat.PDF
                                ? frozen.pdf(page.tenant(), found)
                                : found.document().getBytes(StandardCharsets.UTF_8));
    }

    private DocumentPage view(Page page, ReportKind kind) {
        return DocumentPage.of(
                page, kind, made(page, kind), frozen.of(page.tenant(), kind, page.period().year()));
    }

    private MadeReport made(Page page, ReportKind kind) {
        return reports.of(page.tenant(), kind, page.period().year()).orElseThrow(Pages::notFound);
    }

    private ReportKind kind(Page page, String path) {
        var kind = ReportKind.at(path).orElseThrow(Pages::notFound);
        if (!reports.kinds(page.tenant(), page.period().year()).contains(kind))
            throw Pages.notFound();
        return kind;
    }

    private static ResponseEntity.BodyBuilder answer(Report report, ReportFormat format) {
        var name =
                "%s, %s.%s"
                        .formatted(
                                report.front().title(),
                                report.front().association(),
                                format.code());
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(format.mediaType()))
                .header(
                        "Content-Disposition",
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString());
    }
}
