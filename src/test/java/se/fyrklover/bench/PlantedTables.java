package se.fyrklover.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import se.fyrklover.bench.PlantedDocument.Row;
import se.fyrklover.bench.PlantedDocument.Table;

/// Tables of the shapes that associations print, with numbers that agree.
final class PlantedTables {

    private static final List<String> COSTS =
            List.of(
                    "Styrelse och möten",
                    "Personal",
                    "Lokaler, telefon och datorer",
                    "Resor",
                    "Redovisning",
                    "Revision",
                    "Utbildningar",
                    "Konferenser för medlemmarnas personal och samverkansgrupper",
                    "Utvärdering",
                    "Avgifter",
                    "Beviljade bidrag till insatser",
                    "Övrigt");
    private static final List<String> PLACES =
            List.of("Almby", "Björkvik", "Dalsta", "Ekeby", "Forsa", "Granäs", "Hultby", "Lindsjö");
    private static final List<String> INTERVENTIONS =
            List.of("Bryggan", "Fyren", "Kompisen", "Navet", "Slussen", "Spåret", "Stegen");

    private final Random random;
    private final int year;

    PlantedTables(Random random, int year) {
        this.random = random;
        this.year = year;
    }

    /// A table as numbers, before it is printed.
    ///
    /// @param sums for each row the rows that it is the sum of, with their signs; none for a part
    record Numbers(
            String title,
            List<String> head,
            List<String> labels,
            List<long[]> values,
            List<int[]> sums,
            long unit) {

        int columns() {
            return values.getFirst().length;
        }

        /// The table as it is printed, in its unit.
        Table printed() {
            var rows = new ArrayList<Row>();
            for (var at = 0; at < labels.size(); at++)
                rows.add(new Row(labels.get(at), cells(at), sums.get(at).length > 0));
            return new Table(title, head, rows);
        }

        List<String> cells(int row) {
            return IntStream.range(0, columns()).mapToObj(it -> cell(row, it)).toList();
        }

        String cell(int row, int column) {
            return written(Math.round(values.get(row)[column] / (double) unit));
        }
    }

    static String written(long number) {
        var digits = new StringBuilder(Long.toString(Math.abs(number)));
        for (var at = digits.length() - 3; at > 0; at -= 3) digits.insert(at, '\u00A0');
        return (number < 0 ? "-" : "") + digits;
    }

    /// Income, costs and result over some years, with their subtotals.
    Numbers budget(boolean rounded) {
        var making = new Making(2 + random.nextInt(3));
        var income = making.parts(List.of("Bidrag från medlemmarna", "Övriga intäkter"), 2_000_000);
        var incomeSum = making.sum("Summa intäkter", income, 1);
        var chosen = COSTS.stream().filter(_ -> random.nextInt(4) > 0).toList();
        var costs = making.parts(chosen, 600_000);
        var costSum = making.sum("Summa kostnader", costs, 1);
        making.result("Årets resultat", incomeSum, costSum);
        return making.done(
                rounded ? "Budget, tkr" : "Budget, kr", years("Post"), rounded ? 1_000 : 1);
    }

    /// What each member pays; the total stands last.
    Numbers members() {
        var making = new Making(1 + random.nextInt(2));
        var parts = making.parts(PLACES.stream().map(it -> it + " kommun").toList(), 300_000);
        making.sum("Summa bidrag", parts, 1);
        return making.done("Medlemmarnas bidrag, kr", years("Medlem"), 1);
    }

    /// How many took part in each intervention; the total stands last.
    Numbers participants() {
        var making = new Making(4);
        var parts = making.parts(INTERVENTIONS, 60);
        making.sum("Alla insatser", parts, 1);
        return making.done(
                "Deltagare", List.of("Insats", "Platser", "Inskrivna", "Nya", "Avslutade"), 1);
    }

    /// Assets, equity and liabilities of two years.
    Numbers balance() {
        var making = new Making(2);
        var assets = making.parts(List.of("Kortfristiga fordringar", "Kassa och bank"), 900_000);
        making.sum("Summa tillgångar", assets, 1);
        var total = making.values.getLast();
        var equity =
                making.parts(List.of("Eget kapital vid årets början", "Årets resultat"), 200_000);
        var equitySum = making.sum("Eget kapital vid årets slut", equity, 1);
        var debt = making.rest("Kortfristiga skulder", total, equitySum);
        making.sum("Summa eget kapital och skulder", List.of(equitySum, debt), 1);
        return making.done(
                "Balansräkning, kr", List.of("Post", year + "-12-31", (year - 1) + "-12-31"), 1);
    }

    private List<String> years(String first) {
        return List.of(first);
    }

    /// Collects rows.
    private final class Making {

        private final int columns;
        private final List<String> labels = new ArrayList<>();
        private final List<long[]> values = new ArrayList<>();
        private final List<int[]> sums = new ArrayList<>();

        Making(int columns) {
            this.columns = columns;
        }

        List<Integer> parts(List<String> names, int about) {
            var rows = new ArrayList<Integer>();
            for (var name : names) {
                var first = about / 10 + random.nextInt(about);
                rows.add(
                        add(
                                name,
                                IntStream.range(0, columns)
                                        .mapToLong(_ -> first + random.nextInt(about / 5 + 2))
                                        .toArray(),
                                new int[0]));
            }
            return rows;
        }

        int sum(String name, List<Integer> parts, int sign) {
            var total = new long[columns];
            for (var part : parts)
                for (var at = 0; at < columns; at++) total[at] += sign * values.get(part)[at];
            return add(name, total, parts.stream().mapToInt(it -> it + 1).toArray());
        }

        void result(String name, int income, int costs) {
            var total = new long[columns];
            for (var at = 0; at < columns; at++)
                total[at] = values.get(income)[at] - values.get(costs)[at];
            add(name, total, new int[] {income + 1, -(costs + 1)});
        }

        int rest(String name, long[] total, int other) {
            var rest = new long[columns];
            for (var at = 0; at < columns; at++) rest[at] = total[at] - values.get(other)[at];
            return add(name, rest, new int[0]);
        }

        private int add(String name, long[] numbers, int[] of) {
            labels.add(name);
            values.add(numbers);
            sums.add(of);
            return labels.size() - 1;
        }

        Numbers done(String title, List<String> head, long unit) {
            var names = new ArrayList<>(head);
            for (var at = 0; names.size() <= columns; at++) names.add(String.valueOf(year - at));
            return new Numbers(title, names, labels, values, sums, unit);
        }
    }
}
