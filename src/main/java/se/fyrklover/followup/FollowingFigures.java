package se.fyrklover.followup;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import se.fyrklover.figure.Figure;
import se.fyrklover.figure.Formula;
import se.fyrklover.figure.Scope;
import se.fyrklover.followup.DeclaredTable.Category;
import se.fyrklover.shared.Fraction;

/// What follows from the tables of one scope: the association's, or one intervention's.
final class FollowingFigures {

    private static final DeclaredTable EXITS = PeriodReportForm.form().the("exit_destination");
    private static final DeclaredTable EDUCATION = PeriodReportForm.form().the("education");
    private static final DeclaredTable SUPPORT = PeriodReportForm.form().the("years_in_support");

    private final Scope scope;
    private final List<Scope> answers;
    private final Map<Figure.Identity, Figure> tables;

    /// What follows within a scope.
    ///
    /// @param answers the scopes of the interventions that it is made of
    FollowingFigures(Scope scope, List<Scope> answers, Map<Figure.Identity, Figure> tables) {
        this.scope = scope;
        this.answers = answers;
        this.tables = tables;
    }

    List<Figure> all() {
        return Stream.of(exits(), education(), support()).flatMap(Collection::stream).toList();
    }

    private List<Figure> exits() {
        var exited = the("followup.exited", scope);
        var towards =
                sum(
                        "followup.exits-towards-goal",
                        "joint_assessment",
                        "employment_or_studies",
                        "active_jobseeker");
        var figures = new ArrayList<Figure>(List.of(towards));
        figures.add(
                sum(
                        "followup.positive-exits",
                        "continued_rehabilitation_or_joint_assessment",
                        "employment_or_studies",
                        "active_jobseeker",
                        "other_positive_step"));
        figures.add(share("followup.share-towards-goal", scope, towards, exited));
        figures.add(
                figure(
                        "followup.exits-without-step",
                        scope,
                        new Formula.Difference(exited, List.of(towards))));
        figures.addAll(shares("followup.exit-share", EXITS, exited));
        return figures;
    }

    private List<Figure> education() {
        var known = without("followup.education-known", EDUCATION, "missing");
        var figures = new ArrayList<Figure>(List.of(known));
        figures.addAll(shares("followup.education-share", EDUCATION, known));
        return figures;
    }

    private List<Figure> support() {
        var known = without("followup.support-known", SUPPORT, "missing", "no_public_support");
        var overOne =
                figure(
                        "followup.over-one-year",
                        scope,
                        new Formula.Difference(known, List.of(box(SUPPORT, "up_to_1"))));
        var overFive =
                figure(
                        "followup.over-five-years",
                        scope,
                        new Formula.Sum(boxes(SUPPORT, "up_to_6", "up_to_7", "over_7")));
        return List.of(
                known,
                overOne,
                overFive,
                share("followup.share-over-one-year", scope, overOne, known),
                share("followup.share-over-five-years", scope, overFive, known),
                mean("followup.mean-years-in-support", YearsInSupport::middle),
                mean("followup.mean-years-in-support-upper", YearsInSupport::upTo));
    }

    private Figure mean(String definition, Function<YearsInSupport, Fraction> value) {
        var classes =
                YearsInSupport.classes().stream()
                        .flatMap(it ->
                                counted(SUPPORT.the(it.category())).stream()
                                        .map(count ->
                                                new Formula.Mean.Weighted(count, value.apply(it))))
                        .toList();
        return figure(definition, scope, new Formula.Mean(classes));
    }

    /// The counts of a class: of all interventions together, but one by one where a class is split
    /// by some of them, so that each is counted as finely as it was told.
    private List<Figure> counted(Category category) {
        var coarse = SUPPORT.the(category.partOf());
        if (coarse.isTotal() && SUPPORT.within(category).isEmpty())
            return List.of(box(SUPPORT, category.code()));
        var splits = coarse.isTotal() ? category : coarse;
        return answers.stream()
                .filter(own -> isSplit(own, splits) != category.equals(splits))
                .map(own -> the(definition(SUPPORT), category.in(own)))
                .filter(count -> !count.outcome().amountOr(Fraction.of(1)).isZero())
                .toList();
    }

    private boolean isSplit(Scope own, Category coarse) {
        return SUPPORT.within(coarse).stream()
                .map(finer -> the(definition(SUPPORT), finer.in(own)))
                .allMatch(it -> it.outcome() instanceof se.fyrklover.figure.Outcome.Known);
    }

    private Figure without(String id, DeclaredTable table, String... categories) {
        return figure(
                id,
                scope,
                new Formula.Difference(the(definition(table), scope), boxes(table, categories)));
    }

    /// What each category is of a whole; what is not known is no part of what is.
    private List<Figure> shares(String id, DeclaredTable table, Figure whole) {
        return table.categories().stream()
                .filter(it -> !it.isTotal() && !it.code().equals("missing"))
                .map(it -> share(id, it.in(scope), box(table, it.code()), whole))
                .toList();
    }

    private Figure share(String id, Scope own, Figure part, Figure whole) {
        return figure(id, own, new Formula.Share(part, whole));
    }

    private Figure sum(String id, String... exits) {
        return figure(id, scope, new Formula.Sum(boxes(EXITS, exits)));
    }

    private static Figure figure(String id, Scope own, Formula formula) {
        return new Figure(FollowupFigures.DEFINITIONS.the(id), own, formula);
    }

    private List<Figure> boxes(DeclaredTable table, String... categories) {
        return Stream.of(categories).map(code -> box(table, code)).toList();
    }

    private Figure box(DeclaredTable table, String category) {
        return the(definition(table), table.the(category).in(scope));
    }

    private static String definition(DeclaredTable table) {
        return Objects.requireNonNull(table.definition());
    }

    private Figure the(String definition, Scope own) {
        return Objects.requireNonNull(tables.get(new Figure.Identity(definition, own)));
    }
}
