package se.fyrklover.proofreading.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
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
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import se.fyrklover.access.OfOffice;
import se.fyrklover.access.Right;
import se.fyrklover.proofreading.Dismissals;
import se.fyrklover.proofreading.KeptFiles;
import se.fyrklover.proofreading.Proof;
import se.fyrklover.proofreading.Proofreader;
import se.fyrklover.shared.Parsed;
import se.fyrklover.shared.Phrase;
import se.fyrklover.web.Onward;
import se.fyrklover.web.Page;
import se.fyrklover.web.Pages;
import se.fyrklover.web.Section;
import se.fyrklover.web.Turns;
import se.fyrklover.web.Uploads;

/// Where one drops a file and is told what contradicts itself in it: for anybody at `/korrektur`,
/// where nothing is kept, and in an association, where a remark can be dismissed and a file kept.
@Controller
@OfOffice
class ProofreadController {

    private static final String ANYWHERE = "/korrektur";
    private static final String HERE = "/{association}/korrektur";
    private static final int LONGEST_NAME = 200;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Pages pages;
    private final Dismissals dismissals;
    private final KeptFiles files;
    private final Turns turns = new Turns(Runtime.getRuntime().availableProcessors(), PATIENCE);

    ProofreadController(Pages pages, Dismissals dismissals, KeptFiles files) {
        this.pages = pages;
        this.dismissals = dismissals;
        this.files = files;
    }

    /// Where a file is proof-read.
    ///
    /// @param page nothing where it is of no association
    private record Place(HttpServletRequest request, @Nullable Page page) {

        boolean maySay() {
            return page != null && page.pass().may(Right.WRITE_TEXT);
        }
    }

    private Place here(HttpServletRequest request, String association) {
        return new Place(
                request,
                pages.open(
                        request,
                        association,
                        Section.DOCUMENTS,
                        pass -> pass.demand(Right.TRY_TEXT)));
    }

    @GetMapping(ANYWHERE)
    ModelAndView anywhere(HttpServletRequest request, HttpServletResponse response) {
        return form(new Place(request, null), response, Optional.empty());
    }

    @GetMapping(HERE)
    ModelAndView inAssociation(
            HttpServletRequest request,
            HttpServletResponse response,
            @PathVariable String association) {
        return form(here(request, association), response, Optional.empty());
    }

    @PostMapping(ANYWHERE)
    ModelAndView readAnywhere(
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam(name = "fil", required = false) @Nullable MultipartFile file)
            throws IOException {
        return read(new Place(request, null), response, file, false);
    }

    @PostMapping(HERE)
    ModelAndView readInAssociation(
            HttpServletRequest request,
            HttpServletResponse response,
            @PathVariable String association,
            @RequestParam(name = "fil", required = false) @Nullable MultipartFile file,
            @RequestParam(defaultValue = "") String spara)
            throws IOException {
        return read(here(request, association), response, file, !spara.isEmpty());
    }

    private ModelAndView read(
            Place place, HttpServletResponse response, @Nullable MultipartFile file, boolean keep)
            throws IOException {
        if (file == null || file.isEmpty())
            return form(place, response, Optional.of(Phrase.of("proofreading.page.no-file")));
        var name = name(file);
        var content = file.getBytes();
        var read = turns.take(() -> Proofreader.read(name, content));
        return switch (read) {
            case Parsed.Unreadable<Proof>(var why) -> form(place, response, Optional.of(why));
            case Parsed.Read<Proof>(var proof) -> {
                if (keep && place.page() != null) {
                    var id = files.keep(place.page().pass(), name, content);
                    yield Onward.done(address(place.page()) + "/" + id, "sparad");
                }
                yield shown(place, response, proof, Optional.empty());
            }
        };
    }

    private static String name(MultipartFile file) {
        var name = Uploads.name(file, LONGEST_NAME);
        return name.isEmpty() ? "fil" : name;
    }

    private static String address(Page page) {
        return "/" + page.tenant().slug() + ANYWHERE;
    }

    @GetMapping(HERE + "/{kept:[0-9a-f-]{36}}")
    ModelAndView again(
            HttpServletRequest request,
            HttpServletResponse response,
            @PathVariable String association,
            @PathVariable UUID kept)
            throws IOException {
        var place = here(request, association);
        var stored =
                files.find(pages.pass(request, association), kept).orElseThrow(Pages::notFound);
        return switch (turns.take(() -> Proofreader.read(stored.name(), stored.content()))) {
            case Parsed.Unreadable<Proof>(var why) -> form(place, response, Optional.of(why));
            case Parsed.Read<Proof>(var proof) -> shown(place, response, proof, Optional.of(kept));
        };
    }

    @PostMapping(HERE + "/{kept:[0-9a-f-]{36}}/ta-bort")
    ModelAndView remove(
            HttpServletRequest request, @PathVariable String association, @PathVariable UUID kept) {
        var page = here(request, association).page();
        files.remove(pages.pass(request, association), kept);
        return Onward.done(address(java.util.Objects.requireNonNull(page)), "borta");
    }

    /// Says that a remark may stand, or takes it up again where no reason is given for the first.
    ///
    /// @param fil the kept file to come back to; empty where it is not kept
    @PostMapping(HERE + "/avfarda")
    ModelAndView dismiss(
            HttpServletRequest request,
            @PathVariable String association,
            @RequestParam(defaultValue = "") String anmarkning,
            @RequestParam(defaultValue = "") String skal,
            @RequestParam(defaultValue = "") String fil) {
        var pass = pages.pass(request, association);
        pass.demand(Right.WRITE_TEXT);
        var reason = skal.strip();
        var done =
                !anmarkning.matches("[0-9a-f]{8}")
                                || reason.isEmpty()
                                || reason.length() > Dismissals.LONGEST
                        ? "inget-skal"
                        : dismissals.dismiss(pass, anmarkning, reason) ? "avfardad" : "redan";
        return Onward.done(back(association, fil), done);
    }

    @PostMapping(HERE + "/ta-upp")
    ModelAndView takeUp(
            HttpServletRequest request,
            @PathVariable String association,
            @RequestParam(defaultValue = "") String anmarkning,
            @RequestParam(defaultValue = "") String fil) {
        var pass = pages.pass(request, association);
        var done = dismissals.takeUp(pass, anmarkning) ? "upptagen" : "redan";
        return Onward.done(back(association, fil), done);
    }

    private static String back(String association, String file) {
        var here = "/" + association + ANYWHERE;
        return file.matches("[0-9a-f-]{36}") ? here + "/" + file : here;
    }

    private ModelAndView form(Place place, HttpServletResponse response, Optional<Phrase> why) {
        var model = model(place, response);
        model.put("why", why);
        model.put(
                "kept",
                place.page() == null ? List.<KeptFiles.Kept>of() : files.of(place.page().pass()));
        model.put("maySay", place.maySay());
        var status = why.isPresent() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK;
        return new ModelAndView("proofreading/form", model, status);
    }

    private ModelAndView shown(
            Place place, HttpServletResponse response, Proof proof, Optional<UUID> kept) {
        var model = model(place, response);
        var dismissed =
                place.page() == null
                        ? Map.<String, Dismissals.Dismissal>of()
                        : dismissals.of(place.page().pass());
        model.put("view", ProofView.of(proof, dismissed, kept, place.maySay()));
        return new ModelAndView("proofreading/proof", model);
    }

    /// What was read of somebody's file stays in no browser.
    private Map<String, @Nullable Object> model(Place place, HttpServletResponse response) {
        response.setHeader("Cache-Control", "no-store");
        var model = new HashMap<String, @Nullable Object>();
        model.put("shell", pages.shell(place.request()));
        if (place.page() != null) model.put("page", place.page());
        model.put("here", place.page() == null ? ANYWHERE : address(place.page()));
        return model;
    }
}
