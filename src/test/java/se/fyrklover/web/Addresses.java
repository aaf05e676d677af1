package se.fyrklover.web;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import se.fyrklover.RunningProduct;
import se.fyrklover.access.Passes;
import se.fyrklover.figure.Figure;
import se.fyrklover.figure.Formula;
import se.fyrklover.figure.Outcome;
import se.fyrklover.shared.Language;
import se.fyrklover.shared.Period;
import se.fyrklover.words.Words;

/// Where the pages of the running product are.
public final class Addresses {

    public static final String NOWHERE = "/kalmar/1850";

    private static final Pattern LINK = Pattern.compile("\\s(?:href|src)=\"(/[^\"#]*)");

    private Addresses() {}

    /// Every page that a reader comes to without opening a figure, of the years given.
    public static List<String> pages(int... years) {
        return Stream.concat(
                        Stream.of("/", "/" + RunningProduct.SLUG + "/definitioner"),
                        java.util.Arrays.stream(years)
                                .boxed()
                                .flatMap(year -> sections(year).stream()))
                .toList();
    }

    private static List<String> sections(int year) {
        var root = "/" + RunningProduct.SLUG + "/" + year;
        var interventions = root + Section.INTERVENTIONS.path();
        return Stream.of(
                        Section.menu().stream()
                                .filter(Section::isOfYear)
                                .map(section -> root + section.path()),
                        links(interventions).stream()
                                .filter(link -> link.startsWith(interventions + "/")))
                .flatMap(it -> it)
                .toList();
    }

    /// Each kind of figure page: reckoned, missing, a share, reported, and the row it was read at.
    public static List<String> kinds() {
        var reported =
                figure(it ->
                        it.formula() instanceof Formula.Reported
                                && it.outcome() instanceof Outcome.Known);
        return List.of(
                of(figure(it -> it.formula() instanceof Formula.Sum && isRichest(it))),
                of(figure(it -> it.outcome() instanceof Outcome.Missing)),
                of(figure(it -> it.formula() instanceof Formula.Share)),
                of(reported),
                page().to(((Formula.Reported) reported.formula()).place()));
    }

    /// Known, and claimed otherwise by somebody: all that a figure's page can hold is on it.
    private static boolean isRichest(Figure figure) {
        return figure.outcome() instanceof Outcome.Known
                && !page().claims().against(figure).isEmpty();
    }

    private static Figure figure(Predicate<Figure> kind) {
        return page().figures().all().stream().filter(kind).findFirst().orElseThrow();
    }

    public static String of(Figure figure) {
        return page().to(figure);
    }

    /// A page of 2024 in Swedish, that tells how things are addressed and said.
    static Page page() {
        var product = RunningProduct.shared();
        return new Page(
                new Shell(new Words(Language.SV), "/assets/", "/", Visit.NOBODY),
                product.the(Passes.class).operator(product.tenant()),
                Period.year(2024),
                Section.NONE,
                product.snapshot());
    }

    /// The pages of ours that a page leads to.
    static Set<String> links(String path) {
        return linksIn(RunningProduct.shared().get(path).body());
    }

    static Set<String> linksIn(String html) {
        var links = new TreeSet<String>();
        LINK.matcher(html).results().forEach(it -> links.add(it.group(1).replace("&amp;", "&")));
        return links;
    }
}
