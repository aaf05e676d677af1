package se.fyrklover.web;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import se.fyrklover.shared.Phrase;

/// What somebody typed in a form, kept as it was typed, and what is wrong with it.
///
/// @param typed by the field's name; more than one where more may be chosen
/// @param faults what should stand in a field, by the field's name
public record Answers(Map<String, List<String>> typed, Map<String, Phrase> faults) {

    /// The name of the field that has the id of the form's next press.
    public static final String PRESS = "tryck";

    public static final Answers NONE = new Answers(Map.of(), Map.of());

    public static Answers of(Map<String, String[]> parameters) {
        var typed = new LinkedHashMap<String, List<String>>();
        parameters.forEach((name, values) -> typed.put(name, List.of(values)));
        return new Answers(typed, Map.of());
    }

    public static Answers with(Map<String, String> values) {
        var typed = new LinkedHashMap<String, List<String>>();
        values.forEach((name, value) -> typed.put(name, List.of(value)));
        return new Answers(typed, Map.of());
    }

    public Answers and(String name, List<String> values) {
        var more = new LinkedHashMap<>(typed);
        more.put(name, values);
        return new Answers(more, faults);
    }

    public Answers wrong(Map<String, Phrase> wrong) {
        return new Answers(typed, wrong);
    }

    public String text(String name) {
        return typed.getOrDefault(name, List.of("")).getFirst().strip();
    }

    /// The id that the form got when it was shown; a new one where it brings none.
    public UUID press() {
        var text = text(PRESS);
        return text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
                ? UUID.fromString(text)
                : UUID.randomUUID();
    }

    /// What a press does: the same form sent twice to one address does one thing. Another button of
    /// the page does another, and so do other words in the same form.
    ///
    /// @param address to which the form was sent
    public UUID deed(String address) {
        var told = new TreeMap<>(typed);
        told.keySet().removeIf(it -> it.startsWith("_"));
        var all = press() + "\n" + address + "\n" + told;
        return UUID.nameUUIDFromBytes(all.getBytes(StandardCharsets.UTF_8));
    }

    public List<String> all(String name) {
        return typed.getOrDefault(name, List.of());
    }

    public boolean isChosen(String name, String value) {
        return all(name).contains(value);
    }

    public boolean isWrong(String name) {
        return faults.containsKey(name);
    }

    public String fault(Page page, String name) {
        var fault = faults.get(name);
        return fault == null ? "" : page.say("web.form.expected", page.say(fault));
    }
}
