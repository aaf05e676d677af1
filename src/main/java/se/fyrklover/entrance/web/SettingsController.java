package se.fyrklover.entrance.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import se.fyrklover.access.OfOffice;
import se.fyrklover.access.Right;
import se.fyrklover.association.Members;
import se.fyrklover.entrance.Settings;
import se.fyrklover.shared.OrganisationNumber;
import se.fyrklover.shared.Parsed;
import se.fyrklover.shared.Phrase;
import se.fyrklover.web.Answers;
import se.fyrklover.web.Onward;
import se.fyrklover.web.Page;
import se.fyrklover.web.Pages;
import se.fyrklover.web.Section;

/// The page of an association's settings: what it is called, and who may read its years.
@Controller
@OfOffice
class SettingsController {

    private static final String SETTINGS = "/{association}/installningar";
    private static final String NAME = "namn";
    private static final String NUMBER = "nummer";
    private static final String READERS = "lasare";
    private static final String ANYONE = "alla";
    private static final String ROLES = "roller";
    private static final int LONGEST_NAME = 100;

    private final Pages pages;
    private final Settings settings;
    private final Members members;

    SettingsController(Pages pages, Settings settings, Members members) {
        this.pages = pages;
        this.settings = settings;
        this.members = members;
    }

    @GetMapping(SETTINGS)
    ModelAndView page(HttpServletRequest request, @PathVariable String association) {
        var page = pages.open(request, association, Section.SETTINGS);
        var stated = settings.of(page.pass());
        var form =
                Answers.with(
                        Map.of(
                                NAME,
                                stated.name(),
                                NUMBER,
                                stated.number().map(OrganisationNumber::canonical).orElse(""),
                                READERS,
                                stated.open() ? ANYONE : ROLES));
        return view(page, form, HttpStatus.OK);
    }

    @PostMapping(SETTINGS)
    ModelAndView change(HttpServletRequest request, @PathVariable String association) {
        var page =
                pages.open(
                        request,
                        association,
                        Section.SETTINGS,
                        pass -> {
                            pass.demand(Right.CHANGE_SETTINGS);
                            pass.demandProof();
                        });
        var typed = Answers.of(request.getParameterMap());
        var wrong = new LinkedHashMap<String, Phrase>();
        var name = typed.text(NAME);
        if (name.isEmpty() || name.length() > LONGEST_NAME)
            wrong.put(NAME, Phrase.of("entrance.expected.association"));
        var number = OrganisationNumber.parse(typed.text(NUMBER));
        if (number instanceof Parsed.Unreadable<OrganisationNumber>(var expected))
            wrong.put(NUMBER, expected);
        var readers = typed.text(READERS);
        if (!readers.equals(ANYONE) && !readers.equals(ROLES))
            wrong.put(READERS, Phrase.of("entrance.expected.readers"));
        if (!wrong.isEmpty())
            return view(page, typed.wrong(wrong), HttpStatus.UNPROCESSABLE_CONTENT);
        settings.change(page.pass(), name, number.orThrow(), readers.equals(ANYONE));
        return Onward.done(page.to(Section.SETTINGS), "sparat");
    }

    private ModelAndView view(Page page, Answers form, HttpStatus status) {
        return new ModelAndView(
                "entrance/settings",
                Map.of("page", page, "form", form, "members", members.of(page.tenant().id())),
                status);
    }
}
