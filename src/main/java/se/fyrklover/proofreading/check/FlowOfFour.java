package se.fyrklover.proofreading.check;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import se.fyrklover.proofreading.Check;
import se.fyrklover.proofreading.Found;
import se.fyrklover.proofreading.Grid;
import se.fyrklover.proofreading.PrintedNumber;
import se.fyrklover.proofreading.Reading;
import se.fyrklover.proofreading.Remark;
import se.fyrklover.proofreading.Spot;
import se.fyrklover.proofreading.say.Sought;
import se.fyrklover.rule.Sureness;
import se.fyrklover.shared.Fraction;
import se.fyrklover.shared.Phrase;

/// In a table that has those who were there, the new, those who ended and those who are left, the
/// first two less the third are the last; whether they stand in rows or in columns.
public final class FlowOfFour implements Check {

    private static final Sought MONEY =
            Sought.of("(?:\\bkr\\b|\\btkr\\b|kronor|\\bSEK\\b|belopp|skuld|fordr|kapital|anslag)");

    @Override
    public Found in(Reading reading) {
        var tally = new Tally();
        for (var grid : reading.grids().toList()) {
            if (MONEY.isIn(new Heads(grid).all())) continue;
            judge(columns(grid), tally);
            judge(rows(grid), tally);
        }
        return tally.found();
    }

    /// One account of the four.
    private record Account(Spot spot, String name, Map<Movement, PrintedNumber> numbers) {

        Fraction left() {
            var counts = new EnumMap<Movement, Fraction>(Movement.class);
            numbers.forEach((movement, number) -> counts.put(movement, number.exact()));
            return Movement.left(counts).orElseThrow();
        }

        boolean holds() {
            return numbers.entrySet().stream()
                    .filter(it -> it.getKey() == Movement.CLOSING)
                    .allMatch(it -> left().equals(it.getValue().exact()));
        }
    }

    /// Where most break, the words mean something else.
    private static void judge(List<Account> accounts, Tally tally) {
        var broken = accounts.stream().filter(it -> !it.holds()).toList();
        if (broken.size() * 2 > accounts.size() && accounts.size() > 1) {
            accounts.forEach(_ -> tally.unclear("proofreading.text.unclear.unlike"));
            return;
        }
        accounts.stream().filter(Account::holds).forEach(_ -> tally.agrees());
        broken.forEach(it -> tally.remark(remark(it)));
    }

    /// Each row is an account, its columns the four.
    private static List<Account> columns(Grid grid) {
        var heads = new Heads(grid);
        var columns = four(IntStream.range(1, grid.columns()), heads::above);
        if (columns.isEmpty()) return List.of();
        return grid.rows().stream()
                .flatMap(row ->
                        account(row.spot(), row.label(), columns, it -> row.cells().get(it))
                                .stream())
                .toList();
    }

    /// Each column is an account, its rows the four.
    private static List<Account> rows(Grid grid) {
        var rows =
                four(
                        IntStream.range(0, grid.rows().size()),
                        it -> grid.rows().get(it).cells().getFirst().text());
        var accounts = new ArrayList<Account>();
        var closing = Optional.ofNullable(rows.get(Movement.CLOSING));
        if (closing.isEmpty()) return accounts;
        var last = grid.rows().get(closing.get());
        for (var at = 1; at < grid.columns(); at++) {
            var column = at;
            account(last.spot(), last.label(), rows, it -> grid.rows().get(it).cells().get(column))
                    .ifPresent(accounts::add);
        }
        return accounts;
    }

    /// Where each of the four stands, where each stands once.
    private static Map<Movement, Integer> four(IntStream places, IntFunction<String> words) {
        var found = new EnumMap<Movement, Integer>(Movement.class);
        for (var place : places.toArray()) {
            var movement = Movement.in(words.apply(place));
            if (movement.isPresent() && found.putIfAbsent(movement.get(), place) != null)
                return Map.of();
        }
        return found.size() == Movement.values().length ? found : Map.of();
    }

    private static Optional<Account> account(
            Spot spot, String name, Map<Movement, Integer> places, IntFunction<Grid.Cell> cells) {
        var numbers = new EnumMap<Movement, PrintedNumber>(Movement.class);
        places.forEach((movement, place) ->
                cells.apply(place)
                        .number()
                        .filter(it -> !it.isPercent() && it.value().scale() <= 0)
                        .ifPresent(it -> numbers.put(movement, it)));
        return numbers.size() == places.size()
                ? Optional.of(new Account(spot, name, numbers))
                : Optional.empty();
    }

    /// @param printed opening, closing, new and ended, in that order
    static Phrase says(List<String> printed, Fraction left) {
        return Phrase.of(
                "proofreading.text.flow-four",
                printed.get(0),
                printed.get(2),
                printed.get(3),
                left.rounded(0).longValue(),
                printed.get(1));
    }

    private static Remark remark(Account account) {
        var printed = account.numbers().values().stream().map(PrintedNumber::printed).toList();
        return Remarks.at(
                Remark.Sort.FLOW,
                Sureness.LIKELY,
                account.spot(),
                account.name(),
                printed,
                says(printed, account.left()));
    }
}
