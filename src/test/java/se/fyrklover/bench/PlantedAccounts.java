package se.fyrklover.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// Statements of an invented association, which fit each other.
final class PlantedAccounts {

    private static final int PERSONNEL = 0;

    private final PlantedManner manner;
    private final PlantedYear year;
    private final List<String> costs;
    private final int sign;

    /// @param costs the names of the association's own costs, personnel first
    PlantedAccounts(PlantedManner manner, PlantedYear year, List<String> costs) {
        this.manner = manner;
        this.year = year;
        this.costs = costs;
        sign = manner.isCostNegative() ? -1 : 1;
    }

    private PlantedNumbers table(
            String swedish, String english, String first, int years, long unit) {
        var head = new ArrayList<>(List.of(first));
        for (var at = 0; at < years; at++) head.add(String.valueOf(year.year - at));
        return new PlantedNumbers(manner, manner.say(swedish, english), head, unit);
    }

    private static long[] of(int years, java.util.function.IntToLongFunction amount) {
        return IntStream.range(0, years).mapToLong(amount).toArray();
    }

    /// Income, costs and result of two years, with a note on personnel.
    PlantedNumbers income() {
        var table = table("Resultaträkning, kr", "Income statement, SEK", "", 2, 1);
        rows(table, 2);
        return table;
    }

    private void rows(PlantedNumbers table, int years) {
        table.heading("Intäkter", "Income");
        var one =
                table.row(
                        manner.say("Bidrag från medlemmarna", "Contributions from members"),
                        of(years, it -> year.contributions[it]));
        table.row(
                manner.say("Övriga intäkter", "Other income"),
                of(years, it -> year.otherIncome[it]));
        var income =
                table.sum(manner.total("intäkter", "income"), PlantedNumbers.all(one, one + 1));
        table.heading("Kostnader", "Costs");
        var first =
                table.row(
                        manner.say("Beviljade bidrag till insatser", "Grants to interventions"),
                        of(years, it -> sign * year.grants[it]));
        for (var at = 0; at < costs.size(); at++) {
            var line = at;
            var row = table.row(costs.get(at), of(years, it -> sign * year.costs[line][it]));
            if (at == PERSONNEL && table.unit() == 1) table.note(row, "2");
        }
        var cost =
                table.sum(
                        manner.total("kostnader", "costs"),
                        PlantedNumbers.all(first, first + costs.size()));
        table.sum(
                manner.say("Årets resultat", "Result for the year"),
                income + 1,
                -sign * (cost + 1));
    }

    /// Assets, equity and liabilities of two years.
    PlantedNumbers balance() {
        var table = table("Balansräkning, kr", "Balance sheet, SEK", "", 2, 1);
        table.heading("Tillgångar", "Assets");
        var first =
                table.row(
                        manner.say("Kortfristiga fordringar", "Current receivables"),
                        of(2, it -> year.receivables[it]));
        table.row(manner.say("Kassa och bank", "Cash and bank"), of(2, year::cash));
        table.sum(
                manner.say("Summa tillgångar", "Total assets"),
                PlantedNumbers.all(first, first + 1));
        table.heading("Eget kapital och skulder", "Equity and liabilities");
        var opening =
                table.row(
                        manner.say("Ingående eget kapital", "Opening equity"),
                        of(2, it -> year.opening[it]));
        var result =
                table.row(
                        manner.say("Årets resultat", "Result for the year"),
                        of(2, it -> year.result[it]));
        var equity =
                table.sum(
                        manner.say("Summa eget kapital", "Total equity"),
                        PlantedNumbers.all(opening, result));
        var debts =
                table.row(
                        manner.say("Kortfristiga skulder", "Current liabilities"),
                        of(2, it -> year.debts[it]));
        table.sum(
                manner.say("Summa eget kapital och skulder", "Total equity and liabilities"),
                equity + 1,
                debts + 1);
        return table;
    }

    /// From the result to the change in cash, of two years.
    PlantedNumbers cashFlow() {
        var table = table("Kassaflödesanalys, kr", "Cash flow statement, SEK", "", 2, 1);
        var first =
                table.row(
                        manner.say("Årets resultat", "Result for the year"),
                        of(2, it -> year.result[it]));
        table.row(
                manner.say("Förändring av fordringar", "Change in receivables"),
                of(2, it -> year.receivables[it + 1] - year.receivables[it]));
        table.row(
                manner.say("Förändring av skulder", "Change in liabilities"),
                of(2, it -> year.debts[it] - year.debts[it + 1]));
        var flow =
                table.sum(
                        manner.say("Årets kassaflöde", "Cash flow for the year"),
                        PlantedNumbers.all(first, first + 2));
        var opening =
                table.row(
                        manner.say("Likvida medel vid årets början", "Cash at beginning of year"),
                        of(2, it -> year.cash(it + 1)));
        table.sum(
                manner.say("Likvida medel vid årets slut", "Cash at end of year"),
                flow + 1,
                opening + 1);
        return table;
    }

    /// What personnel cost, of two years.
    PlantedNumbers note() {
        var table = table("Not 2 Personal, kr", "Note 2 Personnel, SEK", "", 2, 1);
        var parts = new long[2][];
        for (var at = 0; at < 2; at++)
            parts[at] = year.parted(sign * year.costs[PERSONNEL][at], List.of(62, 21, 9, 3));
        var names =
                List.of(
                        manner.say("Löner", "Wages"),
                        manner.say("Sociala avgifter", "Social security"),
                        manner.say("Pensioner", "Pensions"),
                        manner.say("Övrig personalkostnad", "Other personnel costs"));
        for (var row = 0; row < names.size(); row++) {
            var at = row;
            table.row(names.get(row), of(2, it -> parts[it][at]));
        }
        table.sum(manner.say("Summa", "Total"), PlantedNumbers.all(0, names.size() - 1));
        return table;
    }

    /// Five years in thousands.
    PlantedNumbers overview() {
        var table = table("Femårsöversikt, tkr", "Five-year overview, SEK thousand", "", 5, 1_000);
        var income =
                table.row(
                        manner.say("Intäkter", "Income"),
                        of(5, it -> year.contributions[it] + year.otherIncome[it]));
        var cost =
                table.row(
                        manner.say("Kostnader", "Costs"),
                        of(
                                5,
                                it ->
                                        sign
                                                * (year.contributions[it]
                                                        + year.otherIncome[it]
                                                        - year.result[it])));
        table.sum(
                manner.say("Årets resultat", "Result for the year"),
                income + 1,
                -sign * (cost + 1));
        table.row(manner.say("Eget kapital", "Equity"), of(5, year::closing));
        return table;
    }

    /// Income and costs of four years in thousands.
    PlantedNumbers budget() {
        var table = table("Flerårsjämförelse, tkr", "Comparison, SEK thousand", "", 4, 1_000);
        rows(table, 4);
        return table;
    }
}
