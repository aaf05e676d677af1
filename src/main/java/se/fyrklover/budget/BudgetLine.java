package se.fyrklover.budget;

import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import se.fyrklover.figure.Dimension;
import se.fyrklover.figure.Facet;
import se.fyrklover.shared.Money;
import se.fyrklover.shared.Place;
import se.fyrklover.shared.Placed;
import se.fyrklover.shared.Text;

/// The amount of one line of a plan's budget in one of its columns.
///
/// @param column which of the plan's columns of the year it stands in
/// @param line its id, unique within the section
/// @param amount none where it is reckoned from what was decided
/// @param decided what was decided, where the budget counts only a part of it
/// @param countedPercent how much of what was decided the budget counts
public record BudgetLine(
        int plan,
        int year,
        Column column,
        String section,
        String line,
        String label,
        @Nullable Money amount,
        @Nullable Money decided,
        @Nullable BigDecimal countedPercent,
        Place place)
        implements Placed {

    public BudgetLine {
        if ((amount == null) != (decided != null && countedPercent != null))
            throw new IllegalArgumentException("neither an amount nor a part of one: " + place);
    }

    /// What a column of a plan shows of a year.
    public enum Column {
        /// The year that the plan is named after, as decided.
        BUDGET,
        /// A later year, as planned.
        PLAN,
        FORECAST("prognos", "forecast"),
        PREVIOUS_BUDGET("föregående budget", "previous budget"),
        OUTCOME("utfall", "outcome");

        @SuppressWarnings("ImmutableEnumChecker") // a text holds two strings
        private final Text name;

        Column() {
            name = Text.name("");
        }

        Column(String sv, String en) {
            name = new Text(sv, en);
        }

        /// By which figures of the column are told from those of others: `2024`, `2024-forecast`.
        public Facet facet(int plan) {
            var isOwn = name.sv().isEmpty();
            var code = isOwn ? "" : "-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
            return new Facet(
                    Dimension.PLAN,
                    plan + code,
                    isOwn
                            ? Text.name("Plan " + plan)
                            : new Text(
                                    "Plan " + plan + ", " + name.sv(),
                                    "Plan " + plan + ", " + name.en()));
        }
    }
}
