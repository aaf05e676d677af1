package se.fyrklover.console;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.logging.LoggingSystem;
import se.fyrklover.proofreading.Proof;
import se.fyrklover.proofreading.Proofreader;
import se.fyrklover.proofreading.Remark;
import se.fyrklover.proofreading.Told;
import se.fyrklover.shared.Language;
import se.fyrklover.shared.Parsed;
import se.fyrklover.shared.Phrase;
import se.fyrklover.words.Words;

/// `proofread`: which figures of any report contradict each other; ends with 1 where any do, and
/// with 2 where a file could not be read. It needs no database.
final class ProofreadCommand {

    private static final int MOST = 1 << 27;

    private final Console console;
    private final Options.Proofread options;
    private final Words words;

    ProofreadCommand(Console console, Options.Proofread options) throws Refusal {
        this.console = console;
        this.options = options;
        this.words =
                options.language == null ? console.words() : new Words(language(options.language));
    }

    private static Language language(String tag) throws Refusal {
        return Arrays.stream(Language.values())
                .filter(it -> it.tag().equals(tag))
                .findFirst()
                .orElseThrow(() -> new Refusal("console.no-such-language", tag));
    }

    /// @param file as it was named
    private record Answer(String file, Parsed<Proof> proof) {}

    int run() throws Refusal {
        if (options.files.isEmpty()) throw new Refusal("console.proofread-what");
        // What the readers of formats tell of broken files is for nobody here.
        LoggingSystem.get(ProofreadCommand.class.getClassLoader()).beforeInitialize();
        var answers = new ArrayList<Answer>();
        for (var file : options.files) {
            var answer = new Answer(file.toString(), proof(file));
            answers.add(answer);
            if (!options.json) print(answer);
        }
        if (options.json) console.print(Console.json(answers.stream().map(this::json).toList()));
        return answers.stream().mapToInt(ProofreadCommand::ended).max().orElse(Console.DONE);
    }

    private static Parsed<Proof> proof(Path file) {
        try {
            if (Files.size(file) > MOST)
                return Parsed.unreadable("console.proofread-too-large", String.valueOf(MOST >> 20));
            return Proofreader.read(file.getFileName().toString(), Files.readAllBytes(file));
        } catch (IOException unreadable) {
            return Parsed.unreadable("console.proofread-no-file");
        }
    }

    private static int ended(Answer answer) {
        return switch (answer.proof()) {
            case Parsed.Unreadable<Proof> _ -> Console.REFUSED;
            case Parsed.Read<Proof>(var proof) ->
                    proof.remarks().isEmpty() ? Console.DONE : Console.FOUND;
        };
    }

    private void print(Answer answer) {
        switch (answer.proof()) {
            case Parsed.Unreadable<Proof>(var why) ->
                    console.complain(answer.file() + ": " + words.say(why));
            case Parsed.Read<Proof>(var proof) -> {
                console.print(answer.file() + "\n");
                proof.remarks().forEach(this::print);
                console.print(said(proof));
            }
        }
    }

    private void print(Remark remark) {
        var lines = new ArrayList<String>();
        lines.add(
                "[%s] %s · %s · %s"
                        .formatted(
                                remark.id(),
                                words.say("proofreading.sort." + remark.sort().code()),
                                words.say("finding.sureness." + remark.sureness().code()),
                                Told.where(words, remark.spot())));
        if (!remark.words().isBlank())
            lines.add("  " + words.say("proofreading.page.words", remark.words()));
        lines.add("  " + words.say(remark.says()));
        remark.cause().ifPresent(it -> lines.add("  " + words.say("proofreading.page.cause", it)));
        lines.add("  " + words.say("proofreading.page.remedy", remark.remedy()));
        console.print(String.join("\n", lines) + "\n");
    }

    /// How much was looked at, check by check, and what was not read.
    private String said(Proof proof) {
        var lines = new ArrayList<String>();
        for (var looked : proof.looked())
            if (looked.found().tried() > 0) lines.add("  " + Told.looked(words, looked));
        Told.lacking(words, proof).ifPresent(it -> lines.add("  " + it));
        for (var unread : proof.reading().unread()) lines.add("  " + words.say(unread));
        var count = words.count("proofreading.page.remarks", proof.remarks().size());
        return String.join("\n", count, String.join("\n", lines)).stripTrailing() + "\n";
    }

    private Map<String, Object> json(Answer answer) {
        var json = new LinkedHashMap<String, Object>();
        json.put("file", answer.file());
        switch (answer.proof()) {
            case Parsed.Unreadable<Proof>(var why) -> json.put("unreadable", words.say(why));
            case Parsed.Read<Proof>(var proof) -> {
                json.put("remarks", proof.remarks().stream().map(this::json).toList());
                json.put("checked", proof.looked().stream().map(this::json).toList());
                json.put("lacking", proof.lacking().stream().map(words::say).toList());
                json.put("unread", says(proof.reading().unread()));
            }
        }
        return json;
    }

    private List<String> says(List<Phrase> phrases) {
        return phrases.stream().map(words::say).toList();
    }

    private Map<String, Object> json(Remark remark) {
        var json = new LinkedHashMap<String, Object>();
        json.put("id", remark.id());
        json.put("sort", remark.sort().code());
        json.put("sureness", remark.sureness().code());
        json.put("page", remark.spot().page());
        json.put("line", remark.spot().line());
        json.put("section", remark.spot().section());
        json.put("words", remark.words());
        json.put("read", remark.read());
        json.put("says", words.say(remark.says()));
        remark.cause().ifPresent(it -> json.put("cause", words.say(it)));
        json.put("do", words.say(remark.remedy()));
        return json;
    }

    private Map<String, Object> json(Proof.Looked looked) {
        var found = looked.found();
        var json = new LinkedHashMap<String, Object>();
        json.put("check", words.say(looked.check()));
        json.put("tried", found.tried());
        json.put("agreed", found.agreed());
        var unclear = new LinkedHashMap<String, Object>();
        found.unclear().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(it -> unclear.put(words.say(it.getKey()), it.getValue()));
        json.put("unclear", unclear);
        return json;
    }
}
