package se.fyrklover.console;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import se.fyrklover.report.MadeReport;
import se.fyrklover.report.ReportFinding;

/// `check --document`: what does not agree in a document; ends with 1 while it may not be signed.
final class DocumentCheck {

    private final Console console;
    private final Options.Check options;

    DocumentCheck(Console console, Options.Check options) {
        this.console = console;
        this.options = options;
    }

    int run(AskedYear.Named named) throws Refusal {
        var kind = ReportCommand.kind(Objects.requireNonNull(options.document));
        try (var product = Product.open(console, options)) {
            var tenant = named.in(product).tenant();
            var made = ReportCommand.made(product, tenant, kind, named.year());
            if (options.json) console.print(Console.json(json(made)));
            else {
                made.findings().forEach(this::print);
                console.print(sum(made));
            }
            return made.isReadyToSign() ? Console.DONE : Console.FOUND;
        }
    }

    private String sum(MadeReport made) {
        return console.words()
                .say(
                        made.isReadyToSign() ? "report.ready" : "report.not-ready",
                        made.report().front().title(),
                        made.open().size(),
                        made.findings().size() - made.open().size());
    }

    private void print(ReportFinding finding) {
        var words = console.words();
        var lines = new ArrayList<String>();
        lines.add(
                "[%s] %s · %s"
                        .formatted(
                                finding.id(),
                                words.say("finding.sureness." + finding.sureness().code()),
                                words.say("finding.is." + finding.state())));
        lines.add("  " + words.say(finding.says()));
        if (!finding.where().isEmpty())
            lines.add(
                    "  "
                            + (finding.line() > 0
                                    ? words.say(
                                            "report.where-line", finding.where(), finding.line())
                                    : finding.where()));
        lines.add("  " + words.say("finding.rule", finding.rule()));
        lines.add("  " + CheckCommand.answer(words, finding.explanation(), finding.remedy()));
        console.print(String.join("\n", lines) + "\n");
    }

    private Map<String, Object> json(MadeReport made) {
        var json = new LinkedHashMap<String, Object>();
        json.put("document", made.report().front().title());
        json.put("ready", made.isReadyToSign());
        json.put("open", made.open().size());
        json.put("findings", made.findings().stream().map(this::json).toList());
        return json;
    }

    private Map<String, Object> json(ReportFinding finding) {
        var words = console.words();
        var json = new LinkedHashMap<String, Object>();
        json.put("id", finding.id());
        json.put("rule", finding.rule());
        json.put("sureness", finding.sureness().code());
        json.put("state", finding.state());
        json.put("says", words.say(finding.says()));
        json.put("do", words.say(finding.remedy()));
        json.put("where", finding.where());
        json.put("line", finding.line());
        finding.explanation()
                .ifPresent(it -> json.put("explanation", Map.of("text", it.text(), "by", it.by())));
        return json;
    }
}
