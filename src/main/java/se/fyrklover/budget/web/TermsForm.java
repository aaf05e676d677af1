package se.fyrklover.budget.web;

import java.util.LinkedHashMap;
import se.fyrklover.budget.ContributionTerms;
import se.fyrklover.web.Answers;

/// The form of what a contribution run is to be reckoned from: its fields are named as the terms
/// are.
final class TermsForm {

    private TermsForm() {}

    static Answers answers(ContributionTerms terms) {
        var values = new LinkedHashMap<String, String>();
        values.put("basis", terms.basis());
        values.put("amount", terms.amount());
        values.put("state", terms.state());
        values.put("regions", terms.regions());
        values.put("municipalities", terms.municipalities());
        values.put("agreement", terms.agreement());
        values.put("unit", terms.unit());
        values.put("agreed", terms.agreed());
        values.put("population", terms.population());
        values.put("populationSource", terms.populationSource());
        values.put("populationOn", terms.populationOn());
        values.put("published", terms.published());
        return Answers.with(values);
    }

    /// The end of the key of a field's label.
    static String label(String field) {
        return switch (field) {
            case "populationSource" -> "source";
            case "populationOn" -> "on";
            default -> field;
        };
    }

    static ContributionTerms terms(int year, Answers form) {
        return new ContributionTerms(
                year,
                form.text("basis"),
                form.text("amount"),
                form.text("state"),
                form.text("regions"),
                form.text("municipalities"),
                form.text("agreement"),
                form.text("unit"),
                lines(form.text("agreed")),
                lines(form.text("population")),
                form.text("populationSource"),
                form.text("populationOn"),
                form.text("published"));
    }

    /// As it was typed, but for how browsers end lines.
    static String lines(String text) {
        return text.replace("\r\n", "\n");
    }
}
