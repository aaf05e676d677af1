package se.fyrklover.entrance.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import se.fyrklover.access.Account;
import se.fyrklover.access.AccountId;
import se.fyrklover.access.Accounts;
import se.fyrklover.access.Caller;
import se.fyrklover.access.CodeAppOffer;
import se.fyrklover.access.Passkeys;
import se.fyrklover.access.Providers;
import se.fyrklover.access.Sessions;
import se.fyrklover.access.Sessions.Way;
import se.fyrklover.access.SignIn;
import se.fyrklover.access.SignIn.Answer;
import se.fyrklover.shared.Phrase;
import se.fyrklover.web.Callers;
import se.fyrklover.web.Cookies;
import se.fyrklover.web.Onward;

/// Signing in: with a password and a code, with a passkey, or as one of the demo's; and out. By
/// providers of identities it is `ProviderController`.
@Controller
class SignInController {

    private final Forms forms;
    private final Callers callers;
    private final Cookies cookies;
    private final SignIn door;
    private final Passkeys passkeys;
    private final Accounts accounts;
    private final Providers providers;
    private final Entering entering;
    private final Sessions sessions;

    SignInController(
            Forms forms,
            Callers callers,
            Cookies cookies,
            SignIn door,
            Passkeys passkeys,
            Accounts accounts,
            Providers providers,
            Entering entering,
            Sessions sessions) {
        this.forms = forms;
        this.callers = callers;
        this.cookies = cookies;
        this.door = door;
        this.passkeys = passkeys;
        this.accounts = accounts;
        this.providers = providers;
        this.entering = entering;
        this.sessions = sessions;
    }

    @GetMapping("/logga-in")
    ModelAndView page(
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam(defaultValue = "") String till) {
        return callers.of(request) instanceof Caller.Person person
                ? Onward.to(entering.start(person.account(), till))
                : form(request, response, till, "", Optional.empty());
    }

    private ModelAndView form(
            HttpServletRequest request,
            HttpServletResponse response,
            String till,
            String email,
            Optional<Phrase> fault) {
        var page =
                forms.page(
                        request,
                        response,
                        "sign-in",
                        "till",
                        Onward.path(till),
                        "email",
                        email,
                        "providers",
                        providers.all(),
                        "fault",
                        fault);
        page.addObject("demo", demo(page));
        return page;
    }

    private List<Account> demo(ModelAndView page) {
        return page.getModel().get("shell") instanceof se.fyrklover.web.Shell shell
                        && shell.visit().demo()
                ? accounts.demo()
                : List.of();
    }

    @PostMapping("/logga-in")
    ModelAndView password(
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam(defaultValue = "") String epost,
            @RequestParam(defaultValue = "") String losenord,
            @RequestParam(defaultValue = "") String till) {
        var answer = door.password(epost, losenord, Callers.origin(request));
        if (answer instanceof Answer.Halfway(var note)) {
            cookies.write(response, Entering.STEP, note, SignIn.HALFWAY_LASTS);
            return Onward.to(Onward.with("/logga-in/kod", Onward.path(till)));
        }
        var refused = Forms.refused(answer, "entrance.sign-in.wrong");
        return forms.again(
                form(request, response, till, epost, Optional.of(refused.why())), refused.status());
    }

    @GetMapping("/logga-in/kod")
    ModelAndView codePage(
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam(defaultValue = "") String till) {
        var note = step(request);
        var halfway = door.halfway(note);
        if (halfway.isEmpty()) return Onward.to(Onward.with("/logga-in", Onward.path(till)));
        return codeForm(
                request, response, till, halfway.get().way(), door.offer(note), Optional.empty());
    }

    private String step(HttpServletRequest request) {
        return cookies.read(request, Entering.STEP).orElse("");
    }

    private ModelAndView codeForm(
            HttpServletRequest request,
            HttpServletResponse response,
            String till,
            Way first,
            Optional<CodeAppOffer> offer,
            Optional<Phrase> fault) {
        return forms.page(
                request,
                response,
                "code",
                "till",
                Onward.path(till),
                "first",
                first.code(),
                "offer",
                offer,
                "fault",
                fault);
    }

    @PostMapping("/logga-in/kod")
    ModelAndView code(
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam(defaultValue = "") String kod,
            @RequestParam(defaultValue = "") String till) {
        var note = step(request);
        var halfway = door.halfway(note);
        if (halfway.isEmpty()) return Onward.to(Onward.with("/logga-in", Onward.path(till)));
        var answer = door.code(note, kod, Callers.origin(request));
        if (answer instanceof Answer.Opened(var session, var account))
            return Onward.to(entering.begin(request, response, session, account, till));
        var refused = Forms.refused(answer, "access.code.wrong");
        return forms.again(
                codeForm(
                        request,
                        response,
                        till,
                        halfway.get().way(),
                        Optional.empty(),
                        Optional.of(refused.why())),
                refused.status());
    }

    /// Who has no app takes one here, and then gets the codes on paper.
    @PostMapping("/logga-in/app")
    ModelAndView equip(
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam(defaultValue = "") String erbjudande,
            @RequestParam(defaultValue = "") String kod,
            @RequestParam(defaultValue = "") String till) {
        var note = step(request);
        var answer = door.equip(note, erbjudande, kod, Callers.origin(request));
        if (answer instanceof Answer.Opened(var session, var account)) {
            var onward = entering.begin(request, response, session, account, till);
            return Onward.to(Onward.with("/konto/koder", onward));
        }
        var offer = door.offerAgain(note, erbjudande);
        var first = door.halfway(note).map(SignIn.Halfway::way).orElse(Way.PASSWORD);
        return offer.isEmpty()
                ? Onward.to(Onward.with("/logga-in", Onward.path(till)))
                : forms.again(
                        codeForm(
                                request,
                                response,
                                till,
                                first,
                                offer,
                                Optional.of(Phrase.of("access.code.wrong"))),
                        HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @PostMapping("/logga-in/nyckel/borja")
    ResponseEntity<String> askForPasskey(HttpServletResponse response) {
        return forms.ask(response, passkeys.signIn());
    }

    @PostMapping("/logga-in/nyckel/klar")
    ResponseEntity<String> passkey(
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam(defaultValue = "") String svar,
            @RequestParam(defaultValue = "") String till) {
        var note = forms.note(request, response);
        var answer = passkeys.signIn(note, svar, Callers.origin(request));
        return answer instanceof Answer.Opened(var session, var account)
                ? Forms.onward(entering.begin(request, response, session, account, till))
                : forms.wrong(request, Forms.refused(answer, "entrance.passkey.wrong"));
    }

    @PostMapping("/logga-in/demo")
    ModelAndView demo(
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam UUID konto,
            @RequestParam(defaultValue = "") String till) {
        return door.demo(new AccountId(konto), Callers.origin(request))
                        instanceof Answer.Opened(var session, var account)
                ? Onward.to(entering.begin(request, response, session, account, till))
                : Onward.to("/logga-in");
    }

    @PostMapping("/logga-ut")
    ModelAndView out(HttpServletRequest request, HttpServletResponse response) {
        if (callers.of(request) instanceof Caller.Person person)
            sessions.end(person, person.session());
        callers.end(request, response);
        return Onward.to("/");
    }
}
