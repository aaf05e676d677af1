package se.fyrklover.overview.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.fyrklover.figure.Dimension;
import se.fyrklover.figure.Facet;
import se.fyrklover.figure.Figure;
import se.fyrklover.figure.Outcome;
import se.fyrklover.figure.Quantity;
import se.fyrklover.shared.Fraction;
import se.fyrklover.web.Bars;
import se.fyrklover.web.Page;

/// A year at a glance.
///
/// @param title the answer, as far as the year's figures give one
/// @param tiles the figures that tell most, of those that the year has
/// @param money what came in, what it was used for and what is left
/// @param charts what was used for what, and where those who exited went
public record YearPage(
        String title, List<String> lead, List<Tile> tiles, List<Figure> money, List<Bars> charts) {

    /// A figure with its comparison in words.
    public record Tile(String label, Figure figure, boolean millions, String beside) {}

    static YearPage of(Page page) {
        return new YearPage(
                title(page),
                lead(page),
                tiles(page),
                money(page),
                Stream.of(used(page), exits(page)).flatMap(Optional::stream).toList());
    }

    private static String title(Page page) {
        var enrolled = known(page, "followup.enrolled");
        var towards = known(page, "followup.exits-towards-goal");
        var exited = known(page, "followup.exited");
        if (enrolled.isPresent() && towards.isPresent() && exited.isPresent())
            return page.say(
                    "web.year.title",
                    page.number(enrolled.get()),
                    page.number(towards.get()),
                    page.number(exited.get()));
        var plain = isPlanned(page) ? "web.year.title.planned" : "web.year.title.plain";
        return enrolled.map(it -> page.say("web.year.title.enrolled", page.number(it)))
                .orElseGet(() -> page.say(plain, page.words().period(page.period())));
    }

    /// Of the year nothing is known but what is planned.
    private static boolean isPlanned(Page page) {
        return !page.snapshot().lived().contains(page.period());
    }

    private static List<String> lead(Page page) {
        var lead = new ArrayList<String>();
        if (isPlanned(page)) lead.add(page.say("web.year.lead.planned"));
        var used = known(page, "budget.intervention-used");
        var reports = page.figures().narrowed("followup.enrolled", Dimension.INTERVENTION).size();
        if (used.isPresent() && reports > 0)
            lead.add(page.say("web.year.lead.used", reports, page.millions(used.get())));
        var result = known(page, "ledger.result");
        var equity = known(page, "ledger.closing-equity");
        if (result.isPresent() && equity.isPresent())
            lead.add(
                    page.say(
                            isNegative(result.get())
                                    ? "web.year.lead.deficit"
                                    : "web.year.lead.surplus",
                            page.millions(result.get()).replace("\u2212", ""),
                            page.words().outcome(equity.get().outcome())));
        return lead;
    }

    private static boolean isNegative(Figure figure) {
        return figure.outcome() instanceof Outcome.Known(Quantity quantity)
                && quantity.amount().sign() < 0;
    }

    private static Optional<Figure> known(Page page, String definition) {
        return page.figures().find(definition).filter(page::isKnown);
    }

    private static List<Tile> tiles(Page page) {
        var tiles = new ArrayList<Tile>();
        tile(page, "followup.enrolled", false).ifPresent(tiles::add);
        page.figures()
                .find("followup.share-towards-goal")
                .ifPresent(it ->
                        tiles.add(
                                new Tile(
                                        label(page, it),
                                        it,
                                        false,
                                        page.say(
                                                "web.year.of",
                                                page.number(
                                                        page.the("followup.exits-towards-goal")),
                                                page.number(page.the("followup.exited"))))));
        tile(page, "ledger.operating-income", true)
                .filter(it -> page.isKnown(it.figure()))
                .or(() -> tile(page, "ledger.total-income", true))
                .ifPresent(tiles::add);
        page.figures()
                .find("budget.intervention-used")
                .ifPresent(it ->
                        tiles.add(
                                new Tile(
                                        label(page, it),
                                        it,
                                        true,
                                        page.say(
                                                "web.year.budget",
                                                page.millions(
                                                        page.the("budget.intervention-budget"))))));
        tile(page, "ledger.result", true).ifPresent(tiles::add);
        tile(page, "ledger.closing-equity", false).ifPresent(tiles::add);
        if (isPlanned(page)) planned(page).forEach(tiles::add);
        return tiles;
    }

    /// What the newest plan sets aside, where the year is only planned.
    private static Stream<Tile> planned(Page page) {
        var plan =
                page.figures().narrowed("budget.result", Dimension.PLAN).stream()
                        .map(it -> it.scope().facet(Dimension.PLAN).orElseThrow())
                        .max(Comparator.comparing(Facet::code));
        return plan.stream()
                .flatMap(it ->
                        Stream.of("budget.income", "budget.costs", "budget.result")
                                .map(id -> page.the(id, it)))
                .map(it -> new Tile(label(page, it), it, true, ""));
    }

    /// A tile beside which last year's figure stands, where it is known.
    private static Optional<Tile> tile(Page page, String definition, boolean millions) {
        return page.figures()
                .find(definition)
                .map(it -> new Tile(label(page, it), it, millions, page.before(it, millions)));
    }

    private static String label(Page page, Figure figure) {
        return page.say(figure.definition().label());
    }

    private static List<Figure> money(Page page) {
        return Stream.of(
                        "budget.contributions",
                        "ledger.operating-income",
                        "ledger.operating-costs",
                        "budget.intervention-used",
                        "ledger.result",
                        "ledger.closing-equity",
                        "ledger.assets")
                .flatMap(id -> page.figures().find(id).stream())
                .toList();
    }

    private static Optional<Bars> used(Page page) {
        var bars =
                page.figures().narrowed("budget.intervention-used", Dimension.INTERVENTION).stream()
                        .filter(it -> isOwn(page, it))
                        .sorted(Comparator.comparing(YearPage::amount).reversed())
                        .map(it -> new Bars.Bar(page.words().narrowed(it.scope()), it, ""))
                        .toList();
        if (bars.isEmpty()) return Optional.empty();
        return Optional.of(
                new Bars(
                        "anvant",
                        page.say("web.year.used"),
                        page.say(
                                "web.year.most",
                                bars.getFirst().label(),
                                page.number(bars.getFirst().figure())),
                        bars));
    }

    /// Not paid from a frame, which has a bar of its own.
    private static boolean isOwn(Page page, Figure used) {
        return page.figures().find("budget.intervention-budget", used.scope().facets()).isPresent();
    }

    private static Optional<Bars> exits(Page page) {
        var parts =
                page.figures()
                        .find("followup.exits-towards-goal")
                        .map(it -> it.formula().parts())
                        .orElse(List.of());
        if (parts.isEmpty()) return Optional.empty();
        var bars =
                parts.stream()
                        .map(it -> new Bars.Bar(page.words().narrowed(it.scope()), it, ""))
                        .toList();
        return Optional.of(
                new Bars(
                        "avslut",
                        page.say("web.year.exits"),
                        page.say(
                                "web.year.exits.description",
                                page.number(page.the("followup.exits-towards-goal"))),
                        bars));
    }

    private static Fraction amount(Figure figure) {
        return figure.outcome().amountOr(Fraction.ZERO);
    }
}
