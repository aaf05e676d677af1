package se.fyrklover.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import se.fyrklover.bench.PlantedDocument.Block;
import se.fyrklover.bench.PlantedDocument.Fault;
import se.fyrklover.bench.PlantedDocument.Kind;

/// Makes documents in pairs: one where all agrees, and its twin with faults of which we know.
final class Planting {

    private static final int YEAR = 2031;

    private final Random random;
    private final PlantedManner manner;
    private final List<Block> clean = new ArrayList<>();
    private final List<Block> faulty = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();
    private final PlantedSlips slips;
    private final long seed;

    private Planting(long seed) {
        this.seed = seed;
        random = new Random(seed);
        manner = PlantedManner.of(seed);
        slips = new PlantedSlips(random, (int) (5 * seed));
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
        both(
                new PlantedDocument.Heading(
                        1, manner.say("Årsredovisning ", "Annual report ") + YEAR));
        both(
                new PlantedDocument.Paragraph(
                        manner.say(
                                "Förbundet har under året fortsatt sitt arbete med att föra"
                                        + " myndigheterna närmare varandra, och styrelsen har haft"
                                        + " sina möten enligt plan.",
                                "The association has gone on bringing the authorities closer to"
                                        + " each other, and the board has met as planned.")));
        var costs = costs();
        var year = new PlantedYear(random, YEAR, costs.size());
        people(new PlantedTables(random, manner, year));
        money(new PlantedTables(random, manner, year));
        accounts(new PlantedAccounts(manner, year, costs));
    }

    private List<String> costs() {
        var costs = new ArrayList<>(List.of(manner.say("Personal", "Personnel")));
        List.of(
                        manner.say("Styrelse och möten", "Board and meetings"),
                        manner.say("Lokaler, telefon och datorer", "Premises and equipment"),
                        manner.say("Resor", "Travel"),
                        manner.say("Redovisning", "Bookkeeping"),
                        manner.say("Revision", "Audit"),
                        manner.say(
                                "Konferenser för medlemmarnas personal och samverkansgrupper",
                                "Conferences for the personnel of the members and for groups"),
                        manner.say("Utvärdering", "Evaluation"),
                        manner.say("Övrigt", "Other"))
                .forEach(it -> {
                    if (random.nextInt(4) > 0) costs.add(it);
                });
        return costs;
    }

    private void people(PlantedTables tables) {
        section("Deltagare", "Participants", tables.participants(), Kind.SUM);
        var sentences = new PlantedSentences(random, manner);
        sentences.all();
        clean.addAll(sentences.clean());
        faulty.addAll(sentences.faulty());
        faults.addAll(sentences.faults());
    }

    private void money(PlantedTables tables) {
        section("Medlemmar", "Members", tables.members(), Kind.SUM);
        if (seed % 2 == 0) section("Insatser", "Interventions", tables.quarters(), Kind.SUM);
        else section("Insatser", "Interventions", tables.deviations(), Kind.SUM);
    }

    /// One fault in the statements of two years, and one in those in thousands.
    private void accounts(PlantedAccounts accounts) {
        var wrong = (int) (seed % 4);
        statement("Resultaträkning", "Income statement", accounts.income(), wrong == 0);
        statement("Balansräkning", "Balance sheet", accounts.balance(), wrong == 1);
        statement("Kassaflödesanalys", "Cash flow", accounts.cashFlow(), wrong == 2);
        statement("Noter", "Notes", accounts.note(), wrong == 3);
        section("Femårsöversikt", "Five years", accounts.overview(), Kind.ROUNDED);
        section("Jämförelse", "Comparison", accounts.budget(), Kind.ROUNDED);
    }

    private void both(Block block) {
        clean.add(block);
        faulty.add(block);
    }

    private void heading(String swedish, String english) {
        both(new PlantedDocument.Heading(2, manner.say(swedish, english)));
    }

    private void statement(
            String swedish, String english, PlantedNumbers numbers, boolean isWrong) {
        if (isWrong) {
            section(swedish, english, numbers, Kind.STATEMENT);
            return;
        }
        heading(swedish, english);
        both(numbers.table());
    }

    private void section(String swedish, String english, PlantedNumbers numbers, Kind kind) {
        heading(swedish, english);
        clean.add(numbers.table());
        faulty.add(slips.in(numbers, kind, faults));
    }
}
