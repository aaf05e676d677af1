package se.fyrklover.entrance.log;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import se.fyrklover.access.Account;
import se.fyrklover.audit.Event;
import se.fyrklover.web.Section;
import se.fyrklover.words.Words;

/// Puts events in words: their codes, and the ids of what they are about.
///
/// @param people by their accounts
/// @param subjects the names of what roles are held for, by their ids
record LogWords(Words words, Map<UUID, Account> people, Map<String, String> subjects) {

    private static final Pattern PERIOD = Pattern.compile("\\d{4}|[\\d-]{10}--[\\d-]{10}");

    LogLine line(Event event) {
        return new LogLine(
                event.number(),
                event.at(),
                words.time(event.at()),
                event.told()
                        .map(it -> who(it.who()))
                        .orElseGet(() -> words.say("entrance.log.erased")),
                act(event.act()),
                event.told().map(this::about).orElse(List.of()),
                event.told().map(Event.Told::from).orElse(""));
    }

    private String who(String name) {
        return words.find("act.who." + name).orElse(name);
    }

    /// The sentence of a code; one of a later Fyrklöver is shown as it is.
    String act(String code) {
        return words.find("act." + code).orElse(code);
    }

    private List<LogLine.About> about(Event.Told told) {
        return told.about().entrySet().stream()
                .filter(it -> !it.getValue().isEmpty())
                .map(it -> new LogLine.About(label(it.getKey()), value(it.getKey(), it.getValue())))
                .toList();
    }

    private String label(String name) {
        return words.find("act.about." + name).orElse(name);
    }

    private String value(String name, String value) {
        return switch (name) {
            case "account" -> person(value);
            case "subject" -> subjects.getOrDefault(value, value);
            case "page" -> page(value);
            case "role" -> words.find("access.role." + value).orElse(value);
            default -> words.find("act.value." + name + "." + value).orElse(value);
        };
    }

    private String person(String account) {
        return people.entrySet().stream()
                .filter(it -> it.getKey().toString().equals(account))
                .map(it -> it.getValue().name())
                .findFirst()
                .orElse(account);
    }

    /// `/kalmar/2024/insatser/krus` is `Insatser, 2024, krus`.
    private String page(String address) {
        var parts =
                new ArrayList<>(
                        Arrays.stream(address.split("/")).filter(it -> !it.isEmpty()).toList());
        if (parts.size() < 2) return address;
        parts.removeFirst();
        var told = new ArrayList<String>();
        var period = PERIOD.matcher(parts.getFirst()).matches() ? parts.removeFirst() : "";
        told.add(named(parts.isEmpty() ? "" : parts.removeFirst(), !period.isEmpty()));
        if (!period.isEmpty()) told.add(period.replace("--", "–"));
        parts.forEach(it -> told.add(words.find("act.page." + it).orElse(it)));
        return String.join(", ", told);
    }

    private String named(String segment, boolean ofYear) {
        var name = segment.split("\\.", 2)[0];
        var section =
                Section.menu().stream()
                        .filter(it -> it.isOfYear() == ofYear)
                        .filter(it -> it.path().equals(name.isEmpty() ? "" : "/" + name))
                        .map(it -> words.say(it.label()))
                        .findFirst();
        var said = section.or(() -> words.find("act.page." + name)).orElse(name);
        return segment.equals(name) ? said : said + segment.substring(name.length());
    }

    /// What an event is about, in one line.
    static String inOneLine(LogLine line) {
        return line.about().stream().map(LogLine.About::toString).collect(Collectors.joining("; "));
    }
}
