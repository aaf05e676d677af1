package se.fyrklover.participation.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import se.fyrklover.access.Right;
import se.fyrklover.participation.RoomBeginnings;
import se.fyrklover.participation.RoomIntervention;
import se.fyrklover.participation.RoomInterventions;
import se.fyrklover.secret.Token;
import se.fyrklover.shared.Phrase;
import se.fyrklover.web.Answers;
import se.fyrklover.web.Onward;
import se.fyrklover.web.Page;
import se.fyrklover.web.Pages;
import se.fyrklover.web.Section;

/// The way into a room, and what its lead sees to: the connection with the office, and erasure.
@Controller
class RoomController {

    private static final String OFFICE = "/{association}/insatser/{intervention}/kansliet";

    private final Pages pages;
    private final RoomInterventions interventions;
    private final RoomBeginnings beginnings;
    private final String office;

    RoomController(
            Pages pages,
            RoomInterventions interventions,
            RoomBeginnings beginnings,
            @Value("${fyrklover.office:}") String office) {
        this.pages = pages;
        this.interventions = interventions;
        this.beginnings = beginnings;
        this.office = office;
    }

    @GetMapping("/")
    ModelAndView start(HttpServletRequest request) {
        return beginnings
                .tenant()
                .map(it -> Onward.to("/" + it.slug()))
                .orElseGet(() ->
                        new ModelAndView(
                                "participation/start", Map.of("shell", pages.shell(request))));
    }

    @GetMapping("/{association:[a-z][a-z0-9-]+}")
    ModelAndView own(HttpServletRequest request, @PathVariable String association) {
        var page = pages.open(request, association, Section.WORK);
        return new ModelAndView(
                "participation/interventions",
                Map.of("page", page, "interventions", interventions.of(page.pass())));
    }

    @GetMapping(OFFICE)
    ModelAndView office(
            HttpServletRequest request,
            @PathVariable String association,
            @PathVariable("intervention") String id) {
        var page = open(request, association, id);
        var known = intervention(page, id).office().orElse(office);
        return view(page, id, Answers.with(Map.of("adress", known)), HttpStatus.OK);
    }

    @PostMapping(OFFICE)
    ModelAndView connect(
            HttpServletRequest request,
            @PathVariable String association,
            @PathVariable("intervention") String id) {
        var page = open(request, association, id);
        page.pass().demandProof();
        var typed = Answers.of(request.getParameterMap());
        var wrong = new LinkedHashMap<String, Phrase>();
        if (!isAddress(typed.text("adress")))
            wrong.put("adress", Phrase.of("participation.expected.office"));
        var token = Token.parse(typed.text("nyckel"));
        if (token.isEmpty()) wrong.put("nyckel", Phrase.of("participation.expected.token"));
        if (!wrong.isEmpty())
            return view(page, id, typed.wrong(wrong), HttpStatus.UNPROCESSABLE_CONTENT);
        interventions.connect(
                page.pass(), id, typed.text("adress").replaceFirst("/+$", ""), token.orElseThrow());
        return Onward.done(Leading.intervention(page, id) + "/kansliet", "ansluten");
    }

    /// By an encrypted way, or on the same machine.
    private static boolean isAddress(String typed) {
        try {
            var address = URI.create(typed);
            var host = address.getHost();
            return host != null
                    && address.getUserInfo() == null
                    && address.getQuery() == null
                    && ("https".equals(address.getScheme())
                            || ("http".equals(address.getScheme())
                                    && (host.equals("localhost") || host.equals("127.0.0.1"))));
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    /// Asks for the intervention's name, since it cannot be taken back.
    @PostMapping(OFFICE + "/radera")
    ModelAndView erase(
            HttpServletRequest request,
            @PathVariable String association,
            @PathVariable("intervention") String id) {
        var page = open(request, association, id);
        page.pass().demandProof();
        var typed = Answers.of(request.getParameterMap());
        var intervention = intervention(page, id);
        if (!typed.text("namn").equals(intervention.name()))
            return view(
                    page,
                    id,
                    Answers.with(Map.of("adress", intervention.office().orElse(office)))
                            .wrong(
                                    Map.of(
                                            "namn",
                                            Phrase.of(
                                                    "participation.expected.this-name",
                                                    intervention.name()))),
                    HttpStatus.UNPROCESSABLE_CONTENT);
        interventions.erase(page.pass(), id);
        return Onward.done(Leading.intervention(page, id), "raderad");
    }

    private Page open(HttpServletRequest request, String association, String id) {
        return pages.open(
                request, association, Section.WORK, pass -> pass.demand(Right.LEAD_ROOM, id));
    }

    private RoomIntervention intervention(Page page, String id) {
        return interventions.find(page.pass(), id).orElseThrow(Pages::notFound);
    }

    private ModelAndView view(Page page, String id, Answers form, HttpStatus status) {
        return new ModelAndView(
                "participation/office",
                Map.of("page", page, "intervention", intervention(page, id), "form", form),
                status);
    }
}
