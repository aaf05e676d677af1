package se.fyrklover.funding.web;

import java.util.List;
import java.util.Optional;
import se.fyrklover.figure.Quantity;
import se.fyrklover.funding.Charge;
import se.fyrklover.funding.Deal;
import se.fyrklover.funding.DealBook;
import se.fyrklover.funding.DealPrice;
import se.fyrklover.shared.Fraction;
import se.fyrklover.shared.Money;
import se.fyrklover.shared.Numbers;
import se.fyrklover.shared.Period;
import se.fyrklover.web.Page;
import se.fyrklover.web.Sheet;

/// What the association has agreed with other organisations, and what was charged by it.
public record DealsPage(String title, List<Row> rows) {

    /// A deal in words; amounts over all its years, without their unit.
    ///
    /// @param unpaid what was charged and is not paid
    public record Row(
            Deal deal,
            String kind,
            String during,
            String price,
            Money charged,
            Money unpaid,
            String chargedSaid,
            String unpaidSaid) {}

    static DealsPage of(Page page, DealBook book) {
        var standing = book.deals().stream().filter(Deal::stands).count();
        return new DealsPage(
                page.words().count("funding.deals.title", (int) standing),
                book.deals().stream().map(it -> row(page, it)).toList());
    }

    static Row row(Page page, Deal deal) {
        var standing = deal.charges().stream().filter(Charge::stands).toList();
        var charged = sum(standing);
        var unpaid = sum(standing.stream().filter(it -> it.paid().isEmpty()).toList());
        return new Row(
                deal,
                kind(page, deal.terms()),
                during(page, deal.terms().during()),
                price(page, deal.terms().price()),
                charged,
                unpaid,
                page.number(charged),
                page.number(unpaid));
    }

    private static Money sum(List<Charge> charges) {
        return charges.stream().map(Charge::amount).reduce(Money.ZERO, Money::plus);
    }

    private static String kind(Page page, Deal.Terms terms) {
        return page.say(
                terms.kind() == Deal.Kind.COURSE
                        ? "funding.deal.course"
                        : "funding.deal." + terms.kind().code() + "." + terms.direction().code());
    }

    static String during(Page page, Period period) {
        return period.from().equals(period.to())
                ? page.words().date(period.from())
                : page.words().period(period);
    }

    static String price(Page page, DealPrice price) {
        return switch (price) {
            case DealPrice.Fixed(var amounts) ->
                    page.words()
                            .list(
                                    amounts.of().entrySet().stream()
                                            .map(it ->
                                                    page.say(
                                                            "funding.deal.price.fixed",
                                                            page.kronor(it.getValue()),
                                                            String.valueOf(it.getKey())))
                                            .toList());
            case DealPrice.Part(var hundredths, var cost) ->
                    page.say("funding.deal.price.part", hundredths(page, hundredths), cost);
            case DealPrice.Each(var each, var unit) ->
                    page.say("funding.deal.price.each", page.kronor(each), unit);
        };
    }

    private static String hundredths(Page page, int hundredths) {
        var number = Fraction.of(hundredths, DealPrice.HUNDREDTHS);
        var decimals = number.rounded(2).stripTrailingZeros().scale();
        return Numbers.write(number, Math.max(0, decimals), page.words().language());
    }

    /// How a charge comes to its amount: `12,5 timme à 800 kr`, `40 % av 120 000 kr`.
    static String basis(Page page, DealPrice price, Charge.Basis basis) {
        return switch (basis) {
            case Charge.Basis.Amount _ -> "";
            case Charge.Basis.Cost(var cost)
                    when price instanceof DealPrice.Part(var part, var of) ->
                    page.say("funding.charge.part", hundredths(page, part), of, page.kronor(cost));
            case Charge.Basis.Count(var count)
                    when price instanceof DealPrice.Each(var each, var unit) ->
                    page.say(
                            "funding.charge.each",
                            hundredths(page, count),
                            unit,
                            page.kronor(each));
            default -> "";
        };
    }

    /// The table, to take along.
    List<Sheet> sheets(Page page) {
        return rows.isEmpty()
                ? List.of()
                : List.of(
                        new Sheet(
                                page.say("funding.deals"),
                                List.of(
                                        page.say("funding.deal.counterpart"),
                                        page.say("funding.deal.number"),
                                        page.say("funding.what"),
                                        page.say("funding.kind"),
                                        page.say("funding.deal.during"),
                                        page.say("funding.deal.price"),
                                        page.say("funding.deal.charged"),
                                        page.say("funding.deal.unpaid")),
                                rows.stream().map(DealsPage::line).toList()));
    }

    private static Sheet.Row line(Row row) {
        var terms = row.deal().terms();
        return Sheet.Row.of(
                terms.counterpart().name(),
                false,
                new Sheet.Cell.Said(terms.counterpart().number().canonical()),
                new Sheet.Cell.Said(terms.what()),
                new Sheet.Cell.Said(row.kind()),
                new Sheet.Cell.Said(row.during()),
                new Sheet.Cell.Said(row.price()),
                new Sheet.Cell.Counted(Quantity.of(row.charged()), 2),
                new Sheet.Cell.Counted(Quantity.of(row.unpaid()), 2));
    }

    /// One deal, with its charges.
    ///
    /// @param years of what was agreed for a year: what is left of each
    public record One(
            Row row, List<Line> charges, List<Left> years, boolean mayCharge, boolean mayWithdraw) {

        public Deal deal() {
            return row.deal();
        }
    }

    /// A charge in words.
    public record Line(Charge charge, String during, String basis, String amount, String state) {}

    /// What was agreed for a year, and what of it is not charged.
    public record Left(int year, String agreed, String left) {}

    static One one(Page page, Deal deal, boolean mayHandle) {
        var years =
                deal.terms().price() instanceof DealPrice.Fixed(var amounts)
                        ? amounts.of().keySet().stream()
                                .map(it ->
                                        new Left(
                                                it,
                                                page.kronor(deal.agreed(it)),
                                                page.kronor(DealBook.left(deal, it))))
                                .toList()
                        : List.<Left>of();
        return new One(
                row(page, deal),
                deal.charges().stream().map(it -> line(page, deal, it)).toList(),
                years,
                mayHandle && deal.stands(),
                mayHandle && deal.stands() && deal.charges().stream().noneMatch(Charge::stands));
    }

    static Line line(Page page, Deal deal, Charge charge) {
        return new Line(
                charge,
                during(page, charge.content().during()),
                basis(page, deal.terms().price(), charge.content().basis()),
                page.kronor(charge.amount()),
                charge.paid()
                        .filter(_ -> charge.stands())
                        .map(it ->
                                page.say("funding.charge.state.paid", page.words().date(it.on())))
                        .orElseGet(() -> page.say("funding.charge.state." + charge.state())));
    }

    /// One charge.
    public record OfCharge(Deal deal, Line line, boolean mayPay, boolean mayReverse) {

        static OfCharge of(Page page, Deal deal, Charge charge, boolean mayHandle) {
            return new OfCharge(
                    deal,
                    DealsPage.line(page, deal, charge),
                    mayHandle && charge.stands() && charge.paid().isEmpty(),
                    mayHandle && charge.stands());
        }

        public Optional<String> why() {
            return line.charge().reversed().map(Deal.Note::words);
        }
    }
}
