package se.fyrklover.budget.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import se.fyrklover.budget.ContributionTerms;
import se.fyrklover.budget.contribution.Calculation;
import se.fyrklover.budget.contribution.Party;
import se.fyrklover.budget.contribution.RunInputs;
import se.fyrklover.shared.Fraction;
import se.fyrklover.shared.Money;
import se.fyrklover.words.Words;

/// How a contribution run goes from what was decided to what each pays, in sentences.
///
/// @param inputs what it is reckoned from
public record RunSteps(Words words, RunInputs inputs) {

    List<String> of(Calculation run) {
        var kronor = new Kronor(words);
        var terms = inputs.terms();
        var steps = new ArrayList<String>();
        steps.add(
                terms.basis().equals(ContributionTerms.STATE_OFFER)
                        ? words.say(
                                "budget.run.step.offer",
                                kronor.kr(amount(run, Party.STATE)),
                                kronor.percent(share(run, Party.STATE)))
                        : words.say("budget.run.step.total", kronor.kr(run.total())));
        var isByLaw = terms.state().isBlank() && terms.regions().isBlank();
        steps.add(
                words.say(
                        isByLaw ? "budget.run.step.law" : "budget.run.step.agreement",
                        kronor.percent(share(run, Party.STATE)),
                        kronor.percent(share(run, Party.REGIONS)),
                        kronor.percent(share(run, Party.MUNICIPALITIES)),
                        isByLaw ? inputs.law().source() : terms.agreement()));
        steps.add(
                words.say(
                        "budget.run.step.parts",
                        kronor.kr(amount(run, Party.STATE)),
                        kronor.kr(amount(run, Party.REGIONS)),
                        kronor.kr(amount(run, Party.MUNICIPALITIES))));
        for (var part : run.parts()) within(part, kronor, steps);
        run.inhabitants().ifPresent(it -> inhabitants(it, kronor, steps));
        if (run.inhabitants().isPresent())
            steps.add(words.say("budget.run.step.rounding", kronor.kr(run.unit())));
        return steps;
    }

    private static Money amount(Calculation run, Party party) {
        return run.parts().stream()
                .filter(it -> it.party() == party)
                .map(Calculation.Part::amount)
                .findFirst()
                .orElse(Money.ZERO);
    }

    private static Fraction share(Calculation run, Party party) {
        return run.parts().stream()
                .filter(it -> it.party() == party)
                .map(Calculation.Part::share)
                .findFirst()
                .orElse(Fraction.ZERO);
    }

    private void within(Calculation.Part part, Kronor kronor, List<String> steps) {
        var name = words.say("budget.run.party-head." + part.party().code());
        if (part.agreed().ore() > 0)
            steps.add(words.say("budget.run.step.agreed", name, kronor.kr(part.agreed())));
        if (part.inhabitants() > 0)
            steps.add(
                    words.say(
                            "budget.run.step.divided",
                            name,
                            kronor.kr(part.divided()),
                            kronor.count(part.inhabitants()),
                            kronor.exact(
                                            part.divided()
                                                    .inKronor()
                                                    .dividedBy(Fraction.of(part.inhabitants())))
                                    + "\u00A0kr"));
    }

    private void inhabitants(Calculation.Inhabitants counted, Kronor kronor, List<String> steps) {
        steps.add(
                words.say(
                        "budget.run.step.population",
                        inputs.terms().populationSource(),
                        LocalDate.parse(inputs.terms().populationOn().strip())));
        if (!counted.addedOver().isEmpty())
            steps.add(words.say("budget.run.step.added", words.list(counted.addedOver())));
        counted.published()
                .ifPresent(it ->
                        steps.add(
                                it == counted.compared()
                                        ? words.say("budget.run.step.agrees", kronor.count(it))
                                        : words.say(
                                                "budget.run.step.published",
                                                kronor.count(it),
                                                kronor.count(counted.compared()),
                                                kronor.count(it - counted.compared()))));
        if (counted.others() > 0)
            steps.add(words.say("budget.run.step.others", kronor.count(counted.others())));
    }
}
