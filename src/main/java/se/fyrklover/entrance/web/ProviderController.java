package se.fyrklover.entrance.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import se.fyrklover.access.Accounts;
import se.fyrklover.access.Caller.Person;
import se.fyrklover.access.Identities;
import se.fyrklover.access.IdentityProvider;
import se.fyrklover.access.Invitations;
import se.fyrklover.access.Invitations.Standing;
import se.fyrklover.access.Means;
import se.fyrklover.access.Providers;
import se.fyrklover.access.Providers.Errand;
import se.fyrklover.access.Providers.Going;
import se.fyrklover.access.Providers.Return;
import se.fyrklover.access.Providers.Start;
import se.fyrklover.access.SignIn;
import se.fyrklover.secret.Token;
import se.fyrklover.shared.Phrase;
import se.fyrklover.web.Callers;
import se.fyrklover.web.Cookies;
import se.fyrklover.web.Onward;
import se.fyrklover.web.Pages;

/// To a provider of identities and back: to sign in, to prove it again, to join an identity to the
/// own account, or to take an invitation.
///
/// The way there is a link and no form: the content policy lets no form lead to another's page.
@Controller
class ProviderController {

    private static final String NOTE = "tjanst";

    private final Forms forms;
    private final Pages pages;
    private final Callers callers;
    private final Cookies cookies;
    private final Entering entering;
    private final Providers door;
    private final Identities identities;
    private final Means means;
    private final Invitations invitations;
    private final Accounts accounts;
    private final AccountLetters letters;

    ProviderController(
            Forms forms,
            Pages pages,
            Callers callers,
            Cookies cookies,
            Entering entering,
            Providers door,
            Identities identities,
            Means means,
            Invitations invitations,
            Accounts accounts,
            AccountLetters letters) {
        this.forms = forms;
        this.pages = pages;
        this.callers = callers;
        this.cookies = cookies;
        this.entering = entering;
        this.door = door;
        this.identities = identities;
        this.means = means;
        this.invitations = invitations;
        this.accounts = accounts;
        this.letters = letters;
    }

    @GetMapping("/logga-in/med/{provider}")
    ModelAndView signIn(
            HttpServletRequest request,
            HttpServletResponse response,
            @PathVariable String provider,
            @RequestParam(defaultValue = "") String till) {
        if (isSentByAnother(request)) return Onward.to(Onward.with("/logga-in", Onward.path(till)));
        return leave(request, response, provider, Going.signIn(Onward.path(till)));
    }

    @GetMapping("/bekrafta/med/{provider}")
    ModelAndView prove(
            HttpServletRequest request,
            HttpServletResponse response,
            @PathVariable String provider,
            @RequestParam(defaultValue = "") String till) {
        var person = callers.person(request);
        return leave(request, response, provider, Going.proof(person, Onward.path(till)));
    }

    @GetMapping("/konto/tjanst/{provider}")
    ModelAndView join(
            HttpServletRequest request,
            HttpServletResponse response,
            @PathVariable String provider) {
        if (isSentByAnother(request)) return Onward.to("/konto");
        return leave(request, response, provider, Going.join(own(request)));
    }

    /// Whether another site has sent the browser here: who is known to the provider already would
    /// be signed in, or have an identity joined, without having asked for it.
    private static boolean isSentByAnother(HttpServletRequest request) {
        var site = request.getHeader("Sec-Fetch-Site");
        return "cross-site".equals(site) || "same-site".equals(site);
    }

    private Person own(HttpServletRequest request) {
        var person = callers.person(request);
        means.demandOwn(person);
        return person;
    }

    @GetMapping("/inbjudan/{token}/med/{provider}")
    ModelAndView invitation(
            HttpServletRequest request,
            HttpServletResponse response,
            @PathVariable String token,
            @PathVariable String provider) {
        var shown = Token.parse(token).filter(this::isFresh).orElseThrow(Pages::notFound);
        return leave(request, response, provider, Going.invitation(shown));
    }

    /// Whether it can be used by somebody who has no account yet.
    private boolean isFresh(Token invitation) {
        return invitations
                .find(invitation)
                .filter(it -> it.standing() == Standing.WAITING)
                .filter(it -> accounts.find(it.asked().email()).isEmpty())
                .isPresent();
    }

    private ModelAndView leave(
            HttpServletRequest request, HttpServletResponse response, String code, Going going) {
        response.setHeader("Cache-Control", "no-store");
        var language = pages.shell(request).words().language();
        return switch (door.start(code, going, language).orElseThrow(Pages::notFound)) {
            case Start.Leaving(var address, var note) -> {
                cookies.write(response, NOTE, note, Providers.LASTS);
                yield Onward.to(address.toString());
            }
            case Start.Refused(var why) -> inVain(why, code, going);
        };
    }

    @GetMapping(Providers.BACK + "{provider}")
    ModelAndView back(
            HttpServletRequest request,
            HttpServletResponse response,
            @PathVariable String provider) {
        response.setHeader("Cache-Control", "no-store");
        var note = cookies.read(request, NOTE);
        note.ifPresent(_ -> cookies.forget(response, NOTE));
        var come =
                door.back(
                                provider,
                                note.orElse(""),
                                request.getParameterMap(),
                                callers.of(request),
                                Callers.origin(request))
                        .orElseThrow(Pages::notFound);
        return switch (come) {
            case Return.Opened(var session, var account, var going) ->
                    Onward.to(
                            going.errand() == Errand.PROOF
                                    ? entering.anew(request, response, session, going.till())
                                    : entering.begin(
                                            request, response, session, account, going.till()));
            case Return.Halfway(var half, var going) -> {
                cookies.write(response, Entering.STEP, half, SignIn.HALFWAY_LASTS);
                yield Onward.to(Onward.with("/logga-in/kod", going.till()));
            }
            case Return.Joined(var account) -> {
                letters.changed(
                        account,
                        pages.shell(request).words().language(),
                        "entrance.letter.changed.identity");
                yield Onward.to("/konto?gjort=tjanst");
            }
            case Return.Refused(var why, var going) -> inVain(why, provider, going);
            case Return.TooMany(var after) ->
                    forms.again(
                            page(
                                    request,
                                    response,
                                    provider,
                                    Forms.tooMany(after).why(),
                                    Phrase.of("entrance.provider.too-many.help"),
                                    "/logga-in"),
                            HttpStatus.TOO_MANY_REQUESTS);
        };
    }

    /// To a page of our own, so that nothing of what the provider sent stays in the address.
    private static ModelAndView inVain(Providers.Why why, String code, Going going) {
        var till =
                going.errand() == Errand.INVITATION ? "/inbjudan/" + going.whose() : going.till();
        return Onward.to(
                Onward.with(
                        "/logga-in/utan/%s/%s/%s"
                                .formatted(code, going.errand().code(), why.code()),
                        till));
    }

    @GetMapping("/logga-in/utan/{provider}/{errand:sign-in|proof|join|invitation}/{why:[a-z-]+}")
    ModelAndView inVain(
            HttpServletRequest request,
            HttpServletResponse response,
            @PathVariable String provider,
            @PathVariable String errand,
            @PathVariable String why,
            @RequestParam(defaultValue = "") String till) {
        var key = "entrance.provider." + why;
        if (Arrays.stream(Providers.Why.values()).noneMatch(it -> it.code().equals(why)))
            throw Pages.notFound();
        var onward = Onward.path(till);
        return page(
                request,
                response,
                provider,
                Phrase.of(key, name(provider)),
                Phrase.of(key + ".help", name(provider)),
                switch (errand) {
                    case "proof" -> Onward.with("/bekrafta", onward);
                    case "join" -> "/konto";
                    case "invitation" -> onward.startsWith("/inbjudan/") ? onward : "/logga-in";
                    default -> Onward.with("/logga-in", onward);
                });
    }

    private ModelAndView page(
            HttpServletRequest request,
            HttpServletResponse response,
            String provider,
            Phrase title,
            Phrase help,
            String again) {
        name(provider);
        return forms.page(
                request,
                response,
                "provider-in-vain",
                "title",
                title,
                "help",
                help,
                "again",
                again);
    }

    private String name(String code) {
        return door.all().stream()
                .filter(it -> it.code().equals(code))
                .map(IdentityProvider::name)
                .findFirst()
                .orElseThrow(Pages::notFound);
    }

    @PostMapping("/konto/tjanst/{identity:[0-9a-f]{64}}/bort")
    ModelAndView remove(
            HttpServletRequest request,
            HttpServletResponse response,
            @PathVariable String identity) {
        var person = own(request);
        if (identities.of(person.account()).stream().noneMatch(it -> it.id().equals(identity)))
            return Onward.to("/konto");
        if (!identities.remove(person, identity)) return Onward.to("/konto?gjort=sista");
        letters.changed(
                person.account(),
                pages.shell(request).words().language(),
                "entrance.letter.changed.identity-removed");
        return Onward.to("/konto?gjort=tjanst-bort");
    }
}
