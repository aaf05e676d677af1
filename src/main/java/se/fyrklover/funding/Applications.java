package se.fyrklover.funding;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.fyrklover.access.Pass;
import se.fyrklover.access.Right;
import se.fyrklover.audit.Act;

/// The door to applying for money, and to putting on record what became of it.
///
/// Each command takes the id of a press of a button: a second time it does nothing, and answers as
/// the first did.
@Component
public class Applications {

    private final Desk desk;
    private final ApplicationRows rows;

    Applications(Desk desk, ApplicationRows rows) {
        this.desk = desk;
        this.rows = rows;
    }

    /// Applies.
    ///
    /// @return with the application's number
    /// @throws se.fyrklover.access.NotAllowed if it is not for this one to do
    public Handled apply(Pass pass, UUID press, Application.Draft draft) {
        pass.demand(Right.REQUISITION, draft.intervention());
        return desk.handle(
                pass,
                press,
                (book, _) -> book.apply(draft),
                (_, by) -> {
                    var number = desk.next("funding_application");
                    rows.add(number, press, draft, by);
                    return new Desk.Written(
                            number,
                            Act.of("funding.applied")
                                    .with("application", String.valueOf(number))
                                    .with("intervention", draft.intervention()));
                });
    }

    /// Gives the office's advice to the board.
    ///
    /// @param seen the application's version when the advice was written
    /// @throws se.fyrklover.access.NotAllowed if it is not for this one to do
    public Handled prepare(
            Pass pass, UUID press, int application, int seen, boolean recommended, String words) {
        pass.demand(Right.HANDLE_FUNDING);
        return desk.handle(
                pass,
                press,
                (book, by) -> book.prepare(the(book, application), seen, by),
                (book, by) -> {
                    var it = the(book, application);
                    var advice = recommended ? "recommended" : "advised_against";
                    rows.step(it, press, advice, words, by);
                    return new Desk.Written(application, act("funding.prepared", it));
                });
    }

    /// Says that oneself has an interest in it, and so is kept out of the handling from now on: of
    /// the application, and of what is requisitioned when it is granted.
    ///
    /// @throws se.fyrklover.access.NotAllowed if it is not for this one to do
    public Handled declareConflict(Pass pass, UUID press, int application, String words) {
        pass.demand(Right.HANDLE_FUNDING);
        return desk.handle(
                pass,
                press,
                (_, _) -> Optional.empty(),
                (book, by) -> {
                    var it = the(book, application);
                    rows.step(it, press, "conflict", words, by);
                    return new Desk.Written(application, act("funding.conflict", it));
                });
    }

    /// Puts on record what the board has decided.
    ///
    /// @param seen the application's version when it was written
    /// @return with the decision's number
    /// @throws se.fyrklover.access.NotAllowed if it is not for this one to do
    public Handled decide(
            Pass pass, UUID press, int application, int seen, FundingDecision.Terms terms) {
        pass.demand(Right.HANDLE_FUNDING);
        return desk.handle(
                pass,
                press,
                (book, by) -> book.decide(the(book, application), seen, terms, by),
                (book, by) -> {
                    var number = desk.next("funding_decision");
                    rows.add(number, press, application, terms, null, by);
                    return new Desk.Written(
                            number,
                            act("funding.decided", the(book, application))
                                    .with("decision", String.valueOf(number))
                                    .with("paragraph", terms.paragraph()));
                });
    }

    /// Puts on record a decision in place of another, which stays as it was.
    ///
    /// @return with the new decision's number
    /// @throws se.fyrklover.access.NotAllowed if it is not for this one to do
    public Handled correct(Pass pass, UUID press, int decision, FundingDecision.Terms terms) {
        pass.demand(Right.HANDLE_FUNDING);
        return desk.handle(
                pass,
                press,
                (book, by) -> book.correct(decided(book, decision), terms, by),
                (book, by) -> {
                    var number = desk.next("funding_decision");
                    var application = decided(book, decision).application();
                    rows.add(number, press, application.number(), terms, decision, by);
                    return new Desk.Written(
                            number,
                            act("funding.corrected", application)
                                    .with("decision", String.valueOf(number))
                                    .with("corrects", String.valueOf(decision))
                                    .with("paragraph", terms.paragraph()));
                });
    }

    /// Notes that the agreement upon a decision is signed.
    ///
    /// @throws se.fyrklover.access.NotAllowed if it is not for this one to do
    public Handled sign(Pass pass, UUID press, int decision, LocalDate on, String reference) {
        pass.demand(Right.HANDLE_FUNDING);
        return desk.handle(
                pass,
                press,
                (book, by) -> book.sign(decided(book, decision), by),
                (book, by) -> {
                    rows.sign(decision, press, on, reference, by);
                    return new Desk.Written(
                            decision,
                            act("funding.signed", decided(book, decision).application())
                                    .with("decision", String.valueOf(decision)));
                });
    }

    private static Application the(FundingBook book, int number) {
        return book.application(number).orElseThrow();
    }

    private static FundingDecision decided(FundingBook book, int number) {
        return book.decision(number).orElseThrow();
    }

    private static Act act(String code, Application application) {
        return Act.of(code)
                .with("application", String.valueOf(application.number()))
                .with("intervention", application.intervention());
    }
}
