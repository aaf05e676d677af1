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
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import se.fyrklover.access.Accounts;
import se.fyrklover.access.Caller.Person;
import se.fyrklover.access.CodeAppOffer;
import se.fyrklover.access.Means;
import se.fyrklover.access.Passkeys;
import se.fyrklover.access.Providers;
import se.fyrklover.access.Sessions;
import se.fyrklover.shared.Phrase;
import se.fyrklover.web.Callers;
import se.fyrklover.web.Onward;
import se.fyrklover.web.Pages;

/// A person's own account: the name, what one signs in with, and where one is signed in.
@Controller
@RequestMapping("/konto")
class AccountController {

    private static final int LONGEST_NAME = 100;

    private final Forms forms;
    private final Pages pages;
    private final Callers callers;
    private final Accounts accounts;
    private final Means means;
    private final Passkeys passkeys;
    private final Sessions sessions;
    private final Providers providers;
    private final AccountLetters letters;

    AccountController(
            Forms forms,
            Pages pages,
            Callers callers,
            Accounts accounts,
            Means means,
            Passkeys passkeys,
            Sessions sessions,
            Providers providers,
            AccountLetters letters) {
        this.forms = forms;
        this.pages = pages;
        this.callers = callers;
        this.accounts = accounts;
        this.means = means;
        this.passkeys = passkeys;
        this.sessions = sessions;
        this.providers = providers;
        this.letters = letters;
    }

    @GetMapping
    ModelAndView page(HttpServletRequest request, HttpServletResponse response) {
        return overview(request, response, Optional.empty());
    }

    private ModelAndView overview(
            HttpServletRequest request, HttpServletResponse response, Optional<Phrase> fault) {
        var person = callers.person(request);
        return forms.page(
                request,
                response,
                "account",
                "person",
                person,
                "held",
                means.of(person.account()),
                "sessions",
                sessions.of(person.account()),
                "providers",
                providers.all(),
                "fault",
                fault);
    }

    @PostMapping("/namn")
    ModelAndView rename(
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam(defaultValue = "") String namn) {
        var person = callers.person(request);
        var name = namn.strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME)
            return forms.again(
                    overview(
                            request,
                            response,
                            Optional.of(Phrase.of("entrance.account.name.wrong", LONGEST_NAME))),
                    HttpStatus.UNPROCESSABLE_CONTENT);
        accounts.rename(person, name);
        return Onward.done("/konto", "namn");
    }

    @GetMapping("/losenord")
    ModelAndView passwordPage(HttpServletRequest request, HttpServletResponse response) {
        return passwordForm(request, response, Optional.empty());
    }

    private ModelAndView passwordForm(
            HttpServletRequest request, HttpServletResponse response, Optional<Phrase> fault) {
        var person = own(request);
        return forms.page(
                request,
                response,
                "password",
                "account",
                person.account(),
                "held",
                means.of(person.account()),
                "fault",
                fault);
    }

    private Person own(HttpServletRequest request) {
        var person = callers.person(request);
        means.demandOwn(person);
        return person;
    }

    @PostMapping("/losenord")
    ModelAndView changePassword(
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam(defaultValue = "") String losenord) {
        var person = own(request);
        var fault = means.changePassword(person, losenord);
        if (fault.isPresent())
            return forms.again(
                    passwordForm(request, response, fault), HttpStatus.UNPROCESSABLE_CONTENT);
        tell(request, person, "entrance.letter.changed.password");
        return means.of(person.account()).lacksApp()
                ? Onward.to("/konto/kodapp")
                : Onward.done("/konto", "losenord");
    }

    private void tell(HttpServletRequest request, Person person, String what) {
        letters.changed(person.account(), pages.shell(request).words().language(), what);
    }

    @GetMapping("/kodapp")
    ModelAndView appPage(HttpServletRequest request, HttpServletResponse response) {
        return appForm(request, response, means.offerApp(own(request)), Optional.empty());
    }

    private ModelAndView appForm(
            HttpServletRequest request,
            HttpServletResponse response,
            CodeAppOffer offer,
            Optional<Phrase> fault) {
        return forms.page(request, response, "app", "offer", offer, "fault", fault);
    }

    @PostMapping("/kodapp")
    ModelAndView changeApp(
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam(defaultValue = "") String erbjudande,
            @RequestParam(defaultValue = "") String kod) {
        var person = own(request);
        var recovery = means.changeApp(person, erbjudande, kod);
        if (recovery.isEmpty())
            return forms.again(
                    appForm(
                            request,
                            response,
                            means.offerAppAgain(person, erbjudande),
                            Optional.of(Phrase.of("access.code.wrong"))),
                    HttpStatus.UNPROCESSABLE_CONTENT);
        tell(request, person, "entrance.letter.changed.app");
        return codes(request, response, recovery.get(), "");
    }

    @GetMapping("/koder")
    ModelAndView codesPage(
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam(defaultValue = "") String till) {
        own(request);
        return codes(request, response, List.of(), till);
    }

    private ModelAndView codes(
            HttpServletRequest request,
            HttpServletResponse response,
            List<String> recovery,
            String till) {
        return forms.page(
                request, response, "codes", "recovery", recovery, "till", Onward.path(till));
    }

    @PostMapping("/koder")
    ModelAndView renewCodes(
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam(defaultValue = "") String till) {
        var person = own(request);
        var recovery = means.renewRecovery(person);
        tell(request, person, "entrance.letter.changed.recovery");
        return codes(request, response, recovery, till);
    }

    @GetMapping("/nyckel")
    ModelAndView passkeyPage(HttpServletRequest request, HttpServletResponse response) {
        own(request);
        return forms.page(request, response, "passkey");
    }

    @PostMapping("/nyckel/borja")
    ResponseEntity<String> askForPasskey(HttpServletRequest request, HttpServletResponse response) {
        return forms.ask(response, passkeys.making(callers.person(request)));
    }

    @PostMapping("/nyckel/klar")
    ResponseEntity<String> makePasskey(
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam(defaultValue = "") String svar,
            @RequestParam(defaultValue = "") String namn) {
        var person = own(request);
        if (!passkeys.make(person, forms.note(request, response), svar, namn))
            return forms.wrong(
                    request,
                    new Forms.Refused(
                            Phrase.of("entrance.passkey.unmade"),
                            HttpStatus.UNPROCESSABLE_CONTENT));
        tell(request, person, "entrance.letter.changed.passkey");
        return Forms.onward("/konto?gjort=nyckel");
    }

    @PostMapping("/nyckel/{key}/namn")
    ModelAndView renamePasskey(
            HttpServletRequest request,
            @PathVariable String key,
            @RequestParam(defaultValue = "") String namn) {
        passkeys.rename(callers.person(request), key, namn);
        return Onward.done("/konto", "namn");
    }

    @PostMapping("/nyckel/{key}/bort")
    ModelAndView removePasskey(
            HttpServletRequest request, HttpServletResponse response, @PathVariable String key) {
        var person = own(request);
        if (!passkeys.remove(person, key))
            return forms.again(
                    overview(
                            request,
                            response,
                            Optional.of(Phrase.of("entrance.account.passkey.last"))),
                    HttpStatus.CONFLICT);
        tell(request, person, "entrance.letter.changed.removed");
        return Onward.done("/konto", "bort");
    }

    @PostMapping("/sessioner/{session}/avsluta")
    ModelAndView end(
            HttpServletRequest request, HttpServletResponse response, @PathVariable UUID session) {
        var person = callers.person(request);
        sessions.end(person, session);
        if (!person.session().equals(session)) return Onward.done("/konto", "avslutat");
        callers.end(request, response);
        return Onward.to("/logga-in");
    }

    @PostMapping("/sessioner/avsluta")
    ModelAndView endAll(HttpServletRequest request, HttpServletResponse response) {
        var person = callers.person(request);
        sessions.endAll(person);
        callers.end(request, response);
        return Onward.to("/logga-in");
    }
}
