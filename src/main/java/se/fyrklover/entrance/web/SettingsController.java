package se.fyrklover.entrance.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
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
    private static final String YEAR = "ar";
    private static final String READERS = "lasare";
    private static final String ANYONE = "alla";
    private static final String ROLES = "roller";
    private static final int LONGEST_NAME = 100;

    private final Pages pages;
    private final Settings settings;
    private final Members members;
    private final Clock clock;

    SettingsController(Pages pages, Settings settings, Members members, Clock clock) {
        this.pages = pages;
        this.settings = settings;
        this.members = members;
        this.clock = clock;
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
                                YEAR,
                                stated.from().map(it -> String.valueOf(it.getYear())).orElse(""),
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
        var first = first(typed.text(YEAR), wrong);
        var readers = typed.text(READERS);
        if (!readers.equals(ANYONE) && !readers.equals(ROLES))
            wrong.put(READERS, Phrase.of("entrance.expected.readers"));
        if (!wrong.isEmpty())
            return view(page, typed.wrong(wrong), HttpStatus.UNPROCESSABLE_CONTENT);
        settings.change(
                page.pass(),
                new Settings.Stated(
                        name, Optional.of(number.orThrow()), first, readers.equals(ANYONE)));
        return Onward.done(page.to(Section.SETTINGS), "sparat");
    }

    /// It need not be said.
    private Optional<LocalDate> first(String typed, Map<String, Phrase> wrong) {
        if (typed.isEmpty()) return Optional.empty();
        return switch (FirstYear.parse(typed, LocalDate.now(clock))) {
            case Parsed.Read<LocalDate>(var day) -> Optional.of(day);
            case Parsed.Unreadable<LocalDate>(var expected) -> {
                wrong.put(YEAR, expected);
                yield Optional.empty();
            }
        };
    }

    private ModelAndView view(Page page, Answers form, HttpStatus status) {
        return new ModelAndView(
                "entrance/settings",
                Map.of("page", page, "form", form, "members", members.of(page.tenant().id())),
                status);
    }
}
