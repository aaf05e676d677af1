package se.fyrklover.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Tables of members, interventions and people, of the shapes that associations print.
final class PlantedTables {

    private static final List<String> PLACES =
            List.of("Almby", "Björkvik", "Dalsta", "Ekeby", "Forsa", "Granäs", "Hultby", "Lindsjö");
    private static final List<String> INTERVENTIONS =
            List.of("Bryggan", "Fyren", "Kompisen", "Navet", "Slussen", "Spåret", "Stegen");

    private final Random random;
    private final PlantedManner manner;
    private final PlantedYear year;

    PlantedTables(Random random, PlantedManner manner, PlantedYear year) {
        this.random = random;
        this.manner = manner;
        this.year = year;
    }

    /// What each member pays, of one year or two.
    PlantedNumbers members() {
        var years = 1 + random.nextInt(2);
        var head = new ArrayList<>(List.of(manner.say("Medlem", "Member")));
        for (var at = 0; at < years; at++) head.add(String.valueOf(year.year - at));
        var title = manner.say("Medlemmarnas bidrag, kr", "Contributions of the members, SEK");
        var table = new PlantedNumbers(manner, title, head, 1);
        var names =
                Stream.concat(
                                Stream.of(
                                        manner.say("Staten", "The state"),
                                        manner.say("Regionen", "The region")),
                                PLACES.stream().map(it -> it + manner.say(" kommun", "")))
                        .toList();
        var weights = new ArrayList<>(List.of(32, 16));
        PLACES.forEach(_ -> weights.add(1 + random.nextInt(4)));
        var parts = new long[years][];
        for (var at = 0; at < years; at++) parts[at] = year.parted(year.contributions[at], weights);
        totalled(table, manner.total("bidrag", "contributions"), names, parts);
        return table;
    }

    /// Puts rows under or above their total.
    ///
    /// @param parts for each column the number of each row
    private void totalled(PlantedNumbers table, String total, List<String> names, long[][] parts) {
        var above = manner.isTotalFirst() ? table.row(total) : -1;
        var first = above + 1;
        for (var row = 0; row < names.size(); row++) {
            var at = row;
            table.row(
                    names.get(row),
                    IntStream.range(0, parts.length).mapToLong(it -> parts[it][at]).toArray());
        }
        var all = PlantedNumbers.all(first, first + names.size() - 1);
        if (above < 0) table.sum(total, all);
        else table.fill(above, all);
    }

    /// How many were in each intervention, came and went.
    PlantedNumbers participants() {
        var table =
                new PlantedNumbers(
                        manner,
                        manner.say("Deltagare per insats", "Participants by intervention"),
                        List.of(
                                manner.say("Insats", "Intervention"),
                                manner.say("Vid årets början", "At start"),
                                manner.say("Nya", "New"),
                                manner.say("Avslutade", "Ended"),
                                manner.say("Vid årets slut", "At end")),
                        1);
        var parts = new long[4][INTERVENTIONS.size()];
        for (var row = 0; row < INTERVENTIONS.size(); row++) {
            parts[0][row] = 11L + random.nextInt(70);
            parts[1][row] = 11L + random.nextInt(60);
            parts[2][row] = 6L + random.nextInt((int) (parts[0][row] + parts[1][row]) - 12);
            parts[3][row] = parts[0][row] + parts[1][row] - parts[2][row];
        }
        totalled(table, manner.say("Alla insatser", "All interventions"), INTERVENTIONS, parts);
        table.across(3, 1, 2, -3);
        return table;
    }

    /// What each intervention cost in each quarter, with sums both ways.
    PlantedNumbers quarters() {
        var table =
                new PlantedNumbers(
                        manner,
                        manner.say("Insatsernas kostnader, kr", "Costs of the interventions, SEK"),
                        List.of(
                                manner.say("Insats", "Intervention"),
                                manner.say("Kvartal 1", "Quarter 1"),
                                manner.say("Kvartal 2", "Quarter 2"),
                                manner.say("Kvartal 3", "Quarter 3"),
                                manner.say("Kvartal 4", "Quarter 4"),
                                manner.say("Hela året", "Full year")),
                        1);
        var each = year.parted(year.grants[0], weights(INTERVENTIONS.size()));
        var parts = new long[5][INTERVENTIONS.size()];
        for (var row = 0; row < INTERVENTIONS.size(); row++) {
            var quarters = year.parted(each[row], List.of(5, 6, 4, 7));
            for (var at = 0; at < 4; at++) parts[at][row] = quarters[at];
            parts[4][row] = each[row];
        }
        totalled(table, manner.total("insatser", "interventions"), INTERVENTIONS, parts);
        table.across(4, 1, 2, 3, 4);
        return table;
    }

    private List<Integer> weights(int count) {
        return IntStream.range(0, count).mapToObj(_ -> 3 + random.nextInt(9)).toList();
    }

    /// Budget and outcome of each intervention with what parts them.
    PlantedNumbers deviations() {
        var table =
                new PlantedNumbers(
                        manner,
                        manner.say("Budget och utfall, kr", "Budget and outcome, SEK"),
                        List.of(
                                manner.say("Insats", "Intervention"),
                                "Budget",
                                manner.say("Utfall", "Outcome"),
                                manner.say("Avvikelse", "Variance")),
                        1);
        var outcome = year.parted(year.grants[0], weights(INTERVENTIONS.size()));
        var parts = new long[3][INTERVENTIONS.size()];
        for (var row = 0; row < INTERVENTIONS.size(); row++) {
            parts[0][row] = outcome[row] / 1_000 * 1_000 + random.nextInt(200) * 1_000L;
            parts[1][row] = outcome[row];
            parts[2][row] = parts[0][row] - parts[1][row];
        }
        totalled(table, manner.total("insatser", "interventions"), INTERVENTIONS, parts);
        table.across(2, 1, -2);
        return table;
    }
}
