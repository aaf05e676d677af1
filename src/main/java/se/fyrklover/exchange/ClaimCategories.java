package se.fyrklover.exchange;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.fyrklover.followup.PeriodReportForm;
import se.fyrklover.goal.GoalEvidence;
import se.fyrklover.goal.ModelApplication;
import se.fyrklover.goal.Payer;
import se.fyrklover.shared.Parsed;
import se.fyrklover.survey.RespondentGroup;

/// The categories to which figures of a definition may be narrowed, as packages name them.
final class ClaimCategories {

    private static final Set<String> PAYERS =
            Arrays.stream(Payer.values()).map(Payer::code).collect(Collectors.toSet());

    private ClaimCategories() {}

    static Parsed<String> read(String code, String definition) {
        return isOf(code, definition)
                ? Parsed.read(code)
                : Parsed.unreadable("exchange.expected.category");
    }

    private static boolean isOf(String code, String definition) {
        if (definition.startsWith("survey.")) return RespondentGroup.isCode(code);
        if (definition.startsWith("goal.")) return ofGoals(definition).contains(code);
        return PeriodReportForm.form()
                .narrowing(definition)
                .flatMap(table -> table.category(code))
                .isPresent();
    }

    private static Set<String> ofGoals(String definition) {
        return switch (definition) {
            case "goal.evidence" ->
                    codes(Arrays.stream(GoalEvidence.Kind.values()).map(GoalEvidence.Kind::code));
            case "goal.applied-persons" ->
                    codes(
                            Arrays.stream(ModelApplication.Destination.values())
                                    .map(ModelApplication.Destination::code));
            default -> PAYERS;
        };
    }

    private static Set<String> codes(Stream<String> all) {
        return all.collect(Collectors.toCollection(TreeSet::new));
    }
}
