package se.fyrklover.entrance.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import se.fyrklover.access.CodeAppOffer;
import se.fyrklover.access.NewMeans;
import se.fyrklover.access.NewMeans.Prepared;
import se.fyrklover.access.WaysBack;
import se.fyrklover.access.WaysBack.Use;
import se.fyrklover.access.WaysBack.WayBack;
import se.fyrklover.secret.Token;
import se.fyrklover.shared.Phrase;
import se.fyrklover.web.Callers;
import se.fyrklover.web.Pages;

/// Getting back in: asking for a letter, and what its address leads to.
@Controller
class WayBackController {

    private final Forms forms;
    private final Pages pages;
    private final WaysBack door;
    private final NewMeans means;
    private final AccountLetters letters;

    WayBackController(
            Forms forms, Pages pages, WaysBack door, NewMeans means, AccountLetters letters) {
        this.forms = forms;
        this.pages = pages;
        this.door = door;
        this.means = means;
        this.letters = letters;
    }

    @GetMapping("/glomt")
    ModelAndView page(HttpServletRequest request, HttpServletResponse response) {
        return forms.page(
                request, response, "forgotten", "asked", false, "fault", Optional.empty());
    }

    /// Whoever asks, and whatever for, is answered the same.
    @PostMapping("/glomt")
    ModelAndView ask(
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam(defaultValue = "") String epost) {
        var language = pages.shell(request).words().language();
        var wait =
                door.ask(
                        epost,
                        Callers.origin(request),
                        (account, token) -> letters.wayBack(account, token, language));
        var refused = wait.map(Forms::tooMany);
        var page =
                forms.page(
                        request,
                        response,
                        "forgotten",
                        "asked",
                        wait.isEmpty(),
                        "fault",
                        refused.map(Forms.Refused::why));
        return refused.map(it -> forms.again(page, it.status())).orElse(page);
    }

    @GetMapping("/aterstall/{token}")
    ModelAndView open(
            HttpServletRequest request, HttpServletResponse response, @PathVariable String token) {
        var way = way(token);
        return way.isEmpty()
                ? gone(request, response)
                : form(
                        request,
                        response,
                        way.get(),
                        token,
                        offer(way.get()),
                        Optional.empty(),
                        Optional.empty());
    }

    private Optional<WayBack> way(String token) {
        return Token.parse(token).flatMap(door::find).filter(WayBack::stands);
    }

    private Optional<CodeAppOffer> offer(WayBack way) {
        return way.vouched() ? Optional.of(means.offer(way.account().email())) : Optional.empty();
    }

    private ModelAndView form(
            HttpServletRequest request,
            HttpServletResponse response,
            WayBack way,
            String token,
            Optional<CodeAppOffer> offer,
            Optional<Phrase> password,
            Optional<Phrase> code) {
        return forms.page(
                request,
                response,
                "way-back",
                "way",
                way,
                "token",
                token,
                "offer",
                offer,
                "hasCodes",
                door.hasCodes(way),
                "passwordFault",
                password,
                "codeFault",
                code);
    }

    private ModelAndView gone(HttpServletRequest request, HttpServletResponse response) {
        return forms.again(forms.page(request, response, "way-back-gone"), HttpStatus.GONE);
    }

    @PostMapping("/aterstall/{token}")
    ModelAndView use(
            HttpServletRequest request,
            HttpServletResponse response,
            @PathVariable String token,
            @RequestParam(defaultValue = "") String losenord,
            @RequestParam(defaultValue = "") String kod,
            @RequestParam(defaultValue = "") String erbjudande) {
        var way = way(token);
        var shown = Token.parse(token);
        if (way.isEmpty() || shown.isEmpty()) return gone(request, response);
        if (way.get().vouched())
            return equip(request, response, way.get(), shown.get(), losenord, kod, erbjudande);
        return switch (door.use(shown.get(), losenord, kod, Callers.origin(request))) {
            case Use.Done _ -> done(request, response, way.get(), java.util.List.of());
            case Use.Gone _ -> gone(request, response);
            case Use.Faulty(var why) ->
                    faulty(
                            request,
                            response,
                            way.get(),
                            token,
                            Optional.empty(),
                            Optional.of(why),
                            Optional.empty());
            case Use.Wrong _ ->
                    faulty(
                            request,
                            response,
                            way.get(),
                            token,
                            Optional.empty(),
                            Optional.empty(),
                            Optional.of(Phrase.of("access.code.wrong")));
            case Use.TooMany(var after) -> {
                var refused = Forms.tooMany(after);
                yield forms.again(
                        form(
                                request,
                                response,
                                way.get(),
                                token,
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of(refused.why())),
                        refused.status());
            }
        };
    }

    private ModelAndView faulty(
            HttpServletRequest request,
            HttpServletResponse response,
            WayBack way,
            String token,
            Optional<CodeAppOffer> offer,
            Optional<Phrase> password,
            Optional<Phrase> code) {
        return forms.again(
                form(request, response, way, token, offer, password, code),
                HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /// Where an administrator has vouched: a new password and a new app, with codes on paper.
    private ModelAndView equip(
            HttpServletRequest request,
            HttpServletResponse response,
            WayBack way,
            Token shown,
            String typed,
            String code,
            String sealed) {
        var account = way.account();
        var origin = Callers.origin(request);
        return switch (means.password(
                account.email(), account.name(), typed, sealed, code, origin.address())) {
            case Prepared.Ready ready ->
                    door.use(shown, ready, origin) instanceof Use.Done
                            ? done(request, response, way, ready.recovery())
                            : gone(request, response);
            case Prepared.Faulty(var password, var wrong) ->
                    faulty(
                            request,
                            response,
                            way,
                            shown.text(),
                            Optional.of(means.offerAgain(account.email(), sealed)),
                            password,
                            wrong);
        };
    }

    private ModelAndView done(
            HttpServletRequest request,
            HttpServletResponse response,
            WayBack way,
            java.util.List<String> recovery) {
        letters.changed(
                way.account(),
                pages.shell(request).words().language(),
                "entrance.letter.changed.password");
        return forms.page(request, response, "way-back-done", "recovery", recovery);
    }

    @PostMapping("/aterstall/{token}/nyckel/borja")
    ResponseEntity<String> askForPasskey(HttpServletResponse response, @PathVariable String token) {
        var way = way(token).filter(WayBack::vouched).orElseThrow(Pages::notFound);
        return forms.ask(response, means.making(way.account().email(), way.account().name()));
    }

    @PostMapping("/aterstall/{token}/nyckel/klar")
    ResponseEntity<String> passkey(
            HttpServletRequest request,
            HttpServletResponse response,
            @PathVariable String token,
            @RequestParam(defaultValue = "") String svar,
            @RequestParam(defaultValue = "") String namn) {
        var way = way(token).filter(WayBack::vouched).orElseThrow(Pages::notFound);
        var origin = Callers.origin(request);
        var ready =
                means.passkey(
                        way.account().email(),
                        forms.note(request, response),
                        svar,
                        namn,
                        origin.address());
        return ready.isPresent()
                        && door.use(Token.parse(token).orElseThrow(), ready.get(), origin)
                                instanceof Use.Done
                ? Forms.onward("/logga-in")
                : forms.wrong(
                        request,
                        new Forms.Refused(
                                Phrase.of("entrance.passkey.unmade"),
                                HttpStatus.UNPROCESSABLE_CONTENT));
    }
}
