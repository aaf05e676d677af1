package se.fyrklover.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import se.fyrklover.figure.Dimension;
import se.fyrklover.figure.Unit;
import se.fyrklover.shared.Language;
import se.fyrklover.shared.Period;

/// A document of as many chapters as wanted, with every kind of block, the same each time.
public final class InventedReport {

    private static final List<String> WORDS =
            List.of(
                    "samverkan",
                    "insats",
                    "stöd",
                    "kommunen",
                    "regionen",
                    "arbete",
                    "studier",
                    "åtgärd",
                    "uppföljning",
                    "ekonomi",
                    "styrelsen",
                    "förbundet",
                    "långsiktig",
                    "målgrupp",
                    "kvinnor",
                    "män",
                    "steg",
                    "över",
                    "rehabiliteringssamordning");

    private static final List<Drawing.Tone> TONES =
            List.of(
                    Drawing.Tone.FIRST,
                    Drawing.Tone.SECOND,
                    Drawing.Tone.THIRD,
                    Drawing.Tone.FOURTH,
                    Drawing.Tone.FIFTH);

    private final Random random = new Random(4);

    private InventedReport() {}

    /// About two pages a chapter, with `tables` tables and a chart in each.
    public static Report of(int chapters, int tables) {
        var made = new InventedReport();
        return new Report(
                new Report.Front(
                        ReportKind.ANNUAL,
                        Language.SV,
                        "Klöverbygdens samordningsförbund",
                        "222000-0000",
                        "Årsredovisning 2024",
                        "1 januari–31 december 2024",
                        "Utkast",
                        LocalDate.of(2025, 3, 14)),
                IntStream.rangeClosed(1, chapters)
                        .mapToObj(it -> made.chapter(it, tables))
                        .toList());
    }

    private Report.Section chapter(int number, int tables) {
        var blocks = new ArrayList<Block>();
        blocks.add(
                new Block.Paragraph(
                        List.of(
                                Run.plain("Under året skrevs "),
                                new Run.Bound(known("followup.new", 1234, "1\u00A0234")),
                                Run.plain(" deltagare in, varav "),
                                new Run.Bound(
                                        share(
                                                "followup.share-towards-goal",
                                                85,
                                                159,
                                                "53,5\u00A0%")),
                                new Run.Words(" gick vidare ", Run.Emphasis.STRONG),
                                new Run.Words("till arbete", Run.Emphasis.LIGHT),
                                Run.plain(". Uppgift om "),
                                new Run.Bound(missing("survey.answers")),
                                Run.plain(" finns inte; se "),
                                new Run.Reference("Tabell " + number, "tabell-" + number + "-1"),
                                Run.plain(" och "),
                                new Run.Link("lagen", "https://www.riksdagen.se/"),
                                Run.plain(". " + sentence(60)))));
        blocks.add(new Block.Paragraph(List.of(Run.plain(sentence(110)))));
        blocks.add(
                new Block.Items(
                        false,
                        List.of(
                                List.of(Run.plain(sentence(8))),
                                List.of(Run.plain(sentence(25))),
                                List.of(
                                        Run.plain("Kostnad "),
                                        new Run.Bound(
                                                kronor(
                                                        13_155_934,
                                                        "13\u00A0155\u00A0934\u00A0kr"))))));
        for (var table = 1; table <= tables; table++) blocks.add(table(number, table));
        blocks.add(chart(number));
        blocks.add(new Block.Quote(List.of(List.of(Run.plain(sentence(30)))), "Ordföranden"));
        blocks.add(new Block.Remark("Här saknas uppgifter för 2021."));
        var below =
                new Report.Section(
                        "avsnitt-" + number + "-1",
                        2,
                        number + ".1",
                        "Ett avsnitt om " + word(),
                        List.of(
                                new Block.Paragraph(List.of(Run.plain(sentence(120)))),
                                new Block.Items(
                                        true,
                                        List.of(
                                                List.of(Run.plain(sentence(6))),
                                                List.of(Run.plain(sentence(6)))))),
                        List.of());
        if (number == 1)
            blocks.add(
                    new Block.Signatures(
                            "Klöverbyn den ........................",
                            List.of(
                                    new Block.Signatory("", "ordförande"),
                                    new Block.Signatory("Alma Exempel", "ledamot"))));
        return new Report.Section(
                "avsnitt-" + number,
                1,
                String.valueOf(number),
                "Kapitel om " + word() + " " + number,
                blocks,
                List.of(below));
    }

    private Block.Table table(int chapter, int number) {
        var rows = new ArrayList<Block.Row>();
        rows.add(
                new Block.Row(
                        "Intäkter",
                        0,
                        Block.RowKind.GROUP,
                        List.of(
                                new Cell.Empty(),
                                new Cell.Empty(),
                                new Cell.Empty(),
                                new Cell.Empty())));
        for (var row = 0; row < 12; row++) {
            long amount = random.nextInt(20_000_000) - 2_000_000L;
            rows.add(
                    new Block.Row(
                            word() + " och " + word(),
                            1,
                            Block.RowKind.LINE,
                            List.of(
                                    row == 3 ? new Cell.Note("2", "avsnitt-1") : new Cell.Empty(),
                                    new Cell.Counted(kronor(amount, text(amount))),
                                    new Cell.Counted(
                                            row == 5
                                                    ? withheld("followup.enrolled")
                                                    : known(
                                                            "followup.enrolled",
                                                            row * 7L,
                                                            String.valueOf(row * 7L))),
                                    row == 7
                                            ? new Cell.Counted(missing("followup.enrolled"))
                                            : new Cell.Words("uppnått"))));
        }
        rows.add(
                new Block.Row(
                        "Summa",
                        0,
                        Block.RowKind.SUM,
                        List.of(
                                new Cell.Empty(),
                                new Cell.Counted(kronor(-4_200_300, text(-4_200_300))),
                                new Cell.Counted(known("followup.enrolled", 0, "0")),
                                new Cell.Empty())));
        return new Block.Table(
                "invented." + number,
                "tabell-" + chapter + (number == 1 ? "-1" : "-" + number),
                "Intäkter och deltagare " + chapter + "." + number,
                List.of(
                        new Block.Column("Post", false),
                        new Block.Column("Not", false),
                        new Block.Column("2024, kr", true),
                        new Block.Column("Deltagare", true),
                        new Block.Column("Omdöme", false)),
                rows,
                List.of("Antal under fem visas inte."));
    }

    private Block.Chart chart(int chapter) {
        var marks = new ArrayList<Drawing.Mark>();
        var drawn = new ArrayList<Shown>();
        for (var bar = 0; bar < 5; bar++) {
            var value = 10 + random.nextInt(90);
            marks.add(
                    new Drawing.Mark.Words(
                            0,
                            14.0 + bar * 24,
                            word() + " " + bar,
                            Drawing.Anchor.START,
                            10,
                            false,
                            Drawing.Tone.INK));
            marks.add(new Drawing.Mark.Bar(150, 4.0 + bar * 24, value * 2.5, 14, TONES.get(bar)));
            marks.add(
                    new Drawing.Mark.Words(
                            156 + value * 2.5,
                            14.0 + bar * 24,
                            String.valueOf(value),
                            Drawing.Anchor.START,
                            10,
                            true,
                            Drawing.Tone.INK));
            drawn.add(known("followup.enrolled", value, String.valueOf(value)));
        }
        marks.add(new Drawing.Mark.Line(150, 0, 150, 120, Drawing.Tone.RULE, 1, false));
        marks.add(new Drawing.Mark.Line(300, 0, 300, 120, Drawing.Tone.QUIET, 1, true));
        marks.add(new Drawing.Mark.Dot(300, 60, 3, Drawing.Tone.SECOND, true));
        return new Block.Chart(
                "invented.chart",
                "diagram-" + chapter,
                "De flesta kom till den första insatsen",
                "Fem insatser; den första har flest deltagare.",
                new Drawing(460, 124, marks),
                drawn);
    }

    private String word() {
        return WORDS.get(random.nextInt(WORDS.size()));
    }

    private String sentence(int words) {
        var text = new StringBuilder();
        for (var at = 0; at < words; at++) text.append(at == 0 ? "" : " ").append(word());
        return Character.toUpperCase(text.charAt(0)) + text.substring(1) + ".";
    }

    private static String text(long amount) {
        return se.fyrklover.shared.Numbers.write(
                se.fyrklover.shared.Fraction.of(amount), 0, Language.SV);
    }

    public static Shown known(String definition, long count, String text) {
        return shown(
                definition,
                Unit.PERSONS,
                Shown.Standing.KNOWN,
                String.valueOf(count),
                BigDecimal.valueOf(count),
                0,
                text,
                "");
    }

    private static Shown kronor(long amount, String text) {
        return shown(
                "ledger.result",
                Unit.KRONOR,
                Shown.Standing.KNOWN,
                String.valueOf(amount),
                BigDecimal.valueOf(amount),
                0,
                text,
                "");
    }

    private static Shown share(String definition, long part, long whole, String text) {
        return shown(
                definition,
                Unit.SHARE,
                Shown.Standing.KNOWN,
                part + "/" + whole,
                new BigDecimal("0.535"),
                1,
                text,
                "");
    }

    private static Shown missing(String definition) {
        return shown(
                definition,
                Unit.PERSONS,
                Shown.Standing.MISSING,
                null,
                null,
                0,
                "saknas",
                "Ingen har rapporterat.");
    }

    private static Shown withheld(String definition) {
        return shown(
                definition,
                Unit.PERSONS,
                Shown.Standing.WITHHELD,
                null,
                null,
                0,
                "skyddad",
                "Färre än fem.");
    }

    private static Shown shown(
            String definition,
            Unit unit,
            Shown.Standing standing,
            @org.jspecify.annotations.Nullable String exact,
            @org.jspecify.annotations.Nullable BigDecimal number,
            int decimals,
            String text,
            String why) {
        return new Shown(
                definition,
                1,
                Period.year(2024),
                List.of(new Shown.Narrowed(Dimension.INTERVENTION, "bron")),
                unit,
                standing,
                exact,
                number,
                decimals,
                text,
                why);
    }
}
