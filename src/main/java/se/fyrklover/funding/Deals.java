package se.fyrklover.funding;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.springframework.stereotype.Component;
import se.fyrklover.access.Pass;
import se.fyrklover.access.Right;
import se.fyrklover.access.Tenants;
import se.fyrklover.audit.Act;
import se.fyrklover.shared.AssociationId;

/// The door to what the association has agreed with other organisations, and to what is charged by
/// it.
///
/// As with requisitions each command takes the id of a press, which does nothing a second time.
@Component
public class Deals {

    private final Desk desk;
    private final Tenants tenants;
    private final DealRows rows;

    Deals(Desk desk, Tenants tenants, DealRows rows) {
        this.desk = desk;
        this.tenants = tenants;
        this.rows = rows;
    }

    /// All that there are.
    ///
    /// @throws se.fyrklover.access.NotAllowed if it is not for this one to read
    public DealBook of(Pass pass) {
        pass.demand(Right.READ_REQUISITIONS);
        return all(pass.tenant().id());
    }

    DealBook all(AssociationId association) {
        return tenants.within(association, rows::book);
    }

    /// Puts on record what was agreed.
    ///
    /// @return with the deal's number
    /// @throws se.fyrklover.access.NotAllowed if it is not for this one to do
    public Handled agree(Pass pass, UUID press, Deal.Terms terms) {
        return handle(
                pass,
                press,
                (_, _) -> Optional.empty(),
                (_, by) -> {
                    var number = desk.next("deal");
                    rows.add(number, press, terms, by);
                    return new Desk.Written(number, act("funding.deal-agreed", number, terms));
                });
    }

    /// Charges by a deal; what, is told by its price.
    ///
    /// @return with the charge's number
    /// @throws se.fyrklover.access.NotAllowed if it is not for this one to do
    public Handled charge(Pass pass, UUID press, int deal, int seen, Charge.Content content) {
        return handle(
                pass,
                press,
                (book, _) -> book.charge(the(book, deal), seen, content),
                (book, by) -> {
                    var terms = the(book, deal).terms();
                    var amount = terms.price().of(content.basis());
                    var number = desk.next("deal_charge");
                    rows.charge(number, press, deal, content, amount, by);
                    return new Desk.Written(
                            number,
                            act("funding.charged", deal, terms)
                                    .with("charge", String.valueOf(number))
                                    .with("amount", amount.inKronor().rounded(2).toPlainString()));
                });
    }

    /// Notes the day on which a charge was paid.
    ///
    /// @return with the deal's number
    /// @throws se.fyrklover.access.NotAllowed if it is not for this one to do
    public Handled pay(Pass pass, UUID press, int charge, LocalDate on) {
        return handle(
                pass,
                press,
                (book, _) -> book.pay(charge(book, charge)),
                (book, by) -> {
                    rows.step(charge, press, "paid", "", on, by);
                    return written(book, charge, "funding.charge-paid");
                });
    }

    /// Takes a charge back, paid or not; its amount no longer counts.
    ///
    /// @throws se.fyrklover.access.NotAllowed if it is not for this one to do
    public Handled reverse(Pass pass, UUID press, int charge, String why) {
        return handle(
                pass,
                press,
                (book, _) -> book.reverse(charge(book, charge)),
                (book, by) -> {
                    rows.step(charge, press, "reversed", why, null, by);
                    return written(book, charge, "funding.charge-reversed");
                });
    }

    private static Desk.Written written(DealBook book, int charge, String code) {
        var deal = charge(book, charge).deal();
        return new Desk.Written(
                charge,
                act(code, deal, the(book, deal).terms()).with("charge", String.valueOf(charge)));
    }

    /// Takes back a deal by which nothing is charged.
    ///
    /// @throws se.fyrklover.access.NotAllowed if it is not for this one to do
    public Handled withdraw(Pass pass, UUID press, int deal, int seen, String why) {
        return handle(
                pass,
                press,
                (book, _) -> book.withdraw(the(book, deal), seen),
                (book, by) -> {
                    rows.withdraw(deal, press, why, by);
                    return new Desk.Written(
                            deal, act("funding.deal-withdrawn", deal, the(book, deal).terms()));
                });
    }

    private Handled handle(
            Pass pass,
            UUID press,
            BiFunction<DealBook, By, Optional<CannotFund>> judge,
            BiFunction<DealBook, By, Desk.Written> work) {
        pass.demand(Right.HANDLE_FUNDING);
        return desk.handle(pass, press, () -> all(pass.tenant().id()), judge, work);
    }

    private static Deal the(DealBook book, int number) {
        return book.deal(number).orElseThrow();
    }

    private static Charge charge(DealBook book, int number) {
        return book.charge(number).orElseThrow();
    }

    private static Act act(String code, int deal, Deal.Terms terms) {
        return Act.of(code)
                .with("deal", String.valueOf(deal))
                .with("counterpart", terms.counterpart().name());
    }

    /// Within a tenant's change: adds those of a package that are not there.
    public void bring(List<BroughtDeal> deals) {
        for (var deal : deals) {
            var number =
                    desk.pressed(press("deal", deal.id()))
                            .orElseGet(() -> {
                                var next = desk.next("deal");
                                rows.add(
                                        next,
                                        press("deal", deal.id()),
                                        deal.terms(),
                                        deal.recorded());
                                return next;
                            });
            for (var charge : deal.charges())
                if (desk.pressed(press("charge", charge.id())).isEmpty()) add(number, charge);
        }
    }

    private static UUID press(String sort, String id) {
        return UUID.nameUUIDFromBytes((sort + " " + id).getBytes(StandardCharsets.UTF_8));
    }

    private void add(int number, BroughtCharge charge) {
        var book = rows.book();
        var deal = the(book, number);
        if (book.charge(deal, deal.version(), charge.content()).isPresent()) return;
        var next = desk.next("deal_charge");
        rows.charge(
                next,
                press("charge", charge.id()),
                number,
                charge.content(),
                deal.terms().price().of(charge.content().basis()),
                charge.recorded());
        charge.paid()
                .ifPresent(on ->
                        rows.step(
                                next,
                                press("charge paid", charge.id()),
                                "paid",
                                "",
                                on,
                                charge.recorded()));
    }
}
