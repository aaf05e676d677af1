package se.fyrklover.funding;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Takes in what packages tell of decisions and requisitions.
///
/// Nothing that is there is changed by it: what has come before, and a quarter that somebody has
/// requisitioned for here, stand as they are.
@Component
public class FundingRecords {

    private final Desk desk;
    private final Fundings fundings;
    private final ApplicationRows applications;
    private final RequisitionRows requisitions;

    FundingRecords(
            Desk desk,
            Fundings fundings,
            ApplicationRows applications,
            RequisitionRows requisitions) {
        this.desk = desk;
        this.fundings = fundings;
        this.applications = applications;
        this.requisitions = requisitions;
    }

    /// Within a tenant's change: adds those that are not there.
    public void bring(List<BroughtDecision> decisions, List<BroughtRequisition> asked) {
        var numbers = new HashMap<String, Integer>();
        for (var decision : decisions)
            numbers.put(decision.id(), known(decision).orElseGet(() -> add(decision, numbers)));
        for (var requisition : asked)
            if (desk.pressed(press("requisition", requisition.id())).isEmpty()) add(requisition);
    }

    /// The same for the same id of the same sort, in whichever package it comes.
    private static UUID press(String sort, String id) {
        return UUID.nameUUIDFromBytes((sort + " " + id).getBytes(StandardCharsets.UTF_8));
    }

    private Optional<Integer> known(BroughtDecision decision) {
        return desk.pressed(press("decision", decision.id()));
    }

    private int add(BroughtDecision it, Map<String, Integer> numbers) {
        var application = desk.next("funding_application");
        var draft = it.draft();
        applications.add(
                application,
                press("application", it.id()),
                new Application.Draft(
                        draft.intervention(),
                        draft.kind(),
                        it.frame().map(frame -> Objects.requireNonNull(numbers.get(frame))),
                        draft.title(),
                        draft.purpose(),
                        draft.parties(),
                        draft.asked()),
                it.applied());
        applications.step(
                fundings.book().application(application).orElseThrow(),
                press("prepared", it.id()),
                it.terms().granted().isEmpty() ? "advised_against" : "recommended",
                it.advice(),
                it.prepared());
        var number = desk.next("funding_decision");
        applications.add(
                number, press("decision", it.id()), application, it.terms(), null, it.recorded());
        it.agreement()
                .ifPresent(signed ->
                        applications.sign(
                                number,
                                press("agreement", it.id()),
                                signed.signedOn(),
                                signed.reference(),
                                signed.by()));
        return number;
    }

    private void add(BroughtRequisition it) {
        var book = fundings.book();
        if (book.begin(it.intervention(), it.quarter(), desk.today()).isPresent()) return;
        var left = book.balance(it.intervention(), it.quarter().year()).left();
        if (it.sent().isPresent() && it.sum().ore() > left.ore()) return;
        var number = desk.next("requisition");
        requisitions.add(number, it.intervention(), it.quarter());
        requisitions.write(number, 1, press("requisition", it.id()), it.content(), it.written());
        it.sent().ifPresent(by -> step(it, number, 1, Requisition.Step.Kind.SENT, by));
        it.first().ifPresent(by -> step(it, number, 2, Requisition.Step.Kind.APPROVED, by));
        it.second().ifPresent(by -> step(it, number, 3, Requisition.Step.Kind.APPROVED, by));
        it.second()
                .filter(_ -> it.paid().isPresent())
                .ifPresent(by -> step(it, number, 4, Requisition.Step.Kind.PAID, by));
    }

    private void step(
            BroughtRequisition it, int number, int step, Requisition.Step.Kind kind, By by) {
        requisitions.step(
                number,
                step,
                press("step " + step, it.id()),
                kind,
                "",
                kind == Requisition.Step.Kind.PAID ? it.paid().orElse(null) : null,
                by);
    }
}
