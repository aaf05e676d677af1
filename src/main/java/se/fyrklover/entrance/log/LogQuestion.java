package se.fyrklover.entrance.log;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.fyrklover.audit.AuditLog.Filter;
import se.fyrklover.shared.SwedishTime;

/// What somebody asks of the log, as it was typed; empty where nothing was.
///
/// @param before only events with a lower number
public record LogQuestion(String person, String act, String from, String until, String before) {

    static LogQuestion of(
            @Nullable String person,
            @Nullable String act,
            @Nullable String from,
            @Nullable String until,
            @Nullable String before) {
        return new LogQuestion(typed(person), typed(act), typed(from), typed(until), typed(before));
    }

    private static String typed(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    /// Whether the first day can be understood.
    public boolean isFromReadable() {
        return from.isEmpty() || day(from).isPresent();
    }

    /// Whether the last day can be understood, and is not before the first.
    public boolean isUntilReadable() {
        if (until.isEmpty()) return true;
        var last = day(until);
        return last.isPresent() && day(from).map(first -> !last.get().isBefore(first)).orElse(true);
    }

    /// The first day as a field for days can hold it.
    public String firstDay() {
        return day(from).map(LocalDate::toString).orElse("");
    }

    /// The last day as a field for days can hold it.
    public String lastDay() {
        return day(until).map(LocalDate::toString).orElse("");
    }

    boolean isReadable() {
        return isFromReadable() && isUntilReadable();
    }

    /// Days are whole days in Sweden, both included; a person that is none has done nothing.
    Filter filter() {
        return new Filter(
                person.isEmpty() ? Optional.empty() : Optional.of(account(person)),
                act.isEmpty() ? Optional.empty() : Optional.of(act),
                Optional.empty(),
                day(from).map(SwedishTime::start).orElse(Filter.ALL.from()),
                day(until).map(it -> SwedishTime.start(it.plusDays(1))).orElse(Filter.ALL.until()));
    }

    long beforeNumber() {
        return before.matches("\\d{1,18}") ? Long.parseLong(before) : Long.MAX_VALUE;
    }

    private static UUID account(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException _) {
            return new UUID(0, 0);
        }
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text))
                    .filter(it -> it.getYear() >= 2000 && it.getYear() < 3000);
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    public boolean isNarrowed() {
        return !(person + act + from + until).isEmpty();
    }

    /// The question as the end of an address, from a number downwards.
    public String address(String number) {
        var asked = new ArrayList<String>();
        add(asked, "person", person);
        add(asked, "handling", act);
        add(asked, "fran", from);
        add(asked, "till", until);
        add(asked, "fore", number);
        return asked.isEmpty() ? "" : "?" + String.join("&", asked);
    }

    private static void add(List<String> asked, String name, String value) {
        if (!value.isEmpty())
            asked.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
    }
}
