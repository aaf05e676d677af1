package se.fyrklover.entrance.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import se.fyrklover.access.EmailAddress;
import se.fyrklover.access.OfOffice;
import se.fyrklover.access.Tenants;
import se.fyrklover.entrance.Beginnings;
import se.fyrklover.entrance.Beginnings.Beginning;
import se.fyrklover.secret.Token;
import se.fyrklover.shared.Language;
import se.fyrklover.shared.Phrase;
import se.fyrklover.web.Onward;
import se.fyrklover.web.Pages;

/// The first person's way in, at an address that works once.
@Controller
@OfOffice
class BeginController {

    private static final String BEGIN = "/kom-igang/{token}";

    private final Pages pages;
    private final Beginnings beginnings;
    private final Tenants tenants;
    private final Clock clock;

    BeginController(Pages pages, Beginnings beginnings, Tenants tenants, Clock clock) {
        this.pages = pages;
        this.beginnings = beginnings;
        this.tenants = tenants;
        this.clock = clock;
    }

    @GetMapping(BEGIN)
    ModelAndView begin(HttpServletRequest request, @PathVariable String token) {
        if (!fits(token)) return spent(request);
        return view(request, token, BeginForm.empty(today()), HttpStatus.OK);
    }

    @PostMapping(BEGIN)
    ModelAndView begun(
            HttpServletRequest request,
            @PathVariable String token,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String number,
            @RequestParam(name = "municipality", required = false) List<String> municipalities,
            @RequestParam(defaultValue = "") String year,
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String person) {
        if (!fits(token)) return spent(request);
        var typed =
                new BeginForm(
                        name,
                        number,
                        municipalities == null ? Set.of() : Set.copyOf(municipalities),
                        year,
                        email,
                        person,
                        Map.of());
        var read = typed.read(today());
        if (read.asked().isEmpty())
            return view(request, token, read.form(), HttpStatus.UNPROCESSABLE_CONTENT);
        var begun =
                beginnings.begin(Token.parse(token).orElseThrow(), read.asked().get(), Language.SV);
        return answer(request, token, typed, begun);
    }

    private ModelAndView answer(
            HttpServletRequest request, String token, BeginForm typed, Beginning begun) {
        return switch (begun) {
            case Beginning.Begun(var invitation) -> on(invitation);
            case Beginning.NameTaken _ ->
                    view(
                            request,
                            token,
                            typed.with(Map.of("name", Phrase.of("entrance.begin.there"))),
                            HttpStatus.CONFLICT);
            case Beginning.BegunBefore _ -> view(request, token, typed, HttpStatus.CONFLICT);
            case Beginning.Spent _ -> spent(request);
        };
    }

    /// Takes charge of an association whose records are here already.
    @PostMapping(BEGIN + "/befintligt")
    ModelAndView begunThere(
            HttpServletRequest request,
            @PathVariable String token,
            @RequestParam(defaultValue = "") String association,
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String person) {
        if (!fits(token)) return spent(request);
        var tenant = tenants.find(association).orElseThrow(Pages::notFound);
        var typed = BeginForm.of(email, person, today());
        var read = typed.readPerson();
        if (read.isFaulty()) return view(request, token, read, HttpStatus.UNPROCESSABLE_CONTENT);
        return answer(
                request,
                token,
                typed,
                beginnings.begin(
                        Token.parse(token).orElseThrow(),
                        tenant,
                        EmailAddress.parse(email).orThrow(),
                        person.strip(),
                        Language.SV));
    }

    private boolean fits(String token) {
        return Token.parse(token).filter(beginnings::fits).isPresent();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    /// On to choosing what to sign in with.
    private static ModelAndView on(Token invitation) {
        return Onward.to("/inbjudan/" + invitation.text());
    }

    private ModelAndView spent(HttpServletRequest request) {
        return new ModelAndView(
                "entrance/spent",
                Map.of("shell", pages.shell(request), "kind", "begin"),
                HttpStatus.GONE);
    }

    private ModelAndView view(
            HttpServletRequest request, String token, BeginForm form, HttpStatus status) {
        return new ModelAndView(
                "entrance/begin",
                Map.of(
                        "shell",
                        pages.shell(request),
                        "view",
                        BeginPage.of(token, beginnings.made(), tenants.all(), form, today())),
                status);
    }
}
