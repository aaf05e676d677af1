package se.fyrklover.participation.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import se.fyrklover.access.Right;
import se.fyrklover.participation.Participant;
import se.fyrklover.participation.Participants;
import se.fyrklover.participation.Participants.Enrolling;
import se.fyrklover.participation.Participants.Leaving;
import se.fyrklover.participation.RoomIntervention;
import se.fyrklover.participation.RoomInterventions;
import se.fyrklover.shared.Phrase;
import se.fyrklover.web.Answers;
import se.fyrklover.web.Onward;
import se.fyrklover.web.Page;
import se.fyrklover.web.Pages;
import se.fyrklover.web.Section;

/// The people of an intervention: the list, one of them, enrolment and exit.
@Controller
class ParticipantController {

    private static final String HERE = "/{association}/insatser/{intervention}";
    private static final String ENROL = HERE + "/skriv-in";
    private static final String PERSON = HERE + "/deltagare/{id}";

    private final Pages pages;
    private final RoomInterventions interventions;
    private final Participants participants;
    private final Clock clock;

    ParticipantController(
            Pages pages, RoomInterventions interventions, Participants participants, Clock clock) {
        this.pages = pages;
        this.interventions = interventions;
        this.participants = participants;
        this.clock = clock;
    }

    @GetMapping(HERE)
    ModelAndView list(
            HttpServletRequest request,
            @PathVariable String association,
            @PathVariable String intervention) {
        var page = open(request, association, intervention, Right.READ_PARTICIPANTS);
        return list(page, intervention, Answers.NONE, HttpStatus.OK);
    }

    private ModelAndView list(Page page, String intervention, Answers form, HttpStatus status) {
        var here = intervention(page, intervention);
        return new ModelAndView(
                "participation/participants",
                Map.of(
                        "page",
                        page,
                        "intervention",
                        here,
                        "people",
                        participants.of(page.pass(), intervention),
                        "form",
                        form),
                status);
    }

    @PostMapping(HERE + "/konsultation")
    ModelAndView consulted(
            HttpServletRequest request,
            @PathVariable String association,
            @PathVariable String intervention) {
        var page = open(request, association, intervention, Right.TEND_PARTICIPANTS);
        var typed = Answers.of(request.getParameterMap());
        var read = EnrolmentForm.consultation(typed, today());
        if (read.value().isEmpty())
            return list(page, intervention, read.answers(), HttpStatus.UNPROCESSABLE_CONTENT);
        participants.consulted(
                page.pass(), intervention, read.value().get().on(), read.value().get().referrer());
        return Onward.done(Leading.intervention(page, intervention), "konsulterad");
    }

    @GetMapping(ENROL)
    ModelAndView enrol(
            HttpServletRequest request,
            @PathVariable String association,
            @PathVariable String intervention) {
        var page = open(request, association, intervention, Right.TEND_PARTICIPANTS);
        return form(
                page,
                intervention(page, intervention),
                "",
                EnrolmentForm.empty(today()),
                HttpStatus.OK);
    }

    @PostMapping(ENROL)
    ModelAndView enrolled(
            HttpServletRequest request,
            @PathVariable String association,
            @PathVariable String intervention) {
        var page = open(request, association, intervention, Right.TEND_PARTICIPANTS);
        var here = intervention(page, intervention);
        var read = EnrolmentForm.entry(Answers.of(request.getParameterMap()), today());
        if (read.value().isEmpty())
            return form(page, here, "", read.answers(), HttpStatus.UNPROCESSABLE_CONTENT);
        var entry = read.value().get();
        return switch (participants.enrol(
                page.pass(),
                intervention,
                entry.codeName(),
                entry.retainedUntil(),
                entry.name(),
                entry.words(),
                entry.enrolment())) {
            case Enrolling.Enrolled(var id) ->
                    Onward.done(Leading.person(page, intervention, id), "inskriven");
            case Enrolling.CodeNameTaken _ ->
                    form(
                            page,
                            here,
                            "",
                            read.answers()
                                    .wrong(
                                            Map.of(
                                                    "kodnamn",
                                                    Phrase.of(
                                                            "participation.expected.free-code-name"))),
                            HttpStatus.CONFLICT);
            case Enrolling.Closed _ ->
                    Onward.done(Leading.intervention(page, intervention), "stangd");
        };
    }

    @GetMapping(PERSON)
    ModelAndView person(
            HttpServletRequest request,
            @PathVariable String association,
            @PathVariable String intervention,
            @PathVariable UUID id) {
        var page = open(request, association, intervention, Right.READ_PARTICIPANTS);
        return person(
                page,
                intervention,
                id,
                Answers.with(Map.of("avslutad", today().toString())),
                HttpStatus.OK);
    }

    private ModelAndView person(
            Page page, String intervention, UUID id, Answers form, HttpStatus status) {
        return new ModelAndView(
                "participation/person",
                Map.of(
                        "page",
                        page,
                        "intervention",
                        intervention(page, intervention),
                        "person",
                        find(page, intervention, id),
                        "form",
                        form),
                status);
    }

    @GetMapping(PERSON + "/ratta")
    ModelAndView correct(
            HttpServletRequest request,
            @PathVariable String association,
            @PathVariable String intervention,
            @PathVariable UUID id) {
        var page = open(request, association, intervention, Right.TEND_PARTICIPANTS);
        return form(
                page,
                intervention(page, intervention),
                id.toString(),
                EnrolmentForm.of(find(page, intervention, id)),
                HttpStatus.OK);
    }

    @PostMapping(PERSON + "/ratta")
    ModelAndView corrected(
            HttpServletRequest request,
            @PathVariable String association,
            @PathVariable String intervention,
            @PathVariable UUID id) {
        var page = open(request, association, intervention, Right.TEND_PARTICIPANTS);
        var here = intervention(page, intervention);
        var person = find(page, intervention, id);
        var typed =
                Answers.of(request.getParameterMap())
                        .and("kodnamn", java.util.List.of(person.codeName()))
                        .and("gallras", java.util.List.of(person.retainedUntil().toString()));
        var read = EnrolmentForm.entry(typed, today());
        if (read.value().isEmpty())
            return form(
                    page, here, id.toString(), read.answers(), HttpStatus.UNPROCESSABLE_CONTENT);
        var entry = read.value().get();
        var left = person.exit().filter(it -> it.leftOn().isBefore(entry.enrolment().enteredOn()));
        if (left.isPresent())
            return form(
                    page,
                    here,
                    id.toString(),
                    read.answers()
                            .wrong(
                                    Map.of(
                                            "inskriven",
                                            Phrase.of(
                                                    "participation.expected.before-exit",
                                                    left.get().leftOn().toString()))),
                    HttpStatus.UNPROCESSABLE_CONTENT);
        participants.correct(
                page.pass(), intervention, id, entry.name(), entry.words(), entry.enrolment());
        return Onward.done(Leading.person(page, intervention, id), "rattad");
    }

    @PostMapping(PERSON + "/avslut")
    ModelAndView leave(
            HttpServletRequest request,
            @PathVariable String association,
            @PathVariable String intervention,
            @PathVariable UUID id) {
        var page = open(request, association, intervention, Right.TEND_PARTICIPANTS);
        var read = EnrolmentForm.leaving(Answers.of(request.getParameterMap()), today());
        if (read.value().isEmpty())
            return person(page, intervention, id, read.answers(), HttpStatus.UNPROCESSABLE_CONTENT);
        var leaving = read.value().get();
        var came =
                participants.leave(page.pass(), intervention, id, leaving.exit(), leaving.words());
        return switch (came) {
            case Leaving.LEFT -> Onward.done(Leading.person(page, intervention, id), "avslutad");
            case Leaving.NOT_THERE -> throw Pages.notFound();
            case Leaving.BEFORE_ENTRY ->
                    person(
                            page,
                            intervention,
                            id,
                            read.answers()
                                    .wrong(
                                            Map.of(
                                                    "avslutad",
                                                    Phrase.of(
                                                            "participation.expected.after-entry"))),
                            HttpStatus.UNPROCESSABLE_CONTENT);
        };
    }

    @PostMapping(PERSON + "/avslut/angra")
    ModelAndView stay(
            HttpServletRequest request,
            @PathVariable String association,
            @PathVariable String intervention,
            @PathVariable UUID id) {
        var page = open(request, association, intervention, Right.TEND_PARTICIPANTS);
        participants.stay(page.pass(), intervention, id);
        return Onward.done(Leading.person(page, intervention, id), "kvar");
    }

    private Page open(
            HttpServletRequest request, String association, String intervention, Right right) {
        return pages.open(
                request, association, Section.WORK, pass -> pass.demand(right, intervention));
    }

    private RoomIntervention intervention(Page page, String id) {
        return interventions.find(page.pass(), id).orElseThrow(Pages::notFound);
    }

    private Participant find(Page page, String intervention, UUID id) {
        return participants.find(page.pass(), intervention, id).orElseThrow(Pages::notFound);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private ModelAndView form(
            Page page, RoomIntervention here, String person, Answers form, HttpStatus status) {
        return new ModelAndView(
                "participation/enrol",
                Map.of("page", page, "intervention", here, "person", person, "form", form),
                status);
    }
}
