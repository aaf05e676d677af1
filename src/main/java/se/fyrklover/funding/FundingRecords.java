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
        var fresh =
                asked.stream()
                        .filter(it -> desk.pressed(press("requisition", it.id())).isEmpty())
                        .toList();
        if (fresh.isEmpty()) return;
        var book = fundings.book();
        for (var requisition : fresh)
            if (mayStand(requisition, book)) book = book.and(add(requisition));
    }

    /// The same for the same id of the same sort, in whichever package it comes.
    private static UUID press(String sort, String id) {
        return UUID.nameUUIDFromBytes((sort + " " + id).getBytes(StandardCharsets.UTF_8));
    }

    private Optional<Integer> known(BroughtDecision decision) {
        return desk.pressed(press("decision", decision.id()));
    }

    private int add(BroughtDecision it, Map<String, Integer> numbers) {
        var draft = it.draft().from(it.frame().map(id -> Objects.requireNonNull(numbers.get(id))));
        var application = draft.made(desk.next("funding_application"), it.applied());
        applications.add(application.number(), press("application", it.id()), draft, it.applied());
        applications.step(
                application,
                press("prepared", it.id()),
                it.terms().granted().isEmpty() ? "advised_against" : "recommended",
                it.advice(),
                it.prepared());
        var number = desk.next("funding_decision");
        applications.add(
                number,
                press("decision", it.id()),
                application.number(),
                it.terms(),
                null,
                it.recorded());
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

    /// A quarter that nobody has requisitioned for, with no more than is left.
    private boolean mayStand(BroughtRequisition it, FundingBook book) {
        if (book.begin(it.intervention(), it.quarter(), desk.today()).isPresent()) return false;
        var left = book.balance(it.intervention(), it.quarter().year()).left();
        return it.sent().isEmpty() || it.sum().ore() <= left.ore();
    }

    private Requisition add(BroughtRequisition it) {
        var requisition = it.made(desk.next("requisition"));
        var number = requisition.number();
        requisitions.add(number, it.intervention(), it.quarter());
        requisitions.write(number, 1, press("requisition", it.id()), it.content(), it.written());
        var steps = requisition.steps();
        for (var at = 0; at < steps.size(); at++) {
            var step = steps.get(at);
            requisitions.step(
                    number,
                    at + 1,
                    press("step " + (at + 1), it.id()),
                    step.kind(),
                    step.words(),
                    step.onDay().orElse(null),
                    step.by());
        }
        return requisition;
    }
}
