package se.fyrklover.funding.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import se.fyrklover.access.Right;
import se.fyrklover.funding.Balance;
import se.fyrklover.funding.FundingBook;
import se.fyrklover.funding.Fundings;
import se.fyrklover.funding.Quarter;
import se.fyrklover.funding.Requisition;
import se.fyrklover.funding.Requisitions;
import se.fyrklover.intervention.Intervention;
import se.fyrklover.intervention.Interventions;
import se.fyrklover.web.Answers;
import se.fyrklover.web.Downloads;
import se.fyrklover.web.Onward;
import se.fyrklover.web.Page;
import se.fyrklover.web.Pages;
import se.fyrklover.web.Section;
import se.fyrklover.web.Uploads;

/// The pages on which an intervention asks to be paid for a quarter, and the office answers.
@Controller
class RequisitionController {

    private static final String NEW = "/{association}/medel/rekvirera/{intervention:[a-z0-9-]+}";
    private static final String ONE = "/{association}/medel/rekvisition/{number:[1-9][0-9]{0,8}}";
    private static final int NAME = 200;
    private static final Set<String> KINDS =
            Set.of("pdf", "png", "jpg", "jpeg", "xlsx", "csv", "docx");

    private final Pages pages;
    private final Fundings fundings;
    private final Requisitions requisitions;
    private final Interventions interventions;
    private final Clock clock;

    RequisitionController(
            Pages pages,
            Fundings fundings,
            Requisitions requisitions,
            Interventions interventions,
            Clock clock) {
        this.pages = pages;
        this.fundings = fundings;
        this.requisitions = requisitions;
        this.interventions = interventions;
        this.clock = clock;
    }

    private Page open(HttpServletRequest request, String association, Right right) {
        return pages.open(request, association, Section.FUNDING, pass -> pass.demandSome(right));
    }

    private Page openNew(HttpServletRequest request, String association, String intervention) {
        return pages.open(
                request,
                association,
                Section.FUNDING,
                pass -> pass.demand(Right.REQUISITION, intervention));
    }

    private Intervention the(Page page, String id) {
        return interventions.find(page.tenant().id(), id).orElseThrow(Pages::notFound);
    }

    @GetMapping(NEW)
    ModelAndView begin(
            HttpServletRequest request,
            @PathVariable String association,
            @PathVariable String intervention) {
        var page = openNew(request, association, intervention);
        var form = Answers.of(request.getParameterMap());
        return form(
                page,
                the(page, intervention),
                Optional.empty(),
                new Doing(form, Optional.empty(), UUID.randomUUID()));
    }

    private ModelAndView form(
            Page page, Intervention intervention, Optional<Requisition> requisition, Doing doing) {
        var today = LocalDate.now(clock);
        return doing.shown(
                "funding/write",
                page,
                Map.of(
                        "intervention",
                        intervention,
                        "requisition",
                        requisition,
                        "here",
                        page.toFunding(
                                requisition
                                        .map(it -> "rekvisition/" + it.number() + "/skriv")
                                        .orElse("rekvirera/" + intervention.id())),
                        "quarters",
                        RequisitionForm.quarters(today),
                        "balance",
                        balance(
                                fundings.of(page.pass()),
                                intervention.id(),
                                requisition
                                        .map(it -> it.quarter().year())
                                        .orElse(RequisitionForm.year(doing.form(), today)))));
    }

    private static Balance balance(FundingBook book, String intervention, int year) {
        return book.balance(intervention, year);
    }

    @PostMapping(NEW)
    ModelAndView write(
            HttpServletRequest request,
            @PathVariable String association,
            @PathVariable String intervention) {
        var page = openNew(request, association, intervention);
        var the = the(page, intervention);
        var reading = new Reading(request);
        var quarter = reading.value("kvartal", Quarter::parse);
        var content = RequisitionForm.read(reading);
        return Doing.after(
                reading,
                () ->
                        requisitions.begin(
                                page.pass(),
                                reading.press(),
                                intervention,
                                quarter.orElseThrow(),
                                content),
                doing -> form(page, the, Optional.empty(), doing),
                made -> done(page, made, "sparad"));
    }

    private static ModelAndView done(Page page, int number, String done) {
        return Onward.done(page.toFunding("rekvisition/" + number), done);
    }

    @GetMapping(ONE)
    ModelAndView requisition(
            HttpServletRequest request,
            @PathVariable String association,
            @PathVariable int number) {
        return shown(open(request, association, Right.READ_REQUISITIONS), number, Doing.nothing());
    }

    private ModelAndView shown(Page page, int number, Doing doing) {
        var book = fundings.of(page.pass());
        var requisition = book.requisition(number).orElseThrow(Pages::notFound);
        return doing.shown(
                "funding/requisition",
                page,
                Map.of(
                        "view",
                        RequisitionPage.of(
                                page, book, requisition, interventions.of(page.tenant().id()))));
    }

    private Requisition find(Page page, int number) {
        return fundings.of(page.pass()).requisition(number).orElseThrow(Pages::notFound);
    }

    @GetMapping(ONE + "/skriv")
    ModelAndView rewrite(
            HttpServletRequest request,
            @PathVariable String association,
            @PathVariable int number) {
        var page = open(request, association, Right.REQUISITION);
        var requisition = find(page, number);
        page.pass().demand(Right.REQUISITION, requisition.intervention());
        return form(
                page,
                the(page, requisition.intervention()),
                Optional.of(requisition),
                new Doing(RequisitionForm.of(requisition), Optional.empty(), UUID.randomUUID()));
    }

    @PostMapping(ONE + "/skriv")
    ModelAndView writeAnew(
            HttpServletRequest request,
            @PathVariable String association,
            @PathVariable int number) {
        var page = open(request, association, Right.REQUISITION);
        var requisition = find(page, number);
        page.pass().demand(Right.REQUISITION, requisition.intervention());
        var reading = new Reading(request);
        var content = RequisitionForm.read(reading);
        var the = the(page, requisition.intervention());
        return Doing.after(
                reading,
                () ->
                        requisitions.write(
                                page.pass(), reading.press(), number, reading.seen(), content),
                doing -> form(page, the, Optional.of(find(page, number)), doing),
                _ -> done(page, number, "sparad"));
    }

    private ModelAndView handle(
            HttpServletRequest request,
            String association,
            int number,
            Right right,
            String done,
            Work<Requisition> work) {
        var page = open(request, association, right);
        var requisition = find(page, number);
        page.pass().demand(right, requisition.intervention());
        var reading = new Reading(request);
        return Doing.after(
                reading,
                work.with(page, reading, requisition),
                doing -> shown(page, number, doing),
                _ -> done(page, number, done));
    }

    @PostMapping(ONE + "/skicka")
    ModelAndView send(
            HttpServletRequest request,
            @PathVariable String association,
            @PathVariable int number) {
        return handle(
                request,
                association,
                number,
                Right.REQUISITION,
                "skickad",
                (page, reading, _) -> {
                    var words = reading.optional("svar", Reading.LONG);
                    return () ->
                            requisitions.send(
                                    page.pass(), reading.press(), number, reading.seen(), words);
                });
    }

    @PostMapping(ONE + "/dra-tillbaka")
    ModelAndView withdraw(
            HttpServletRequest request,
            @PathVariable String association,
            @PathVariable int number) {
        return handle(
                request,
                association,
                number,
                Right.REQUISITION,
                "utkast-tillbaka",
                (page, reading, _) ->
                        () ->
                                requisitions.withdraw(
                                        page.pass(), reading.press(), number, reading.seen()));
    }

    @PostMapping(ONE + "/bilaga/{attachment:[0-9a-f-]{36}}/ta-bort")
    ModelAndView remove(
            HttpServletRequest request,
            @PathVariable String association,
            @PathVariable int number,
            @PathVariable UUID attachment) {
        return handle(
                request,
                association,
                number,
                Right.REQUISITION,
                "bilaga-borta",
                (page, reading, requisition) -> {
                    attached(requisition, attachment);
                    return () ->
                            requisitions.remove(
                                    page.pass(),
                                    reading.press(),
                                    number,
                                    reading.seen(),
                                    attachment);
                });
    }

    private static Requisition.Attachment attached(Requisition requisition, UUID attachment) {
        return requisition.attachments().stream()
                .filter(it -> it.id().equals(attachment))
                .findFirst()
                .orElseThrow(Pages::notFound);
    }

    @PostMapping(ONE + "/begar-andring")
    ModelAndView askChange(
            HttpServletRequest request,
            @PathVariable String association,
            @PathVariable int number) {
        return handle(
                request,
                association,
                number,
                Right.HANDLE_FUNDING,
                "andring",
                (page, reading, _) -> {
                    var what = reading.text("andring", Reading.LONG);
                    return () ->
                            requisitions.askChange(
                                    page.pass(), reading.press(), number, reading.seen(), what);
                });
    }

    @PostMapping(ONE + "/godkann")
    ModelAndView approve(
            HttpServletRequest request,
            @PathVariable String association,
            @PathVariable int number) {
        return handle(
                request,
                association,
                number,
                Right.HANDLE_FUNDING,
                "godkand",
                (page, reading, _) ->
                        () ->
                                requisitions.approve(
                                        page.pass(), reading.press(), number, reading.seen()));
    }

    @PostMapping(ONE + "/betald")
    ModelAndView pay(
            HttpServletRequest request,
            @PathVariable String association,
            @PathVariable int number) {
        return handle(
                request,
                association,
                number,
                Right.HANDLE_FUNDING,
                "betald",
                (page, reading, _) -> {
                    var on = reading.past("betald", LocalDate.now(clock));
                    return () ->
                            requisitions.pay(
                                    page.pass(),
                                    reading.press(),
                                    number,
                                    reading.seen(),
                                    on.orElseThrow());
                });
    }

    @PostMapping(ONE + "/ta-tillbaka")
    ModelAndView reverse(
            HttpServletRequest request,
            @PathVariable String association,
            @PathVariable int number) {
        return handle(
                request,
                association,
                number,
                Right.HANDLE_FUNDING,
                "tillbaka",
                (page, reading, _) -> {
                    var why = reading.text("skal", Reading.LONG);
                    return () ->
                            requisitions.reverse(
                                    page.pass(), reading.press(), number, reading.seen(), why);
                });
    }

    @PostMapping(ONE + "/bilaga")
    ModelAndView attach(
            HttpServletRequest request,
            @PathVariable String association,
            @PathVariable int number,
            @RequestParam(name = "fil", required = false) @Nullable MultipartFile file)
            throws IOException {
        var name = file == null ? "" : Uploads.name(file, NAME);
        var content = file == null ? new byte[0] : file.getBytes();
        return handle(
                request,
                association,
                number,
                Right.REQUISITION,
                "bilagd",
                (page, reading, _) -> {
                    if (content.length == 0) reading.fault("fil", "funding.expected.file");
                    else if (content.length > Requisitions.LARGEST)
                        reading.fault("fil", "funding.expected.file-size");
                    else if (!KINDS.contains(kind(name)))
                        reading.fault("fil", "funding.expected.file-kind");
                    return () ->
                            requisitions.attach(
                                    page.pass(),
                                    reading.press(name, content),
                                    number,
                                    name,
                                    content);
                });
    }

    private static String kind(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    /// An attachment is always a file to keep, never a page of ours.
    @GetMapping(ONE + "/bilaga/{attachment:[0-9a-f-]{36}}")
    ResponseEntity<byte[]> download(
            HttpServletRequest request,
            @PathVariable String association,
            @PathVariable int number,
            @PathVariable UUID attachment) {
        var page = open(request, association, Right.READ_REQUISITIONS);
        var requisition = find(page, number);
        var name = attached(requisition, attachment).name();
        return Downloads.attachment(name, "application/octet-stream")
                .body(
                        requisitions
                                .file(page.pass(), requisition, attachment)
                                .orElseThrow(Pages::notFound));
    }
}
