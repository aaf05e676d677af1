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
import se.fyrklover.access.Passes;
import se.fyrklover.access.Passkeys;
import se.fyrklover.access.Sessions;
import se.fyrklover.access.SignIn;
import se.fyrklover.access.SignIn.Answer;
import se.fyrklover.secret.Token;
import se.fyrklover.shared.Phrase;
import se.fyrklover.web.Callers;
import se.fyrklover.web.Cookies;
import se.fyrklover.web.Onward;

/// Signing in: with a password and a code, with a passkey, or as one of the demo's; and out.
@Controller
class SignInController {

    private static final String STEP = "steg";

    private final Forms forms;
    private final Callers callers;
    private final Cookies cookies;
    private final SignIn door;
    private final Passkeys passkeys;
    private final Accounts accounts;
    private final Passes passes;
    private final Sessions sessions;

    SignInController(
            Forms forms,
            Callers callers,
            Cookies cookies,
            SignIn door,
            Passkeys passkeys,
            Accounts accounts,
            Passes passes,
            Sessions sessions) {
        this.forms = forms;
        this.callers = callers;
        this.cookies = cookies;
        this.door = door;
        this.passkeys = passkeys;
        this.accounts = accounts;
        this.passes = passes;
        this.sessions = sessions;
    }

    @GetMapping("/logga-in")
    ModelAndView page(
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam(defaultValue = "") String till) {
        return callers.of(request) instanceof Caller.Person person
                ? Onward.to(start(person.account(), till))
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
            cookies.write(response, STEP, note, SignIn.HALFWAY_LASTS);
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
        return codeForm(request, response, till, door.offer(note), Optional.empty());
    }

    private String step(HttpServletRequest request) {
        return cookies.read(request, STEP).orElse("");
    }

    private ModelAndView codeForm(
            HttpServletRequest request,
            HttpServletResponse response,
            String till,
            Optional<CodeAppOffer> offer,
            Optional<Phrase> fault) {
        return forms.page(
                request,
                response,
                "code",
                "till",
                Onward.path(till),
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
        if (door.halfway(note).isEmpty())
            return Onward.to(Onward.with("/logga-in", Onward.path(till)));
        var answer = door.code(note, kod, Callers.origin(request));
        if (answer instanceof Answer.Opened(var session, var account))
            return Onward.to(begin(request, response, session, account, till));
        var refused = Forms.refused(answer, "access.code.wrong");
        return forms.again(
                codeForm(request, response, till, Optional.empty(), Optional.of(refused.why())),
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
            var onward = begin(request, response, session, account, till);
            return Onward.to(Onward.with("/konto/koder", onward));
        }
        var offer = door.offerAgain(note, erbjudande);
        return offer.isEmpty()
                ? Onward.to(Onward.with("/logga-in", Onward.path(till)))
                : forms.again(
                        codeForm(
                                request,
                                response,
                                till,
                                offer,
                                Optional.of(Phrase.of("access.code.wrong"))),
                        HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /// The browser shows the new session from now on.
    ///
    /// @return where to go on to
    private String begin(
            HttpServletRequest request,
            HttpServletResponse response,
            Token session,
            Account account,
            String till) {
        cookies.forget(response, STEP);
        callers.begin(request, response, session);
        return start(account, till);
    }

    /// Where somebody goes on to: where it was going, else the own association, else the choice.
    private String start(Account account, String till) {
        var asked = Onward.path(till);
        if (!asked.isEmpty()) return asked;
        var own = passes.own(account);
        return own.size() == 1 ? "/" + own.getFirst().slug() : "/";
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
                ? Forms.onward(begin(request, response, session, account, till))
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
                ? Onward.to(begin(request, response, session, account, till))
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
