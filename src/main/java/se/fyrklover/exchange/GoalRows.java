package se.fyrklover.exchange;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.fyrklover.figure.Definition;
import se.fyrklover.figure.Dimension;
import se.fyrklover.figure.Formula.Compared.Comparison;
import se.fyrklover.figure.PrintedUnit;
import se.fyrklover.figure.Unit;
import se.fyrklover.goal.Goal;
import se.fyrklover.shared.Fraction;
import se.fyrklover.shared.Numbers;
import se.fyrklover.shared.Parsed;
import se.fyrklover.shared.Place;

/// Reads rows of `goals.csv`: a goal with a number names a figure that is defined, and a target in
/// the same unit; one without has neither.
final class GoalRows {

    private static final List<String> NUMBERS =
            List.of(
                    "measure",
                    "category",
                    "line",
                    "comparison",
                    "target",
                    "unit",
                    "target_measure");

    private static final Map<String, PrintedUnit> UNITS =
            Arrays.stream(PrintedUnit.values())
                    .filter(it -> it.unit() != Unit.VERDICT)
                    .collect(Collectors.toMap(PrintedUnit::code, Function.identity()));

    private final Map<String, Definition> definitions;

    GoalRows(Map<String, Definition> definitions) {
        this.definitions = definitions;
    }

    Optional<Goal> read(Row row, Place place) {
        var id = row.id("id");
        var year = row.year("year");
        var area = row.code("area", Goal.Area.class);
        var title = row.text("title");
        var level = row.code("level", Goal.Level.class);
        var measured = level.filter(it -> it != Goal.Level.EVIDENCE);
        if (level.isPresent() && measured.isEmpty()) refuseNumbers(row);
        var definition = measured.flatMap(_ -> row.value("measure", this::definition));
        var comparison = measured.flatMap(_ -> row.code("comparison", Comparison.class));
        definition.ifPresent(it -> narrowed(row, it, measured.orElseThrow()));
        var target = definition.flatMap(it -> target(row, it));
        if (!row.isSound()) return Optional.empty();
        return Optional.of(
                new Goal(
                        id,
                        year.orElseThrow(),
                        area.orElseThrow(),
                        title,
                        level.orElseThrow(),
                        definition.map(it -> measure(row, it)).orElse(null),
                        comparison.orElse(null),
                        target.orElse(null),
                        place));
    }

    private static void refuseNumbers(Row row) {
        NUMBERS.stream()
                .filter(column -> !row.isEmpty(column))
                .forEach(column -> row.fault(column, "exchange.expected.empty-for-evidence"));
    }

    /// A figure of another register: a goal cannot be about goals.
    private Parsed<Definition> definition(String id) {
        var found = definitions.get(id);
        return found != null && !id.startsWith("goal.")
                ? Parsed.read(found)
                : Parsed.unreadable("exchange.expected.definition");
    }

    private static void narrowed(Row row, Definition definition, Goal.Level level) {
        row.may("category", code -> ClaimCategories.read(code, definition.id()));
        if (!row.isEmpty("category")) needs(row, "category", definition, Dimension.CATEGORY);
        if (!row.isEmpty("line")) needs(row, "line", definition, Dimension.LINE);
        if (level == Goal.Level.EACH_INTERVENTION)
            needs(row, "level", definition, Dimension.INTERVENTION);
        if (level == Goal.Level.EACH_MEMBER) needs(row, "level", definition, Dimension.MEMBER);
    }

    private static void needs(Row row, String column, Definition definition, Dimension dimension) {
        if (!definition.dimensions().contains(dimension))
            row.fault(column, "exchange.expected.not-narrowed-so", definition.id());
    }

    private static Goal.Measure measure(Row row, Definition definition) {
        return new Goal.Measure(definition.id(), orNull(row, "category"), orNull(row, "line"));
    }

    private static @Nullable String orNull(Row row, String column) {
        return row.isEmpty(column) ? null : row.optionalText(column);
    }

    private Optional<Goal.Target> target(Row row, Definition measure) {
        if (row.isEmpty("target") == row.isEmpty("target_measure")) {
            row.fault("target", "exchange.expected.one-target");
            return Optional.empty();
        }
        if (row.isEmpty("target")) {
            if (!row.isEmpty("unit")) row.fault("unit", "exchange.expected.target-for-unit");
            return row.value("target_measure", this::definition)
                    .filter(it -> alike(row, "target_measure", it.unit(), measure))
                    .map(it -> new Goal.Target.Measured(it.id()));
        }
        var number = row.value("target", Numbers::parse);
        return row.value("unit", text -> Row.oneOf(UNITS, text))
                .filter(it -> alike(row, "unit", it.unit(), measure))
                .flatMap(unit -> number.map(it -> new Goal.Target.Stated(Fraction.of(it), unit)));
    }

    private static boolean alike(Row row, String column, Unit unit, Definition measure) {
        if (unit == measure.unit()) return true;
        row.fault(column, "exchange.expected.unit-of", measure.id(), measure.unit().code());
        return false;
    }
}
