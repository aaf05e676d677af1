package se.fyrklover.budget.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import se.fyrklover.access.Right;
import se.fyrklover.association.Members;
import se.fyrklover.budget.ContributionClaims;
import se.fyrklover.budget.ContributionRuns;
import se.fyrklover.budget.ContributionTerms;
import se.fyrklover.budget.Funds;
import se.fyrklover.budget.contribution.Calculation;
import se.fyrklover.budget.contribution.PartyShares;
import se.fyrklover.secret.Digest;
import se.fyrklover.shared.Phrase;
import se.fyrklover.web.Answers;
import se.fyrklover.web.Downloads;
import se.fyrklover.web.Onward;
import se.fyrklover.web.Page;
import se.fyrklover.web.Pages;
import se.fyrklover.web.PaperLetters;
import se.fyrklover.web.Section;

/// What members are to contribute to a year: reckoned, frozen, claimed.
@Controller
class ContributionController {

    static final String HERE = "/{association}/{period:[0-9]{4}}/budget/bidrag";
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    /// So many signs of a field that somebody else filled in.
    private static final int SHOWN = 120;

    private final Pages pages;
    private final ContributionRuns runs;
    private final ContributionClaims claims;
    private final ContributionPages views;
    private final Members members;
    private final PaperLetters letters;
    private final Funds funds;

    ContributionController(
            Pages pages,
            ContributionRuns runs,
            ContributionClaims claims,
            ContributionPages views,
            Members members,
            PaperLetters letters,
            Funds funds) {
        this.pages = pages;
        this.runs = runs;
        this.claims = claims;
        this.views = views;
        this.members = members;
        this.letters = letters;
        this.funds = funds;
    }

    /// A page of the budget, also of a year that nothing else is known of yet.
    static Page page(Pages pages, HttpServletRequest request, String association, int year) {
        var page = pages.open(request, association, Section.BUDGET);
        if (year < ContributionRuns.firstYear() || year > page.period().year() + 50)
            throw Pages.notFound();
        return page.ofYear(year);
    }

    private Page page(HttpServletRequest request, String association, int year) {
        return page(pages, request, association, year);
    }

    private Page planning(HttpServletRequest request, String association, int year) {
        var page = page(request, association, year);
        page.pass().demand(Right.PLAN_MONEY);
        return page;
    }

    static ModelAndView shown(Page page, ContributionPage view, Answers note) {
        return new ModelAndView(
                "budget/contributions", Map.of("page", page, "view", view, "note", note));
    }

    @GetMapping(HERE)
    ModelAndView contributions(
            HttpServletRequest request,
            @PathVariable String association,
            @PathVariable int period) {
        var page = page(request, association, period);
        return shown(page, views.newest(page, period), Answers.NONE);
    }

    @GetMapping(HERE + "/{number:[1-9][0-9]{0,3}}")
    ModelAndView run(
            HttpServletRequest request,
            @PathVariable String association,
            @PathVariable int period,
            @PathVariable int number) {
        var page = page(request, association, period);
        var view = views.run(page, period, number).orElseThrow(Pages::notFound);
        return shown(page, view, Answers.NONE);
    }

    /// The calculation as a workbook or CSV.
    @GetMapping(HERE + "/{number:[1-9][0-9]{0,3}}." + Downloads.FORMAT)
    ResponseEntity<byte[]> file(
            HttpServletRequest request,
            @PathVariable String association,
            @PathVariable int period,
            @PathVariable int number,
            @PathVariable String format) {
        var page = page(request, association, period);
        page.pass().demandToTakeOut(Right.READ_MONEY);
        var run =
                runs.of(page.pass(), period).stream()
                        .filter(it -> it.number() == number)
                        .findFirst()
                        .orElseThrow(Pages::notFound);
        return Downloads.answer(
                page.tenant().name(),
                "%s %d-%d, %s"
                        .formatted(
                                page.say("budget.run.year", String.valueOf(period)),
                                period,
                                number,
                                page.tenant().name()),
                new RunSheets(
                                page.words(),
                                run,
                                funds.contributions(page.tenant().id(), period - 1))
                        .sheets(),
                format);
    }

    @GetMapping(HERE + "/utkast")
    ModelAndView draft(
            HttpServletRequest request,
            @PathVariable String association,
            @PathVariable int period) {
        var page = planning(request, association, period);
        return shown(page, views.draft(page, period), Answers.NONE);
    }

    @GetMapping(HERE + "/skriv")
    ModelAndView write(
            HttpServletRequest request,
            @PathVariable String association,
            @PathVariable int period) {
        var page = planning(request, association, period);
        var draft = runs.draft(page.pass(), period);
        var terms =
                draft.map(ContributionRuns.Draft::terms)
                        .orElseGet(() -> runs.beginning(page.pass(), period));
        var faults =
                draft.isPresent()
                                && runs.reckon(page.pass(), terms)
                                        instanceof Calculation.Outcome.Faulty(var wrong)
                        ? wrong
                        : Map.<String, Phrase>of();
        var seen = draft.map(ContributionRuns.Draft::digest);
        return form(page, period, seen, TermsForm.answers(terms).wrong(faults), HttpStatus.OK);
    }

    /// @param seen the draft that it is filled in from
    private ModelAndView form(
            Page page, int year, Optional<Digest> seen, Answers form, HttpStatus status) {
        return new ModelAndView(
                "budget/contributionform",
                Map.of(
                        "page",
                        page,
                        "year",
                        year,
                        "here",
                        page.toContributions(year),
                        "seen",
                        seen.map(Digest::hex).orElse(""),
                        "form",
                        form,
                        "law",
                        LawShares.of(page.words(), PartyShares.of(year))),
                status);
    }

    @PostMapping(HERE + "/skriv")
    ModelAndView save(
            HttpServletRequest request,
            @PathVariable String association,
            @PathVariable int period,
            @RequestParam(defaultValue = "") String sedd,
            @RequestParam(name = "fil", required = false) @Nullable MultipartFile file)
            throws IOException {
        var page = planning(request, association, period);
        var typed = new LinkedHashMap<>(request.getParameterMap());
        if (file != null && !file.isEmpty())
            typed.put("population", new String[] {text(file.getBytes())});
        var form = Answers.of(typed);
        var terms = TermsForm.terms(period, form);
        var looked = digest(sedd);
        return switch (runs.save(page.pass(), looked, terms)) {
            case TOO_LONG ->
                    form(
                            page,
                            period,
                            looked,
                            form.wrong(tooLong(terms)),
                            HttpStatus.UNPROCESSABLE_CONTENT);
            case OVERTAKEN -> overtaken(page, period, form);
            case SAVED -> saved(page, terms, form);
        };
    }

    private static Map<String, Phrase> tooLong(ContributionTerms terms) {
        var isList = terms.population().length() > ContributionTerms.LONGEST;
        return Map.of(
                isList ? "population" : "agreed",
                Phrase.of(
                        "budget.run.expected.shorter",
                        isList ? ContributionTerms.LONGEST : ContributionTerms.LONGEST_FIELD));
    }

    private ModelAndView saved(Page page, ContributionTerms terms, Answers form) {
        return switch (runs.reckon(page.pass(), terms)) {
            case Calculation.Outcome.Reckoned _ ->
                    Onward.done(page.toContributions(terms.year()) + "/utkast", "sparad");
            case Calculation.Outcome.Faulty(var faults) ->
                    form(
                            page,
                            terms.year(),
                            runs.draft(page.pass(), terms.year())
                                    .map(ContributionRuns.Draft::digest),
                            form.wrong(faults),
                            HttpStatus.UNPROCESSABLE_CONTENT);
        };
    }

    /// Somebody else has saved meanwhile: both are kept, and who comes last chooses.
    private ModelAndView overtaken(Page page, int year, Answers form) {
        var theirs = runs.draft(page.pass(), year);
        var shown =
                form(
                        page,
                        year,
                        theirs.map(ContributionRuns.Draft::digest),
                        form,
                        HttpStatus.CONFLICT);
        theirs.ifPresent(it -> {
            var who = it.by().orElse(page.say("budget.run.overtaken.somebody"));
            var when = page.words().moment(it.savedAt());
            shown.addObject("others", page.say("budget.run.overtaken", who, when));
            shown.addObject("theirs", differing(page, TermsForm.answers(it.terms()), form));
        });
        return shown;
    }

    /// What the other wrote in the fields where this one wrote something else.
    private static List<String> differing(Page page, Answers theirs, Answers mine) {
        return theirs.typed().keySet().stream()
                .filter(it ->
                        !TermsForm.lines(theirs.text(it)).equals(TermsForm.lines(mine.text(it))))
                .map(it ->
                        page.say(
                                "budget.run.overtaken.field",
                                page.say("budget.run.form." + TermsForm.label(it)),
                                shortened(theirs.text(it))))
                .toList();
    }

    private static String shortened(String text) {
        var line = text.replaceAll("\\s+", " ").strip();
        return line.length() <= SHOWN ? line : line.substring(0, SHOWN - 1) + "…";
    }

    /// Of the draft that a form was filled in from, where there was one.
    private static Optional<Digest> digest(String hex) {
        return Optional.of(hex)
                .filter(it -> it.matches("[0-9a-f]{64}"))
                .map(it -> Digest.stored(HexFormat.of().parseHex(it)));
    }

    /// UTF-8, or what Statistics Sweden gave out before.
    private static String text(byte[] content) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
        } catch (CharacterCodingException older) {
            return new String(content, WINDOWS);
        }
    }

    /// @param grund the digest of the draft that was looked at
    @PostMapping(HERE + "/frys")
    ModelAndView freeze(
            HttpServletRequest request,
            @PathVariable String association,
            @PathVariable int period,
            @RequestParam(defaultValue = "") String grund,
            @RequestParam(defaultValue = "") String skal) {
        var page = planning(request, association, period);
        page.pass().demand(Right.FREEZE_DOCUMENT);
        page.pass().demandProof();
        var here = page.toContributions(period);
        var looked = digest(grund);
        if (looked.isEmpty()) return Onward.done(here + "/utkast", "andrad");
        return switch (runs.freeze(page.pass(), period, looked.get(), skal)) {
            case ContributionRuns.Freezing.Frozen _ -> Onward.done(here, "fryst");
            case ContributionRuns.Freezing.Same _ -> Onward.done(here, "samma");
            case ContributionRuns.Freezing.Overtaken _ -> Onward.done(here + "/utkast", "andrad");
            case ContributionRuns.Freezing.WithoutReason _ ->
                    Onward.done(here + "/utkast", "inget-skal");
            case ContributionRuns.Freezing.Faulty _ -> Onward.done(here + "/utkast", "fel");
        };
    }

    /// The letter to one member, also for who may see that member's alone.
    @GetMapping(HERE + "/{number:[1-9][0-9]{0,3}}/{member:[a-z0-9-]+}.pdf")
    ResponseEntity<byte[]> letter(
            HttpServletRequest request,
            @PathVariable String association,
            @PathVariable int period,
            @PathVariable int number,
            @PathVariable String member) {
        var page =
                pages.open(
                        request,
                        association,
                        Section.NONE,
                        pass -> pass.demand(Right.READ_MONEY, member));
        var pass = page.pass();
        var run = runs.find(pass, period, number, member).orElseThrow(Pages::notFound);
        var claim =
                claims.of(pass, period, member).stream()
                        .filter(it -> it.number() == number)
                        .findFirst();
        var about = members.describe(page.tenant().id());
        var letter =
                new ContributionLetter(
                                page.words(),
                                page.tenant().name(),
                                about.map(it -> it.organisationNumber().canonical()).orElse(""),
                                run,
                                member,
                                claim)
                        .letter()
                        .orElseThrow(Pages::notFound);
        return Downloads.attachment(
                        "%s, %s.pdf".formatted(letter.title(), letter.to()), "application/pdf")
                .body(letters.pdf(letter));
    }

    static Optional<UUID> id(String text) {
        return text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
                ? Optional.of(UUID.fromString(text))
                : Optional.empty();
    }
}
