package se.fyrklover.console;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import se.fyrklover.figure.Outcome;
import se.fyrklover.finding.Corrected;
import se.fyrklover.finding.Explanation;
import se.fyrklover.finding.Finding;
import se.fyrklover.finding.Findings;
import se.fyrklover.finding.Review;
import se.fyrklover.rule.Witness;
import se.fyrklover.shared.Phrase;
import se.fyrklover.words.Words;

/// `check`: what does not agree in an association's year; ends with 1 while anything is open.
final class CheckCommand {

    private final Console console;
    private final Options.Check options;

    CheckCommand(Console console, Options.Check options) {
        this.console = console;
        this.options = options;
    }

    int run() throws Refusal {
        var named = AskedYear.named(options, "check");
        if (options.document != null) return new DocumentCheck(console, options).run(named);
        try (var product = Product.open(console, options)) {
            var asked = named.in(product);
            var review = product.the(Findings.class).of(asked.tenant(), asked.year());
            if (options.json) console.print(Console.json(json(review)));
            else print(asked.tenant().name(), review);
            return review.isClean() ? Console.DONE : Console.FOUND;
        }
    }

    private void print(String name, Review review) {
        for (var finding : review.findings()) print(finding, review);
        for (var gone : review.corrected())
            console.print(
                    "[%s] %s · %s\n  %s\n"
                            .formatted(
                                    gone.id(),
                                    words().say("finding.kind." + gone.kind().code()),
                                    words().say("finding.state.corrected"),
                                    words().say(gone.says())));
        console.print(
                words().say(
                                "console.check-sum",
                                name,
                                String.valueOf(review.year()),
                                review.in(Finding.State.OPEN),
                                review.in(Finding.State.EXPLAINED),
                                review.in(Finding.State.CORRECTED)));
    }

    private Words words() {
        return console.words();
    }

    private void print(Finding finding, Review review) {
        var breach = finding.breach();
        var lines = new ArrayList<String>();
        lines.add(
                "[%s] %s · %s · %s"
                        .formatted(
                                finding.id(),
                                words().say("finding.kind." + breach.kind().code()),
                                words().say("finding.sureness." + breach.sureness().code()),
                                words().say("finding.is." + finding.state().code())));
        lines.add("  " + words().say(breach.says()));
        lines.add("  " + words().say("finding.rule", breach.rule()));
        lines.add("  " + answer(words(), finding.explanation(), breach.remedy()));
        for (var witness : breach.witnesses()) lines.add("  - " + line(witness, review));
        console.print(String.join("\n", lines) + "\n");
    }

    /// What has been said about a finding, else what somebody should do.
    static String answer(Words words, Optional<Explanation> explanation, Phrase remedy) {
        return explanation
                .map(it -> it.by() + ": " + it.text())
                .orElseGet(() -> words.say("finding.remedy") + " " + words.say(remedy));
    }

    private String line(Witness witness, Review review) {
        return switch (witness) {
            case Witness.Reckoned(var figure) ->
                    words().title(figure) + ": " + words().outcome(figure.outcome());
            case Witness.Printed(var claim) ->
                    "%s %s, %s: %s (%s)"
                            .formatted(
                                    words().say("finding.printed"),
                                    claim.printed(),
                                    review.title(claim.place()),
                                    claim.place().where(),
                                    words().say(
                                                    "web.file-row",
                                                    claim.place().file(),
                                                    String.valueOf(claim.place().row())));
        };
    }

    private Map<String, Object> json(Review review) {
        var json = new LinkedHashMap<String, Object>();
        json.put("year", review.year());
        for (var state : Finding.State.values()) json.put(state.code(), review.in(state));
        json.put("findings", review.findings().stream().map(this::json).toList());
        json.put("gone", review.corrected().stream().map(this::json).toList());
        return json;
    }

    private Map<String, Object> json(Finding finding) {
        var breach = finding.breach();
        var json = new LinkedHashMap<String, Object>();
        json.put("id", finding.id());
        json.put("rule", breach.rule());
        json.put("kind", breach.kind().code());
        json.put("sureness", breach.sureness().code());
        json.put("state", finding.state().code());
        json.put("period", breach.period().toString());
        json.put("says", words().say(breach.says()));
        json.put("do", words().say(breach.remedy()));
        finding.explanation()
                .ifPresent(it ->
                        json.put(
                                "explanation",
                                Map.of("text", it.text(), "by", it.by(), "place", it.place())));
        json.put("witnesses", breach.witnesses().stream().map(this::json).toList());
        return json;
    }

    private Map<String, Object> json(Witness witness) {
        var json = new LinkedHashMap<String, Object>();
        json.put(
                witness instanceof Witness.Printed ? "claim_about" : "figure",
                FiguresCommand.identity(witness.about()));
        switch (witness) {
            case Witness.Reckoned(var figure) -> json.putAll(value(figure.outcome()));
            case Witness.Printed(var claim) -> {
                json.put("printed", claim.printed());
                json.put("value", FiguresCommand.exactly(claim.value()));
            }
        }
        witness.place().ifPresent(it -> json.put("place", FiguresCommand.place(it)));
        return json;
    }

    private Map<String, Object> value(Outcome outcome) {
        return outcome instanceof Outcome.Known(var quantity)
                ? Map.of("value", FiguresCommand.exactly(quantity))
                : Map.of("value", words().outcome(outcome));
    }

    private Map<String, Object> json(Corrected gone) {
        var json = new LinkedHashMap<String, Object>();
        json.put("id", gone.id());
        json.put("kind", gone.kind().code());
        json.put("said", words().say(gone.says()));
        json.put("on", gone.on().toString());
        return json;
    }
}
