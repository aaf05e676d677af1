package se.fyrklover.funding.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import se.fyrklover.funding.YearAmounts;
import se.fyrklover.shared.Money;
import se.fyrklover.shared.Parsed;
import se.fyrklover.shared.Period;
import se.fyrklover.shared.Phrase;
import se.fyrklover.web.Answers;

/// Reads a form field by field, and keeps all that is wrong with it.
final class Reading {

    static final String SEEN = "sedd";
    static final int LONG = 5_000;
    private static final String AMOUNT = "belopp-";

    private final Answers form;
    private final String address;
    private final Map<String, Phrase> faults = new LinkedHashMap<>();

    Reading(HttpServletRequest request) {
        this(request.getParameterMap(), request.getRequestURI());
    }

    Reading(Map<String, String[]> parameters, String address) {
        form = Answers.of(parameters);
        this.address = address;
    }

    Answers form() {
        return form.wrong(faults);
    }

    boolean isSound() {
        return faults.isEmpty();
    }

    void fault(String name, String expected, Object... arguments) {
        faults.putIfAbsent(name, Phrase.of(expected, arguments));
    }

    /// What the press of the button does, once however often it is sent.
    UUID press() {
        return form.deed(address);
    }

    /// The same with a file.
    UUID press(String name, byte[] content) {
        return form.deed(address + "\n" + name + "\n" + UUID.nameUUIDFromBytes(content));
    }

    /// The version that the form was made from; none that there is where it says none.
    int seen() {
        var text = form.text(SEEN);
        return text.matches("\\d{1,8}") ? Integer.parseInt(text) : -1;
    }

    String optional(String name, int longest) {
        var text = form.text(name).replace("\r\n", "\n");
        if (text.length() > longest) fault(name, "funding.expected.shorter", longest);
        return text;
    }

    String text(String name, int longest) {
        var text = optional(name, longest);
        if (text.isEmpty()) fault(name, "funding.expected.some");
        return text;
    }

    List<String> lines(String name) {
        return text(name, LONG).lines().map(String::strip).filter(it -> !it.isEmpty()).toList();
    }

    <T> Optional<T> value(String name, Function<String, Parsed<T>> parser) {
        return switch (parser.apply(form.text(name))) {
            case Parsed.Read<T>(var value) -> Optional.of(value);
            case Parsed.Unreadable<T>(var expected) -> {
                faults.putIfAbsent(name, expected);
                yield Optional.empty();
            }
        };
    }

    /// A day that is not to come.
    Optional<LocalDate> past(String name, LocalDate today) {
        var day = day(name);
        if (day.filter(it -> it.isAfter(today)).isPresent())
            fault(name, "funding.expected.past-date");
        return day;
    }

    Optional<LocalDate> day(String name) {
        return value(name, Reading::parseDay);
    }

    /// From one day to another, neither before it.
    Optional<Period> period(String first, String last) {
        var from = day(first);
        var to = day(last);
        if (from.isEmpty() || to.isEmpty()) return Optional.empty();
        if (!to.get().isBefore(from.get())) return Optional.of(new Period(from.get(), to.get()));
        fault(last, "funding.expected.later-date");
        return Optional.empty();
    }

    private static Parsed<LocalDate> parseDay(String text) {
        return Period.day(text)
                .map(Parsed::read)
                .orElseGet(() -> Parsed.unreadable("funding.expected.date"));
    }

    /// The amounts of the years that have any; `any` says whether one must have.
    YearAmounts amounts(List<Integer> years, boolean any) {
        var amounts = new TreeMap<Integer, Money>();
        for (var year : years)
            if (!form.text(AMOUNT + year).isEmpty())
                value(AMOUNT + year, YearAmounts::parse).ifPresent(it -> amounts.put(year, it));
        if (any
                && amounts.isEmpty()
                && faults.keySet().stream().noneMatch(it -> it.startsWith(AMOUNT)))
            fault(AMOUNT + years.getFirst(), "funding.expected.some-amount");
        return new YearAmounts(amounts);
    }

    /// An amount that may be nothing.
    Money zeroOrMore(String name) {
        if (form.text(name).isEmpty()) return Money.ZERO;
        return value(name, Reading::notBelowZero).orElse(Money.ZERO);
    }

    private static Parsed<Money> notBelowZero(String text) {
        return switch (Money.parse(text)) {
            case Parsed.Read<Money>(var it) when it.ore() == 0 && it.within() == 0 ->
                    Parsed.read(it);
            case Parsed.Read<Money>(var it) when it.ore() < 0 ->
                    Parsed.unreadable("funding.expected.zero-or-more");
            default -> YearAmounts.parse(text);
        };
    }
}
