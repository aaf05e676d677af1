package se.fyrklover.participation.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import se.fyrklover.access.EmailAddress;
import se.fyrklover.access.Tenant;
import se.fyrklover.participation.RoomBeginnings;
import se.fyrklover.participation.RoomIntervention;
import se.fyrklover.secret.Token;
import se.fyrklover.shared.Language;
import se.fyrklover.shared.Parsed;
import se.fyrklover.shared.Phrase;
import se.fyrklover.web.Answers;
import se.fyrklover.web.Onward;
import se.fyrklover.web.Pages;

/// The first person's way into a room, at an address that works once.
@Controller
class RoomBeginController {

    private static final String BEGIN = "/kom-igang/{token}";
    private static final int LONGEST_NAME = 100;

    private final Pages pages;
    private final RoomBeginnings beginnings;

    RoomBeginController(Pages pages, RoomBeginnings beginnings) {
        this.pages = pages;
        this.beginnings = beginnings;
    }

    @GetMapping(BEGIN)
    ModelAndView begin(HttpServletRequest request, @PathVariable String token) {
        if (!fits(token)) return spent(request);
        var known =
                beginnings
                        .tenant()
                        .map(it -> Map.of("namn", it.name(), "forbund", it.slug()))
                        .orElseGet(Map::of);
        return view(request, token, Answers.with(known), HttpStatus.OK);
    }

    @PostMapping(BEGIN)
    ModelAndView begun(HttpServletRequest request, @PathVariable String token) {
        if (!fits(token)) return spent(request);
        var typed = Answers.of(request.getParameterMap());
        var wrong = new LinkedHashMap<String, Phrase>();
        name(typed, "namn", wrong);
        if (!Tenant.isFree(typed.text("forbund")))
            wrong.put("forbund", Phrase.of("participation.expected.slug"));
        name(typed, "insats", wrong);
        if (!RoomIntervention.isId(typed.text("insatsens-id")))
            wrong.put("insatsens-id", Phrase.of("participation.expected.intervention-id"));
        name(typed, "person", wrong);
        var email = EmailAddress.parse(typed.text("epost"));
        if (email instanceof Parsed.Unreadable<EmailAddress>(var expected))
            wrong.put("epost", expected);
        if (!wrong.isEmpty())
            return view(request, token, typed.wrong(wrong), HttpStatus.UNPROCESSABLE_CONTENT);
        var asked =
                new RoomBeginnings.Asked(
                        typed.text("forbund"),
                        typed.text("namn"),
                        typed.text("insatsens-id"),
                        typed.text("insats"),
                        email.orThrow(),
                        typed.text("person"));
        return beginnings
                .begin(Token.parse(token).orElseThrow(), asked, Language.SV)
                .map(it -> Onward.to("/inbjudan/" + it.text()))
                .orElseGet(() ->
                        view(
                                request,
                                token,
                                typed.wrong(
                                        Map.of(
                                                "forbund",
                                                Phrase.of("participation.expected.own-slug"))),
                                HttpStatus.CONFLICT));
    }

    private static void name(Answers typed, String field, Map<String, Phrase> wrong) {
        var name = typed.text(field);
        if (name.isEmpty() || name.length() > LONGEST_NAME)
            wrong.put(field, Phrase.of("entrance.expected.name"));
    }

    private boolean fits(String token) {
        return Token.parse(token).filter(beginnings::fits).isPresent();
    }

    private ModelAndView spent(HttpServletRequest request) {
        return new ModelAndView(
                "entrance/spent",
                Map.of("shell", pages.shell(request), "kind", "begin"),
                HttpStatus.GONE);
    }

    private ModelAndView view(
            HttpServletRequest request, String token, Answers form, HttpStatus status) {
        return new ModelAndView(
                "participation/begin",
                Map.of("shell", pages.shell(request), "token", token, "form", form),
                status);
    }
}
