package se.fyrklover.funding;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.fyrklover.access.Pass;
import se.fyrklover.access.Right;
import se.fyrklover.audit.Act;

/// The door to asking to be paid by quarter, to approving it, and to a year's end.
///
/// Each command takes the id of a press of a button, which does nothing a second time, and the
/// version that was seen when it was pressed.
@Component
public class Requisitions {

    /// So large an attachment may be, in bytes.
    public static final int LARGEST = 10 * 1024 * 1024;

    private final Desk desk;
    private final Fundings fundings;
    private final RequisitionRows rows;

    Requisitions(Desk desk, Fundings fundings, RequisitionRows rows) {
        this.desk = desk;
        this.fundings = fundings;
        this.rows = rows;
    }

    /// Writes a quarter's requisition, which is not sent yet.
    ///
    /// @return with the requisition's number
    /// @throws se.fyrklover.access.NotAllowed if it is not for this one to do
    public Handled begin(
            Pass pass,
            UUID press,
            String intervention,
            Quarter quarter,
            Requisition.Content content) {
        pass.demand(Right.REQUISITION, intervention);
        return desk.handle(
                pass,
                press,
                (book, _) -> book.begin(intervention, quarter, desk.today()),
                (_, by) -> {
                    var number = desk.next("requisition");
                    rows.add(number, intervention, quarter);
                    rows.write(number, 1, press, content, by);
                    return new Desk.Written(
                            number, act("funding.written", number, intervention, quarter));
                });
    }

    /// Writes it anew; what it said before is kept.
    ///
    /// @throws se.fyrklover.access.NotAllowed if it is not for this one to do
    public Handled write(Pass pass, UUID press, int number, int seen, Requisition.Content content) {
        return own(
                pass,
                press,
                number,
                (book, it, _) -> book.write(it, seen),
                (it, by) -> {
                    rows.write(number, it.versions().size() + 1, press, content, by);
                    return act("funding.written", it);
                });
    }

    /// Sends it to the office.
    ///
    /// @param words what is answered to whoever asked for a change
    /// @throws se.fyrklover.access.NotAllowed if it is not for this one to do
    public Handled send(Pass pass, UUID press, int number, int seen, String words) {
        return own(
                pass,
                press,
                number,
                (book, it, _) -> book.send(it, seen),
                (it, by) -> {
                    step(it, press, Requisition.Step.Kind.SENT, words, null, by);
                    return act("funding.sent", it);
                });
    }

    /// Adds a file to it, under the id of the press.
    ///
    /// @throws se.fyrklover.access.NotAllowed if it is not for this one to do
    public Handled attach(Pass pass, UUID press, int number, String name, byte[] content) {
        if (content.length > LARGEST) throw new IllegalArgumentException("too large");
        return own(
                pass,
                press,
                number,
                (book, it, _) -> book.write(it, it.version()),
                (it, by) -> {
                    rows.attach(number, press, name, content, by);
                    return act("funding.attached", it).with("file", name);
                });
    }

    /// Takes an attachment out of what may still be written in; what it held is kept.
    ///
    /// @throws se.fyrklover.access.NotAllowed if it is not for this one to do
    public Handled remove(Pass pass, UUID press, int number, int seen, UUID file) {
        return own(
                pass,
                press,
                number,
                (book, it, _) -> book.remove(it, seen, file),
                (it, by) -> {
                    var attached =
                            it.attached().stream()
                                    .filter(that -> that.id().equals(file))
                                    .findFirst()
                                    .orElseThrow();
                    rows.remove(number, file, press, by);
                    return act("funding.removed", it).with("file", attached.name());
                });
    }

    /// Takes back a draft that was never sent; another may be written for the quarter then.
    ///
    /// @throws se.fyrklover.access.NotAllowed if it is not for this one to do
    public Handled withdraw(Pass pass, UUID press, int number, int seen) {
        return own(
                pass,
                press,
                number,
                (book, it, _) -> book.withdraw(it, seen),
                (it, by) -> {
                    step(it, press, Requisition.Step.Kind.WITHDRAWN, "", null, by);
                    return act("funding.withdrawn", it);
                });
    }

    /// Asks the intervention for a change or an answer.
    ///
    /// @throws se.fyrklover.access.NotAllowed if it is not for this one to do
    public Handled askChange(Pass pass, UUID press, int number, int seen, String what) {
        return office(
                pass,
                press,
                number,
                (book, it, by) -> book.askChange(it, seen, by),
                (it, by) -> {
                    step(it, press, Requisition.Step.Kind.CHANGE_ASKED, what, null, by);
                    return act("funding.change-asked", it);
                });
    }

    /// Approves it, as the first or the second of two.
    ///
    /// @throws se.fyrklover.access.NotAllowed if it is not for this one to do
    public Handled approve(Pass pass, UUID press, int number, int seen) {
        return office(
                pass,
                press,
                number,
                (book, it, by) -> book.approve(it, seen, by),
                (it, by) -> {
                    step(it, press, Requisition.Step.Kind.APPROVED, "", null, by);
                    return act("funding.approved", it);
                });
    }

    /// Notes the day on which it was paid.
    ///
    /// @throws se.fyrklover.access.NotAllowed if it is not for this one to do
    public Handled pay(Pass pass, UUID press, int number, int seen, LocalDate on) {
        return office(
                pass,
                press,
                number,
                (book, it, by) -> book.pay(it, seen, by),
                (it, by) -> {
                    step(it, press, Requisition.Step.Kind.PAID, "", on, by);
                    return act("funding.paid", it);
                });
    }

    /// Takes back one that was approved; another may be sent for the quarter then.
    ///
    /// @throws se.fyrklover.access.NotAllowed if it is not for this one to do
    public Handled reverse(Pass pass, UUID press, int number, int seen, String why) {
        return office(
                pass,
                press,
                number,
                (book, it, by) -> book.reverse(it, seen, by),
                (it, by) -> {
                    step(it, press, Requisition.Step.Kind.REVERSED, why, null, by);
                    return act("funding.reversed", it);
                });
    }

    /// Closes a year for an intervention, with what it pays back and what it keeps for the next.
    ///
    /// @return with the number of the year's end
    /// @throws se.fyrklover.access.NotAllowed if it is not for this one to do
    public Handled close(
            Pass pass, UUID press, String intervention, int year, YearEnd.Terms terms) {
        pass.demand(Right.HANDLE_FUNDING);
        return desk.handle(
                pass,
                press,
                (book, by) -> book.close(intervention, year, terms, by),
                (_, by) -> ended("funding.closed", press, intervention, year, terms, null, by));
    }

    /// Takes back a year's end, with another that refers to it.
    ///
    /// @throws se.fyrklover.access.NotAllowed if it is not for this one to do
    public Handled open(Pass pass, UUID press, int end) {
        pass.demand(Right.HANDLE_FUNDING);
        return desk.handle(
                pass,
                press,
                (book, by) -> book.open(book.end(end).orElseThrow(), by),
                (book, by) -> {
                    var taken = book.end(end).orElseThrow();
                    return ended(
                            "funding.opened",
                            press,
                            taken.intervention(),
                            taken.year(),
                            taken.terms(),
                            end,
                            by);
                });
    }

    /// What an attachment holds; nothing where there is none such.
    ///
    /// @throws se.fyrklover.access.NotAllowed if it is not for this one to read
    public Optional<byte[]> file(Pass pass, Requisition requisition, UUID file) {
        pass.demand(Right.READ_REQUISITIONS, requisition.intervention());
        return desk.within(pass, () -> rows.file(requisition.number(), file));
    }

    /// Whether something may be done with a requisition.
    private interface Judge {

        Optional<CannotFund> of(FundingBook book, Requisition requisition, By by);
    }

    /// What the intervention does with its own.
    private Handled own(
            Pass pass, UUID press, int number, Judge judge, BiFunction<Requisition, By, Act> work) {
        pass.demand(
                Right.REQUISITION, the(fundings.all(pass.tenant().id()), number).intervention());
        return with(pass, press, number, judge, work);
    }

    private Handled office(
            Pass pass, UUID press, int number, Judge judge, BiFunction<Requisition, By, Act> work) {
        pass.demand(Right.HANDLE_FUNDING);
        return with(pass, press, number, judge, work);
    }

    private Handled with(
            Pass pass, UUID press, int number, Judge judge, BiFunction<Requisition, By, Act> work) {
        return desk.handle(
                pass,
                press,
                (book, by) -> judge.of(book, the(book, number), by),
                (book, by) -> new Desk.Written(number, work.apply(the(book, number), by)));
    }

    private static Requisition the(FundingBook book, int number) {
        return book.requisition(number).orElseThrow();
    }

    private void step(
            Requisition requisition,
            UUID press,
            Requisition.Step.Kind kind,
            String words,
            @Nullable LocalDate on,
            By by) {
        rows.step(requisition.number(), requisition.steps().size() + 1, press, kind, words, on, by);
    }

    private Desk.Written ended(
            String code,
            UUID press,
            String intervention,
            int year,
            YearEnd.Terms terms,
            @Nullable Integer reverses,
            By by) {
        var number = desk.next("funding_year_end");
        rows.end(number, press, intervention, year, terms, reverses, by);
        return new Desk.Written(
                number,
                Act.of(code).with("intervention", intervention).with("year", String.valueOf(year)));
    }

    private static Act act(String code, Requisition requisition) {
        return act(code, requisition.number(), requisition.intervention(), requisition.quarter());
    }

    private static Act act(String code, int number, String intervention, Quarter quarter) {
        return Act.of(code)
                .with("requisition", String.valueOf(number))
                .with("intervention", intervention)
                .with("quarter", quarter.toString());
    }
}
