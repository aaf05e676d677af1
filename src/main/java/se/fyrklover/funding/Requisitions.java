package se.fyrklover.funding;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
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
                _ -> fundings.book().begin(intervention, quarter, desk.today()),
                by -> {
                    var number = desk.next("requisition");
                    rows.add(number, intervention, quarter);
                    rows.write(number, 1, press, content, by);
                    return new Desk.Written(number, act("funding.written", the(number)));
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
                it -> fundings.book().write(it, seen),
                by -> {
                    rows.write(number, the(number).versions().size() + 1, press, content, by);
                    return new Desk.Written(number, act("funding.written", the(number)));
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
                it -> fundings.book().send(it, seen),
                by ->
                        stepped(
                                number,
                                press,
                                Requisition.Step.Kind.SENT,
                                words,
                                null,
                                by,
                                act("funding.sent", the(number))));
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
                it -> fundings.book().write(it, it.version()),
                by -> {
                    rows.attach(number, press, name, content, by);
                    return new Desk.Written(
                            number, act("funding.attached", the(number)).with("file", name));
                });
    }

    /// Asks the intervention for a change or an answer.
    ///
    /// @throws se.fyrklover.access.NotAllowed if it is not for this one to do
    public Handled askChange(Pass pass, UUID press, int number, int seen, String what) {
        return office(
                pass,
                press,
                by -> fundings.book().askChange(the(number), seen, by),
                by ->
                        stepped(
                                number,
                                press,
                                Requisition.Step.Kind.CHANGE_ASKED,
                                what,
                                null,
                                by,
                                act("funding.change-asked", the(number))));
    }

    /// Approves it, as the first or the second of two.
    ///
    /// @throws se.fyrklover.access.NotAllowed if it is not for this one to do
    public Handled approve(Pass pass, UUID press, int number, int seen) {
        return office(
                pass,
                press,
                by -> fundings.book().approve(the(number), seen, by),
                by ->
                        stepped(
                                number,
                                press,
                                Requisition.Step.Kind.APPROVED,
                                "",
                                null,
                                by,
                                act("funding.approved", the(number))));
    }

    /// Notes the day on which it was paid.
    ///
    /// @throws se.fyrklover.access.NotAllowed if it is not for this one to do
    public Handled pay(Pass pass, UUID press, int number, int seen, LocalDate on) {
        return office(
                pass,
                press,
                by -> fundings.book().pay(the(number), seen, by),
                by ->
                        stepped(
                                number,
                                press,
                                Requisition.Step.Kind.PAID,
                                "",
                                on,
                                by,
                                act("funding.paid", the(number))));
    }

    /// Takes back one that was approved; another may be sent for the quarter then.
    ///
    /// @throws se.fyrklover.access.NotAllowed if it is not for this one to do
    public Handled reverse(Pass pass, UUID press, int number, int seen, String why) {
        return office(
                pass,
                press,
                by -> fundings.book().reverse(the(number), seen, by),
                by ->
                        stepped(
                                number,
                                press,
                                Requisition.Step.Kind.REVERSED,
                                why,
                                null,
                                by,
                                act("funding.reversed", the(number))));
    }

    /// Closes a year for an intervention, with what it pays back and what it keeps for the next.
    ///
    /// @return with the number of the year's end
    /// @throws se.fyrklover.access.NotAllowed if it is not for this one to do
    public Handled close(
            Pass pass, UUID press, String intervention, int year, YearEnd.Terms terms) {
        return office(
                pass,
                press,
                by -> fundings.book().close(intervention, year, terms, by),
                by -> ended("funding.closed", press, intervention, year, terms, null, by));
    }

    /// Takes back a year's end, with another that refers to it.
    ///
    /// @throws se.fyrklover.access.NotAllowed if it is not for this one to do
    public Handled open(Pass pass, UUID press, int end) {
        return office(
                pass,
                press,
                by -> fundings.book().open(end(end), by),
                by -> {
                    var taken = end(end);
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

    private Handled own(
            Pass pass,
            UUID press,
            int number,
            Function<Requisition, Optional<CannotFund>> judge,
            Function<By, Desk.Written> work) {
        var whose = desk.within(pass, () -> the(number).intervention());
        pass.demand(Right.REQUISITION, whose);
        return desk.handle(pass, press, _ -> judge.apply(the(number)), work);
    }

    private Handled office(
            Pass pass,
            UUID press,
            Function<By, Optional<CannotFund>> judge,
            Function<By, Desk.Written> work) {
        pass.demand(Right.HANDLE_FUNDING);
        return desk.handle(pass, press, judge, work);
    }

    private Desk.Written stepped(
            int number,
            UUID press,
            Requisition.Step.Kind kind,
            String words,
            @Nullable LocalDate on,
            By by,
            Act act) {
        rows.step(number, the(number).steps().size() + 1, press, kind, words, on, by);
        return new Desk.Written(number, act);
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

    private Requisition the(int number) {
        return fundings.book().requisition(number).orElseThrow();
    }

    private YearEnd end(int number) {
        return fundings.book().end(number).orElseThrow();
    }

    private static Act act(String code, Requisition requisition) {
        return Act.of(code)
                .with("requisition", String.valueOf(requisition.number()))
                .with("intervention", requisition.intervention())
                .with("quarter", requisition.quarter().toString());
    }
}
