package se.fyrklover.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import se.fyrklover.access.Pass;
import se.fyrklover.access.Right;
import se.fyrklover.access.Tenant;
import se.fyrklover.figure.Claim;
import se.fyrklover.figure.ClaimSet;
import se.fyrklover.figure.Definition;
import se.fyrklover.figure.Dimension;
import se.fyrklover.figure.Facet;
import se.fyrklover.figure.Figure;
import se.fyrklover.figure.FigureSet;
import se.fyrklover.figure.Outcome;
import se.fyrklover.figure.PrintedUnit;
import se.fyrklover.figure.Quantity;
import se.fyrklover.figure.Snapshot;
import se.fyrklover.figure.Unit;
import se.fyrklover.shared.Fraction;
import se.fyrklover.shared.Money;
import se.fyrklover.shared.Numbers;
import se.fyrklover.shared.Period;
import se.fyrklover.shared.Phrase;
import se.fyrklover.shared.Place;
import se.fyrklover.shared.Text;
import se.fyrklover.words.Words;

/// A page of an association's period: what it may show, and how it addresses everything.
///
/// @param pass what whoever looks at it may do
public record Page(Shell shell, Pass pass, Period period, Section section, Snapshot snapshot) {

    public Tenant tenant() {
        return pass.tenant();
    }

    public boolean may(Section target) {
        return target.isInParts() ? pass.maySome(target.right()) : pass.may(target.right());
    }

    /// Whether whoever looks at the page may have every figure of the year.
    public boolean mayAllFigures() {
        return may(Section.PARTICIPANTS) && may(Section.ECONOMY) && may(Section.GOALS);
    }

    /// Whether whoever looks at the page may read a figure, which is a link only then.
    public boolean may(Figure figure) {
        return FigureRight.of(figure).isHeldBy(pass);
    }

    /// Whether whoever looks at the page may see the row that something was read from.
    public boolean may(Place place) {
        return OwnPlace.of(place)
                .map(it -> it.isFor(pass))
                .orElseGet(() -> pass.may(Right.READ_SOURCES));
    }

    public Words words() {
        return shell.words();
    }

    public String say(String key, Object... arguments) {
        return shell.say(key, arguments);
    }

    public String say(Text text) {
        return shell.say(text);
    }

    public String say(Phrase phrase) {
        return shell.say(phrase);
    }

    public FigureSet figures() {
        return snapshot.during(period);
    }

    public FigureSet figures(Period other) {
        return snapshot.during(other);
    }

    public Figure the(String definition, Facet... facets) {
        return figures().the(definition, facets);
    }

    public ClaimSet claims() {
        return snapshot.claims(period);
    }

    /// Years to choose among, the newest first.
    public List<Period> years() {
        return snapshot.periods().reversed().stream().filter(Period::isYear).toList();
    }

    /// Whether there are years to look at here: a room has none.
    public boolean hasYears() {
        return !snapshot.periods().isEmpty();
    }

    /// The page as one of a year, where anything is known of that; else as it is.
    public Page ofYear(int year) {
        var other = Period.year(year);
        return years().contains(other) ? new Page(shell, pass, other, section, snapshot) : this;
    }

    /// Where the association's name leads.
    public String home() {
        return hasYears() && may(Section.YEAR) ? to(Section.YEAR) : "/" + tenant().slug();
    }

    /// Whether the page is of a year, so that another can be chosen.
    public boolean choosesYear() {
        return hasYears() && section.isOfYear() && (may(section) || isInYear());
    }

    /// A figure need not be there in another year.
    private boolean isInYear() {
        return shell.address().startsWith(home(period) + "/")
                && !shell.address().contains("/siffra/");
    }

    private String home(Period other) {
        return "/" + tenant().slug() + "/" + Periods.segment(other);
    }

    /// The same page in another year: the section's, or the one of the member or the intervention
    /// that is all that one may read.
    public String in(Period other) {
        return may(section) || !isInYear()
                ? to(other, section)
                : home(other) + shell.address().substring(home(period).length());
    }

    /// The interventions of which one may read, and of no other.
    public List<String> ownInterventions() {
        return may(Section.INTERVENTIONS) ? List.of() : pass.only(Right.READ_FOLLOWUP);
    }

    /// The members of whom one may read what they pay, and of no other.
    public List<String> ownMembers() {
        return may(Section.ECONOMY) ? List.of() : pass.only(Right.READ_MONEY);
    }

    /// The address of a section in this period.
    public String to(Section target) {
        return to(period, target);
    }

    public String to(Period other, Section target) {
        if (!target.isOfYear()) return "/" + tenant().slug() + target.path();
        return home(other) + target.path();
    }

    /// Where the page of definitions says what every figure means.
    public String toDefinitions() {
        return "/" + tenant().slug() + "/definitioner";
    }

    public String to(Definition definition) {
        return toDefinitions() + "#" + definition.id();
    }

    /// The address of one intervention's page.
    public String toIntervention(String id) {
        return to(Section.INTERVENTIONS) + "/" + id;
    }

    /// The address of one member's page.
    public String toMember(String id) {
        return home(period) + "/medlem/" + id;
    }

    /// A figure's own address, where it shows what it rests on.
    public String to(Figure figure) {
        var facets = new EnumMap<Dimension, String>(Dimension.class);
        figure.scope().facets().forEach(it -> facets.put(it.dimension(), it.code()));
        return toFigure(figure.definition().id(), figure.scope().period(), facets);
    }

    /// The address of the figure of a definition and period, with the codes that it is narrowed to.
    public String toFigure(String definition, Period other, Map<Dimension, String> facets) {
        var address = new StringBuilder("/").append(tenant().slug()).append('/');
        address.append(Periods.segment(other)).append("/siffra/").append(definition);
        var mark = '?';
        for (var dimension : Dimension.values()) {
            var code = facets.get(dimension);
            if (code == null) continue;
            address.append(mark).append(dimension.parameter()).append('=').append(encode(code));
            mark = '&';
        }
        return address.toString();
    }

    /// What a place is called: a file and its row, or something of ours by its number.
    public String said(Place place) {
        return OwnPlace.of(place)
                .flatMap(it -> it.called(place))
                .orElseGet(() -> place.row() == 0 ? place.file() : fileAndRow(place));
    }

    private String fileAndRow(Place place) {
        return say("web.file-row", place.file(), String.valueOf(place.row()));
    }

    /// The address of the row at which a value was read: a row of the package, or a page of ours.
    public String to(Place place) {
        var path =
                OwnPlace.of(place)
                        .map(it -> it.path(place))
                        .orElseGet(() -> "/underlag/" + encode(place.file()) + "/" + place.row());
        return "/" + tenant().slug() + path;
    }

    /// The address of something about interventions' money that is of no year in particular.
    public String toFunding(String path) {
        return "/" + tenant().slug() + Section.FUNDING.path() + "/" + path;
    }

    /// The address of an intervention's money in this period.
    public String toFundingOf(String intervention) {
        return to(Section.FUNDING) + "/" + intervention;
    }

    /// The address of a year's budget, whether anything is known of the year or not.
    public String toBudget(int year) {
        return "/" + tenant().slug() + "/" + year + Section.BUDGET.path();
    }

    /// The address of what members are to contribute to a year.
    public String toContributions(int year) {
        return toBudget(year) + "/bidrag";
    }

    /// The address of a period report that was received.
    public String toReceived(String number) {
        return "/" + tenant().slug() + "/periodrapporter/" + number;
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    public boolean isKnown(Figure figure) {
        return figure.outcome() instanceof Outcome.Known;
    }

    /// The number alone; asked only of what is known.
    public String number(Figure figure) {
        return figure.outcome() instanceof Outcome.Known(Quantity quantity)
                ? words().number(quantity)
                : words().outcome(figure.outcome());
    }

    /// The number alone in a multiple of its unit, where it is an amount of that.
    public String number(Figure figure, PrintedUnit in) {
        return figure.outcome() instanceof Outcome.Known(Quantity quantity)
                ? words().number(quantity, in)
                : words().outcome(figure.outcome());
    }

    /// An amount of money in kronor, with öre only where there are any: `1 310 000`, `12,50`.
    public String number(Money amount) {
        return words().number(Quantity.of(amount));
    }

    /// The same with its unit.
    public String kronor(Money amount) {
        return words().withUnit(Quantity.of(amount));
    }

    /// The number in millions, for overviews.
    public String millions(Figure figure) {
        return figure.outcome() instanceof Outcome.Known(Quantity quantity)
                ? words().millions(quantity)
                : words().outcome(figure.outcome());
    }

    /// Why there is no number to show.
    public String reason(Figure figure) {
        return switch (figure.outcome()) {
            case Outcome.Known _ -> "";
            case Outcome.Missing(var what) -> words().say(what);
            case Outcome.Withheld(var why) -> words().say(why);
        };
    }

    /// What was printed otherwise, as a short mark beside the figure: `330`, `57 och 59 %`.
    public String printedOtherwise(Figure figure) {
        var against = claims(figure.scope().period()).against(figure);
        if (against.isEmpty()) return "";
        var printed =
                against.stream().map(it -> tidied(it) + otherUnit(it, figure)).distinct().toList();
        return words().list(printed);
    }

    /// As printed, with the spaces and the minus that keep it together: `57 %` for `57%`.
    private static String tidied(Claim claim) {
        return claim.printed()
                .replaceAll("\\s*%", " %")
                .replace(' ', Numbers.SPACE_BETWEEN)
                .replace('-', Numbers.MINUS);
    }

    /// The unit that was printed, where it is not the one that the figure is read in.
    private String otherUnit(Claim claim, Figure figure) {
        var unit = claim.value().unit();
        if (unit != figure.definition().unit()) return words().unit(unit);
        if (unit != Unit.KRONOR) return "";
        var printed = Numbers.parse(claim.printed()).map(Fraction::of).orThrow();
        for (var multiple : List.of(PrintedUnit.TKR, PrintedUnit.MKR))
            if (!printed.isZero() && printed.times(multiple.each()).equals(claim.value().amount()))
                return Numbers.SPACE_BETWEEN + multiple.code();
        return "";
    }

    /// The same figure a year before, in words: `303 år 2023`; nothing where it is not known, or
    /// where the figure is of a part of a year.
    public String before(Figure figure, boolean millions) {
        if (!figure.scope().period().isYear()) return "";
        var last = Period.year(figure.scope().period().year() - 1);
        return figures(last)
                .find(figure.definition().id(), figure.scope().facets())
                .filter(this::isKnown)
                .map(it -> say("web.year.before", millions ? millions(it) : withUnit(it), last))
                .orElse("");
    }

    private String withUnit(Figure figure) {
        return words().outcome(figure.outcome());
    }

    private ClaimSet claims(Period other) {
        return snapshot.claims(other);
    }
}
