package se.fyrklover.entrance.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import se.fyrklover.access.AccountId;
import se.fyrklover.access.Invitations;
import se.fyrklover.access.Pass;
import se.fyrklover.access.Passes;
import se.fyrklover.access.Right;
import se.fyrklover.access.Roles;
import se.fyrklover.access.WaysBack;
import se.fyrklover.entrance.Letters;
import se.fyrklover.entrance.RoleSubjects;
import se.fyrklover.shared.Language;
import se.fyrklover.shared.Phrase;
import se.fyrklover.web.Onward;
import se.fyrklover.web.Page;
import se.fyrklover.web.Pages;
import se.fyrklover.web.Section;

/// The people of an association: who has which role, inviting, and ending.
@Controller
class PeopleController {

    private static final String PEOPLE = "/{association}/personer";

    private final Pages pages;
    private final Passes passes;
    private final Roles roles;
    private final Invitations invitations;
    private final Letters letters;
    private final RoleSubjects subjects;
    private final WaysBack waysBack;
    private final AccountLetters accountLetters;

    PeopleController(
            Pages pages,
            Passes passes,
            Roles roles,
            Invitations invitations,
            Letters letters,
            RoleSubjects subjects,
            WaysBack waysBack,
            AccountLetters accountLetters) {
        this.pages = pages;
        this.passes = passes;
        this.roles = roles;
        this.invitations = invitations;
        this.letters = letters;
        this.subjects = subjects;
        this.waysBack = waysBack;
        this.accountLetters = accountLetters;
    }

    @GetMapping(PEOPLE)
    ModelAndView people(HttpServletRequest request, @PathVariable String association) {
        var page = pages.open(request, association, Section.PEOPLE);
        return view(page, InvitationForm.EMPTY, HttpStatus.OK);
    }

    @PostMapping(PEOPLE)
    ModelAndView invite(
            HttpServletRequest request,
            @PathVariable String association,
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String role,
            @RequestParam(defaultValue = "") String subject) {
        var page =
                pages.open(
                        request,
                        association,
                        Section.PEOPLE,
                        pass -> {
                            pass.demandSome(Right.GIVE_ROLES);
                            pass.demandProof();
                        });
        var read = InvitationForm.read(email, name, role, subject, subjects(page));
        if (read.asked().isEmpty())
            return view(page, read.form(), HttpStatus.UNPROCESSABLE_CONTENT);
        var asked = read.asked().get();
        return switch (invitations.invite(
                page.pass(), asked, token -> letters.invite(page.tenant(), asked, token))) {
            case Invitations.Inviting.Invited _ -> again(page.pass(), "inbjuden");
            case Invitations.Inviting.Oneself _ ->
                    view(
                            page,
                            read.form().with("email", Phrase.of("entrance.people.oneself")),
                            HttpStatus.CONFLICT);
            case Invitations.Inviting.Held(var account) ->
                    view(
                            page,
                            read.form()
                                    .with(
                                            "role",
                                            Phrase.of("entrance.people.held", account.name())),
                            HttpStatus.CONFLICT);
        };
    }

    /// A letter with a way back for somebody who has lost everything that it signed in by.
    @PostMapping(PEOPLE + "/konto/{account}/vag-tillbaka")
    ModelAndView vouch(
            HttpServletRequest request,
            @PathVariable String association,
            @PathVariable UUID account) {
        var pass = pages.pass(request, association);
        var sent =
                waysBack.vouch(
                        pass,
                        new AccountId(account),
                        (whom, token) -> accountLetters.wayBack(whom, token, Language.SV));
        return again(pass, sent ? "vag" : "ingen-vag");
    }

    /// Every session of somebody ends, whose computer or telephone is lost.
    @PostMapping(PEOPLE + "/konto/{account}/logga-ut")
    ModelAndView shutOut(
            HttpServletRequest request,
            @PathVariable String association,
            @PathVariable UUID account) {
        var pass = pages.pass(request, association);
        return again(pass, waysBack.shutOut(pass, new AccountId(account)) ? "ute" : "ingen-vag");
    }

    @PostMapping(PEOPLE + "/inbjudan/{invitation}/ta-tillbaka")
    ModelAndView withdraw(
            HttpServletRequest request,
            @PathVariable String association,
            @PathVariable UUID invitation) {
        var page = pages.open(request, association, Section.PEOPLE);
        var done = invitations.withdraw(page.pass(), invitation);
        return again(page.pass(), done ? "tillbaka" : "redan");
    }

    @PostMapping(PEOPLE + "/roll/{role}/avsluta")
    ModelAndView end(
            HttpServletRequest request, @PathVariable String association, @PathVariable UUID role) {
        var pass = pages.pass(request, association);
        return switch (roles.end(pass, role, passes)) {
            case Roles.Ending.Ended _ -> ended(request, pass);
            case Roles.Ending.NotHeld _ -> again(pass, "redan");
            case Roles.Ending.LastAdministrator _ -> again(pass, "sista");
            case Roles.Ending.Overtaken _ -> told(request, "overtaken", HttpStatus.CONFLICT);
        };
    }

    /// Back to the people, for who may still see them.
    private ModelAndView ended(HttpServletRequest request, Pass before) {
        var left = pages.pass(request, before.tenant().slug());
        return left.maySome(Section.PEOPLE.right())
                ? again(left, "avslutad")
                : told(request, "left", HttpStatus.OK);
    }

    private ModelAndView told(HttpServletRequest request, String kind, HttpStatus status) {
        return new ModelAndView(
                "entrance/spent", Map.of("shell", pages.shell(request), "kind", kind), status);
    }

    private static ModelAndView again(Pass pass, String done) {
        return Onward.done("/" + pass.tenant().slug() + Section.PEOPLE.path(), done);
    }

    private Subjects subjects(Page page) {
        return new Subjects(subjects.house(), subjects.of(page.pass()));
    }

    private ModelAndView view(Page page, InvitationForm form, HttpStatus status) {
        return new ModelAndView(
                "entrance/people",
                Map.of(
                        "page",
                        page,
                        "view",
                        PeoplePage.of(
                                roles.of(page.pass()),
                                invitations.of(page.pass()),
                                subjects(page),
                                form,
                                page)),
                status);
    }
}
