package se.fyrklover.funding.web;

import java.util.List;
import se.fyrklover.access.Right;
import se.fyrklover.funding.FundingBook;
import se.fyrklover.funding.Requisition;
import se.fyrklover.funding.RequisitionLine;
import se.fyrklover.funding.RequisitionState;
import se.fyrklover.intervention.Intervention;
import se.fyrklover.web.Page;

/// One requisition: what it asks for, beside what was decided; what was done with it, and what may
/// be done now by whoever looks at it.
///
/// @param name the intervention's
/// @param staff full-time equivalents over the quarter
public record RequisitionPage(
        Requisition requisition,
        String name,
        RequisitionState state,
        List<Line> lines,
        String sum,
        String staff,
        String decided,
        String left,
        boolean mayWrite,
        boolean maySend,
        boolean mayWithdraw,
        boolean mayAskChange,
        boolean mayApprove,
        boolean mayPay,
        boolean mayReverse) {

    /// A line of it, in words.
    ///
    /// @param effort of a salary: how much of full time, and for how long
    public record Line(String kind, String label, String effort, String amount) {}

    static RequisitionPage of(
            Page page, FundingBook book, Requisition requisition, List<Intervention> register) {
        var state = requisition.state();
        var id = requisition.intervention();
        var balance = book.balance(id, requisition.quarter().year());
        var own = page.pass().may(Right.REQUISITION, id);
        var office = page.pass().may(Right.HANDLE_FUNDING);
        var waits =
                state instanceof RequisitionState.Sent
                        || state instanceof RequisitionState.ApprovedOnce;
        return new RequisitionPage(
                requisition,
                FundingPage.name(register, id),
                state,
                requisition.content().lines().stream().map(it -> line(page, it)).toList(),
                page.number(requisition.sum()),
                InterventionFundingPage.staff(page, requisition),
                page.kronor(balance.available()),
                page.kronor(balance.left()),
                own && state.isOpen(),
                own && state.isOpen(),
                own && state instanceof RequisitionState.Draft,
                office && waits,
                office && waits,
                office && requisition.isToPay(),
                office && state.isApproved());
    }

    private static Line line(Page page, RequisitionLine line) {
        var effort =
                line instanceof RequisitionLine.Salary salary
                        ? page.say(
                                "funding.effort",
                                RequisitionForm.percent(salary, page.words().language()),
                                RequisitionForm.months(salary, page.words().language()))
                        : "";
        return new Line(
                page.say("funding.line." + line.kind()),
                line.label(),
                effort,
                page.number(line.amount()));
    }
}
