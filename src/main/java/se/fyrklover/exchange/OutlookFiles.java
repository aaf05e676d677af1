package se.fyrklover.exchange;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.TreeSet;
import se.fyrklover.ledger.BalanceWaivers;
import se.fyrklover.ledger.BalanceWaivers.Decision;
import se.fyrklover.ledger.CashPlans;
import se.fyrklover.ledger.CashPlans.Event;
import se.fyrklover.ledger.CashPlans.Timing;
import se.fyrklover.shared.Money;
import se.fyrklover.shared.Parsed;

/// Reads what the office has said of the years to come: `balance-waivers.csv`, `cash-months.csv`
/// and `cash-events.csv`.
final class OutlookFiles {

    static final String WAIVERS = "balance-waivers.csv";
    static final String WAIVER = "deficit_year,amount_kr,decided,reference,words";
    static final String MONTHS = "cash-months.csv";
    static final String MONTH = "year,line,months";
    static final String EVENTS = "cash-events.csv";
    static final String EVENT = "event,month,label,amount_kr";

    /// In which column stands what a single amount's form calls otherwise.
    private static final Map<String, String> COLUMNS =
            Map.of("vad", "label", "manad", "month", "belopp", "amount_kr");

    private final Sources sources;

    OutlookFiles(Sources sources) {
        this.sources = sources;
    }

    Noted.Outlook read() {
        return new Noted.Outlook(waivers(), months(), events());
    }

    private List<Decision> waivers() {
        return sources.noted(WAIVERS, WAIVER, Decision::deficit, this::waiver);
    }

    private Optional<Decision> waiver(Row row) {
        var deficit = row.year("deficit_year");
        var amount = row.value("amount_kr", OutlookFiles::aboveZero);
        var decided = row.value("decided", Row::parseDate);
        var reference =
                row.value("reference", it -> Row.within(it, BalanceWaivers.LONGEST_REFERENCE));
        var reason = row.value(Row.PROSE, it -> Row.within(it, BalanceWaivers.LONGEST_REASON));
        if (deficit.isPresent()
                && decided.filter(it -> it.getYear() < deficit.get() - 1).isPresent())
            row.fault("decided", "ledger.waiver.expected.later", deficit.get() - 1);
        return row.isSound()
                ? Optional.of(
                        new Decision(
                                deficit.orElseThrow(),
                                amount.orElseThrow(),
                                reason.orElseThrow(),
                                reference.orElseThrow(),
                                decided.orElseThrow()))
                : Optional.empty();
    }

    private static Parsed<Money> exact(String text) {
        return Money.parse(text)
                .then(it ->
                        it.within() == 0
                                ? Parsed.read(it)
                                : Parsed.unreadable("exchange.expected.exact-amount"));
    }

    private static Parsed<Money> aboveZero(String text) {
        return exact(text)
                .then(it ->
                        it.ore() > 0
                                ? Parsed.read(it)
                                : Parsed.unreadable("exchange.expected.above-zero"));
    }

    private List<Timing> months() {
        return sources.noted(
                MONTHS,
                MONTH,
                it -> List.of(it.year(), it.line()),
                row -> {
                    var year = row.year("year");
                    var line = row.value("line", it -> Row.within(it, CashPlans.LONGEST));
                    var months = row.value("months", OutlookFiles::monthsOf);
                    return row.isSound()
                            ? Optional.of(
                                    new Timing(
                                            year.orElseThrow(),
                                            line.orElseThrow(),
                                            months.orElseThrow()))
                            : Optional.empty();
                });
    }

    private static Parsed<SequencedSet<Integer>> monthsOf(String text) {
        var months = new TreeSet<Integer>();
        for (var one : text.split("\\|", -1))
            if (!one.strip().matches("[1-9]|1[0-2]") || !months.add(Integer.valueOf(one.strip())))
                return Parsed.unreadable("exchange.expected.months");
        return Parsed.read(months);
    }

    private List<Event> events() {
        return sources.noted(EVENTS, EVENT, Event::number, this::event);
    }

    private Optional<Event> event(Row row) {
        var number =
                row.value(
                        "event",
                        it ->
                                it.matches("[1-9][0-9]{0,5}")
                                        ? Parsed.read(Integer.valueOf(it))
                                        : Parsed.unreadable("exchange.expected.running-number"));
        var month = row.value("month", OutlookFiles::month);
        var label = row.text("label");
        var amount = row.value("amount_kr", OutlookFiles::exact);
        if (!row.isSound()) return Optional.empty();
        CashPlans.faults(label, month.orElseThrow(), amount.orElseThrow())
                .forEach((field, expected) -> row.fault(COLUMNS.getOrDefault(field, ""), expected));
        return row.isSound()
                ? Optional.of(
                        new Event(
                                number.orElseThrow(),
                                label,
                                month.orElseThrow(),
                                amount.orElseThrow()))
                : Optional.empty();
    }

    private static Parsed<YearMonth> month(String text) {
        try {
            return text.matches("\\d{4}-\\d\\d")
                    ? Parsed.read(YearMonth.parse(text))
                    : Parsed.unreadable("ledger.cash.expected.month");
        } catch (DateTimeException none) {
            return Parsed.unreadable("ledger.cash.expected.month");
        }
    }
}
