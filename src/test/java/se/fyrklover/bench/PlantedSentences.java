package se.fyrklover.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import se.fyrklover.bench.PlantedDocument.Block;
import se.fyrklover.bench.PlantedDocument.Fault;
import se.fyrklover.bench.PlantedDocument.Kind;
import se.fyrklover.bench.PlantedDocument.Row;
import se.fyrklover.bench.PlantedDocument.Slip;
import se.fyrklover.bench.PlantedDocument.Table;

/// Shares told in sentences and in a table, right and wrong.
final class PlantedSentences {

    private static final List<String> SWEDISH =
            List.of(
                    "Under året gick %s av %s avslutade deltagare vidare till arbete eller studier,"
                            + " vilket motsvarar %s %%.",
                    "Av enkätens svar var %s av %s helt positiva, det vill säga %s %%.",
                    "I insatserna var %s av %s deltagare kvinnor (%s %%).",
                    "Av medlen användes %s kr av %s kr, vilket är %s %%.");
    private static final List<String> ENGLISH =
            List.of(
                    "During the year %s of %s participants who ended went on to work or studies,"
                            + " which is %s %%.",
                    "In the survey %s of %s answers were positive, that is %s %%.",
                    "In the interventions %s of %s participants were women (%s %%).",
                    "Of the means SEK %s of SEK %s were used, which is %s %%.");

    private final Random random;
    private final PlantedManner manner;
    private final List<Block> clean = new ArrayList<>();
    private final List<Block> faulty = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();

    PlantedSentences(Random random, PlantedManner manner) {
        this.random = random;
        this.manner = manner;
    }

    List<Block> clean() {
        return clean;
    }

    List<Block> faulty() {
        return faulty;
    }

    List<Fault> faults() {
        return faults;
    }

    void all() {
        for (var form : manner.isEnglish() ? ENGLISH : SWEDISH) {
            var isMoney = form.contains("kr") || form.contains("SEK");
            var whole = (40 + random.nextInt(150)) * (isMoney ? 10_000L : 1);
            var part = whole * (20 + random.nextInt(60)) / 100;
            var percent = Math.round(100.0 * part / whole);
            var wrong = wrong(percent);
            clean.add(sentence(form, part, whole, percent));
            faulty.add(sentence(form, part, whole, wrong));
            fault(percent, wrong);
        }
        women();
    }

    private long wrong(long percent) {
        var swapped = PlantedSlips.swapped(percent);
        var wrong = random.nextBoolean() ? percent + 3 + random.nextInt(5) : swapped;
        return Math.abs(wrong - percent) < 3 ? percent + 9 : wrong;
    }

    private void fault(long percent, long wrong) {
        var slip = wrong == PlantedSlips.swapped(percent) ? Slip.SWAPPED : Slip.LAST_DIGIT;
        faults.add(new Fault(Kind.SHARE, slip, List.of(wrong + " %")));
    }

    private Block sentence(String form, long part, long whole, long percent) {
        return new PlantedDocument.Paragraph(
                form.formatted(
                        manner.written(part), manner.written(whole), String.valueOf(percent)));
    }

    /// A table whose last column is the share of the second in the third.
    private void women() {
        var rows = new ArrayList<Row>();
        var wrong = new ArrayList<Row>();
        var bad = random.nextInt(6);
        for (var at = 0; at < 6; at++) {
            var women = 20 + random.nextInt(60);
            var men = 20 + random.nextInt(60);
            var percent = Math.round(100.0 * women / (women + men));
            var other = percent + 8 == 100 - percent ? percent + 7 : percent + 8;
            rows.add(row(2026 + at, women, men, percent));
            wrong.add(at == bad ? row(2026 + at, women, men, other) : rows.getLast());
            if (at == bad) fault(percent, other);
        }
        var title = manner.say("Kvinnor bland deltagarna", "Women among the participants");
        var head =
                List.of(
                        manner.say("År", "Year"),
                        manner.say("Kvinnor", "Women"),
                        manner.say("Män", "Men"),
                        manner.say("Alla", "All"),
                        manner.say("Andel kvinnor", "Share of women"));
        clean.add(new Table(title, head, rows));
        faulty.add(new Table(title, head, wrong));
    }

    private static Row row(int year, int women, int men, long percent) {
        var cells = IntStream.of(women, men, women + men).mapToObj(String::valueOf).toList();
        var all = new ArrayList<>(cells);
        all.add(percent + " %");
        return new Row(String.valueOf(year), all, false);
    }
}
