package se.fyrklover.entrance.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import se.fyrklover.access.Identities;
import se.fyrklover.access.Means;
import se.fyrklover.access.Passkeys;
import se.fyrklover.access.SignIn;
import se.fyrklover.access.SignIn.Answer;
import se.fyrklover.shared.Phrase;
import se.fyrklover.web.Callers;
import se.fyrklover.web.Onward;

/// Proving anew that one is there, before what cannot be taken back.
@Controller
@RequestMapping("/bekrafta")
class ProofController {

    static final String TAKEN_OUT = "/bekrafta/hamta";

    private final Forms forms;
    private final Callers callers;
    private final SignIn door;
    private final Passkeys passkeys;
    private final Means means;
    private final Identities identities;
    private final Entering entering;

    ProofController(
            Forms forms,
            Callers callers,
            SignIn door,
            Passkeys passkeys,
            Means means,
            Identities identities,
            Entering entering) {
        this.forms = forms;
        this.callers = callers;
        this.door = door;
        this.passkeys = passkeys;
        this.means = means;
        this.identities = identities;
        this.entering = entering;
    }

    @GetMapping
    ModelAndView page(
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam(defaultValue = "") String till) {
        return form(request, response, till, Optional.empty());
    }

    /// What was to be taken out comes as a file, and the browser shows this meanwhile.
    @GetMapping("/hamta")
    ModelAndView takenOut(
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam(defaultValue = "") String till) {
        callers.person(request);
        var path = Onward.path(till);
        if (path.isEmpty()) return Onward.to("/konto");
        response.setHeader("Refresh", "0; url=" + path);
        return forms.page(request, response, "taken-out", "till", path);
    }

    private ModelAndView form(
            HttpServletRequest request,
            HttpServletResponse response,
            String till,
            Optional<Phrase> fault) {
        var account = callers.person(request).account();
        return forms.page(
                request,
                response,
                "proof",
                "till",
                Onward.path(till),
                "account",
                account,
                "held",
                means.of(account),
                "provers",
                identities.provers(account),
                "fault",
                fault);
    }

    @PostMapping
    ModelAndView password(
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam(defaultValue = "") String losenord,
            @RequestParam(defaultValue = "") String kod,
            @RequestParam(defaultValue = "") String till) {
        var person = callers.person(request);
        var answer = door.prove(person, losenord, kod, Callers.origin(request));
        if (answer instanceof Answer.Opened(var session, _))
            return Onward.to(entering.anew(request, response, session, till));
        var refused = Forms.refused(answer, "entrance.proof.wrong");
        return forms.again(
                form(request, response, till, Optional.of(refused.why())), refused.status());
    }

    @PostMapping("/demo")
    ModelAndView demo(
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam(defaultValue = "") String till) {
        return door.demo(callers.person(request), Callers.origin(request))
                        instanceof Answer.Opened(var session, _)
                ? Onward.to(entering.anew(request, response, session, till))
                : Onward.to("/bekrafta");
    }

    @PostMapping("/nyckel/borja")
    ResponseEntity<String> askForPasskey(HttpServletRequest request, HttpServletResponse response) {
        return forms.ask(response, passkeys.proof(callers.person(request)));
    }

    @PostMapping("/nyckel/klar")
    ResponseEntity<String> passkey(
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam(defaultValue = "") String svar,
            @RequestParam(defaultValue = "") String till) {
        var answer =
                passkeys.prove(
                        callers.person(request),
                        forms.note(request, response),
                        svar,
                        Callers.origin(request));
        return answer instanceof Answer.Opened(var session, _)
                ? Forms.onward(entering.anew(request, response, session, till))
                : forms.wrong(request, Forms.refused(answer, "entrance.passkey.wrong"));
    }
}
