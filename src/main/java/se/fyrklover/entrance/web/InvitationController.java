package se.fyrklover.entrance.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import se.fyrklover.access.Account;
import se.fyrklover.access.Accounts;
import se.fyrklover.access.CodeAppOffer;
import se.fyrklover.access.Invitations;
import se.fyrklover.access.Invitations.Invitation;
import se.fyrklover.access.Invitations.Standing;
import se.fyrklover.access.NewMeans;
import se.fyrklover.access.NewMeans.Prepared;
import se.fyrklover.access.Providers;
import se.fyrklover.access.Sessions;
import se.fyrklover.access.Tenants;
import se.fyrklover.secret.Token;
import se.fyrklover.shared.Phrase;
import se.fyrklover.web.Callers;
import se.fyrklover.web.Onward;
import se.fyrklover.web.Pages;

/// What an invitation's address leads to: choosing what to sign in with, or, for who has an account
/// already, taking the role.
@Controller
class InvitationController {

    private static final String INVITATION = "/inbjudan/{token}";

    private final Forms forms;
    private final Callers callers;
    private final Invitations invitations;
    private final Accounts accounts;
    private final NewMeans means;
    private final Sessions sessions;
    private final Providers providers;
    private final Tenants tenants;

    InvitationController(
            Forms forms,
            Callers callers,
            Invitations invitations,
            Accounts accounts,
            NewMeans means,
            Sessions sessions,
            Providers providers,
            Tenants tenants) {
        this.forms = forms;
        this.callers = callers;
        this.invitations = invitations;
        this.accounts = accounts;
        this.means = means;
        this.sessions = sessions;
        this.providers = providers;
        this.tenants = tenants;
    }

    @GetMapping(INVITATION)
    ModelAndView open(
            HttpServletRequest request, HttpServletResponse response, @PathVariable String token) {
        var found = waiting(token);
        if (found.isEmpty()) return spent(request, response);
        var invitation = found.get();
        if (accounts.find(invitation.asked().email()).isPresent())
            return known(request, response, invitation, token);
        return form(
                request,
                response,
                invitation,
                token,
                means.offer(invitation.asked().email()),
                new Prepared.Faulty(Optional.empty(), Optional.empty()));
    }

    private Optional<Invitation> waiting(String token) {
        return Token.parse(token)
                .flatMap(invitations::find)
                .filter(it -> it.standing() == Standing.WAITING);
    }

    /// For who has an account: signed in with it, the role is taken by a button.
    private ModelAndView known(
            HttpServletRequest request,
            HttpServletResponse response,
            Invitation invitation,
            String token) {
        return page(request, response, "invitation-known", invitation, token);
    }

    private ModelAndView page(
            HttpServletRequest request,
            HttpServletResponse response,
            String template,
            Invitation invitation,
            String token,
            Object... more) {
        var page =
                forms.page(
                        request,
                        response,
                        template,
                        "invitation",
                        invitation,
                        "tenant",
                        tenants.find(invitation.association()).orElseThrow(),
                        "token",
                        token);
        for (var at = 0; at < more.length; at += 2) page.addObject((String) more[at], more[at + 1]);
        return page;
    }

    private ModelAndView form(
            HttpServletRequest request,
            HttpServletResponse response,
            Invitation invitation,
            String token,
            CodeAppOffer offer,
            Prepared.Faulty faults) {
        return page(
                request,
                response,
                "invitation",
                invitation,
                token,
                "providers",
                providers.all(),
                "offer",
                offer,
                "passwordFault",
                faults.password(),
                "codeFault",
                faults.code());
    }

    private ModelAndView spent(HttpServletRequest request, HttpServletResponse response) {
        return forms.again(
                forms.page(request, response, "spent", "kind", "invitation"), HttpStatus.GONE);
    }

    @PostMapping(INVITATION)
    ModelAndView accept(
            HttpServletRequest request,
            HttpServletResponse response,
            @PathVariable String token,
            @RequestParam(defaultValue = "") String losenord,
            @RequestParam(defaultValue = "") String kod,
            @RequestParam(defaultValue = "") String erbjudande) {
        var found = waiting(token);
        if (found.isEmpty()) return spent(request, response);
        var asked = found.get().asked();
        if (accounts.find(asked.email()).isPresent())
            return known(request, response, found.get(), token);
        return switch (means.password(
                asked.email(), asked.name(), losenord, erbjudande, kod, address(request))) {
            case Prepared.Ready(var keep, var recovery) ->
                    use(token, keep, request, response)
                            .map(_ -> shown(request, response, found.get(), recovery))
                            .orElseGet(() -> spent(request, response));
            case Prepared.Faulty faults ->
                    forms.again(
                            form(
                                    request,
                                    response,
                                    found.get(),
                                    token,
                                    means.offerAgain(asked.email(), erbjudande),
                                    faults),
                            HttpStatus.UNPROCESSABLE_CONTENT);
        };
    }

    private static String address(HttpServletRequest request) {
        return Callers.origin(request).address();
    }

    /// Uses the invitation; the person is signed in afterwards.
    private Optional<Account> use(
            String token,
            Consumer<Account> keep,
            HttpServletRequest request,
            HttpServletResponse response) {
        var account = invitations.accept(Token.parse(token).orElseThrow(), address(request), keep);
        account.ifPresent(it ->
                callers.begin(
                        request,
                        response,
                        sessions.open(it, Sessions.Way.INVITATION, Callers.origin(request))));
        return account;
    }

    /// The codes on paper, this once.
    private ModelAndView shown(
            HttpServletRequest request,
            HttpServletResponse response,
            Invitation invitation,
            List<String> recovery) {
        return page(request, response, "invitation-done", invitation, "", "recovery", recovery);
    }

    @PostMapping(INVITATION + "/nyckel/borja")
    ResponseEntity<String> askForPasskey(HttpServletResponse response, @PathVariable String token) {
        var asked = fresh(token).asked();
        return forms.ask(response, means.making(asked.email(), asked.name()));
    }

    /// One that can be used by somebody who has no account yet.
    private Invitation fresh(String token) {
        return waiting(token)
                .filter(it -> accounts.find(it.asked().email()).isEmpty())
                .orElseThrow(Pages::notFound);
    }

    @PostMapping(INVITATION + "/nyckel/klar")
    ResponseEntity<String> passkey(
            HttpServletRequest request,
            HttpServletResponse response,
            @PathVariable String token,
            @RequestParam(defaultValue = "") String svar,
            @RequestParam(defaultValue = "") String namn) {
        var invitation = fresh(token);
        var asked = invitation.asked();
        var ready =
                means.passkey(
                        asked.email(), forms.note(request, response), svar, namn, address(request));
        return ready.flatMap(it -> use(token, it.keep(), request, response))
                .map(_ -> Forms.onward("/" + slug(invitation)))
                .orElseGet(() ->
                        forms.wrong(
                                request,
                                new Forms.Refused(
                                        Phrase.of("entrance.passkey.unmade"),
                                        HttpStatus.UNPROCESSABLE_CONTENT)));
    }

    private String slug(Invitation invitation) {
        return tenants.find(invitation.association()).orElseThrow().slug();
    }

    /// Somebody who is signed in as whom the invitation is for takes the role.
    @PostMapping(INVITATION + "/ta-emot")
    ModelAndView take(
            HttpServletRequest request, HttpServletResponse response, @PathVariable String token) {
        var person = callers.person(request);
        var found = waiting(token);
        if (found.isEmpty()) return spent(request, response);
        if (!found.get().asked().email().equals(person.account().email()))
            return forms.again(known(request, response, found.get(), token), HttpStatus.FORBIDDEN);
        return invitations
                .take(Token.parse(token).orElseThrow(), person)
                .map(_ -> Onward.to("/" + slug(found.get())))
                .orElseGet(() -> spent(request, response));
    }
}
