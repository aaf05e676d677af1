package se.fyrklover.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import se.fyrklover.bench.PlantedDocument.Block;
import se.fyrklover.bench.PlantedDocument.Fault;
import se.fyrklover.bench.PlantedDocument.Kind;
import se.fyrklover.bench.PlantedDocument.Row;
import se.fyrklover.bench.PlantedDocument.Slip;
import se.fyrklover.bench.PlantedDocument.Table;
import se.fyrklover.bench.PlantedTables.Numbers;

/// Makes documents in pairs: one where all agrees, and its twin with faults of which we know.
final class Planting {

    private static final int YEAR = 2031;

    private final Random random;
    private final List<Block> clean = new ArrayList<>();
    private final List<Block> faulty = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();
    private int turn;

    private Planting(long seed) {
        random = new Random(seed);
        turn = (int) seed;
    }

    /// @param clean where all agrees
    /// @param faulty the same with faults
    record Twins(PlantedDocument clean, PlantedDocument faulty) {}

    /// The same seed gives the same documents.
    static Twins of(long seed) {
        var planting = new Planting(seed);
        planting.all();
        return new Twins(
                new PlantedDocument("rent-" + seed, planting.clean, List.of()),
                new PlantedDocument("fel-" + seed, planting.faulty, planting.faults));
    }

    private void all() {
        var tables = new PlantedTables(random, YEAR);
        both(new PlantedDocument.Heading(1, "Årsredovisning " + YEAR));
        both(
                new PlantedDocument.Paragraph(
                        "Förbundet har under året fortsatt sitt arbete med att föra myndigheterna"
                                + " närmare varandra, och styrelsen har haft sina möten enligt plan."));
        section("Deltagare", tables.participants(), Kind.SUM);
        sentences();
        section("Medlemmar", tables.members(), Kind.SUM);
        section("Budget", tables.budget(false), Kind.SUM);
        section("Balansräkning", tables.balance(), Kind.STATEMENT);
        section("Översikt", tables.budget(true), Kind.ROUNDED);
    }

    private void both(Block block) {
        clean.add(block);
        faulty.add(block);
    }

    private void section(String heading, Numbers numbers, Kind kind) {
        both(new PlantedDocument.Heading(2, heading));
        clean.add(numbers.printed());
        faulty.add(planted(numbers, kind));
    }

    /// Tries slips in turn until one can be made.
    private Table planted(Numbers numbers, Kind kind) {
        var slips = Slip.values();
        for (var tries = 0; tries < slips.length; tries++) {
            var made = planted(numbers, kind, slips[turn++ % slips.length]);
            if (made.isPresent()) return made.get();
        }
        return numbers.printed();
    }

    private Optional<Table> planted(Numbers numbers, Kind kind, Slip slip) {
        var sums =
                IntStream.range(0, numbers.labels().size())
                        .filter(it -> numbers.sums().get(it).length > 1)
                        .boxed()
                        .toList();
        var sum = sums.get(random.nextInt(sums.size()));
        var parts = numbers.sums().get(sum);
        var part = Math.abs(parts[random.nextInt(parts.length)]) - 1;
        var column = random.nextInt(numbers.columns());
        var changesPart = slip == Slip.SIGN || slip == Slip.FACTOR_TEN;
        var row = changesPart ? part : sum;
        var before = printed(numbers, row, column);
        var after = slipped(numbers, slip, sum, part, column);
        var least = numbers.unit() > 1 ? parts.length + 2 : 1;
        if (Math.abs(after - before) < least) return Optional.empty();
        faults.add(new Fault(kind, slip, evidence(numbers, row, column, after)));
        return Optional.of(with(numbers.printed(), row, column, PlantedTables.written(after)));
    }

    private static long printed(Numbers numbers, int row, int column) {
        return Math.round(numbers.values().get(row)[column] / (double) numbers.unit());
    }

    private long slipped(Numbers numbers, Slip slip, int sum, int part, int column) {
        var total = printed(numbers, sum, column);
        var one = printed(numbers, part, column);
        return switch (slip) {
            case LAST_DIGIT -> total / 10 * 10 + (total % 10 + 3 + random.nextInt(4)) % 10;
            case SWAPPED -> swapped(total);
            case SIGN -> -one;
            case FACTOR_TEN -> one * 10;
            case LEFT_OUT -> total - one;
            case DOUBLED -> total + one;
            case STALE_YEAR -> printed(numbers, sum, (column + 1) % numbers.columns());
        };
    }

    private static long swapped(long number) {
        var digits = new StringBuilder(Long.toString(Math.abs(number)));
        for (var at = digits.length() - 1; at > 1; at--) {
            var one = digits.charAt(at);
            var other = digits.charAt(at - 1);
            if (one == other) continue;
            digits.setCharAt(at, other);
            digits.setCharAt(at - 1, one);
            return Long.signum(number) * Long.parseLong(digits.toString());
        }
        return number;
    }

    /// The number that was changed, and each sum that it is a part of.
    private static List<String> evidence(Numbers numbers, int row, int column, long after) {
        var printed = new ArrayList<String>();
        printed.add(PlantedTables.written(after));
        for (var at = 0; at < numbers.labels().size(); at++)
            for (var part : numbers.sums().get(at))
                if (Math.abs(part) - 1 == row) printed.add(numbers.cell(at, column));
        return printed;
    }

    private static Table with(Table table, int row, int column, String cell) {
        var rows = new ArrayList<>(table.rows());
        var cells = new ArrayList<>(rows.get(row).cells());
        cells.set(column, cell);
        rows.set(row, new Row(rows.get(row).label(), cells, rows.get(row).bold()));
        return new Table(table.title(), table.head(), rows);
    }

    private static final List<String> SHARES =
            List.of(
                    "Under året gick %s av %s avslutade deltagare vidare till arbete eller studier,"
                            + " vilket motsvarar %s %%.",
                    "Av enkätens svar var %s av %s helt positiva, det vill säga %s %%.",
                    "I insatserna var %s av %s deltagare kvinnor (%s %%).",
                    "Av medlen användes %s kr av %s kr, vilket är %s %%.");

    private void sentences() {
        for (var form : SHARES) {
            var isMoney = form.contains("kr");
            var whole = (40 + random.nextInt(150)) * (isMoney ? 10_000L : 1);
            var part = whole * (20 + random.nextInt(60)) / 100;
            var percent = Math.round(100.0 * part / whole);
            var wrong = random.nextBoolean() ? percent + 3 + random.nextInt(5) : swapped(percent);
            if (Math.abs(wrong - percent) < 3) wrong = percent + 9;
            clean.add(sentence(form, part, whole, percent));
            faulty.add(sentence(form, part, whole, wrong));
            faults.add(
                    new Fault(
                            Kind.SHARE,
                            wrong == swapped(percent) ? Slip.SWAPPED : Slip.LAST_DIGIT,
                            List.of(wrong + " %")));
        }
    }

    private static Block sentence(String form, long part, long whole, long percent) {
        return new PlantedDocument.Paragraph(
                form.formatted(
                        PlantedTables.written(part),
                        PlantedTables.written(whole),
                        String.valueOf(percent)));
    }
}
