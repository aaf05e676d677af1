package se.fyrklover.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.fyrklover.figure.DefinitionFile;
import se.fyrklover.shared.Phrase;

class PackageReaderTest {

    private static final String MEMBERS = "id,name,kind,aliases,document,place\n";
    private static final String REPORTS =
            "intervention,from,to,table,population,category,count,printed_label,document,place\n";
    private static final String CLAIMS =
            "definition,from,to,intervention,member,category,line,plan,printed,unit,of,series,document,place\n";

    private final TreeMap<String, byte[]> files = new TreeMap<>();

    PackageReaderTest() {
        with(
                "association.yaml",
                """
                format: 1
                id: exempelbygden
                name: Exempelbygdens samordningsförbund
                organisation-number: 999999-9999
                formed: 2010-01-01
                documents:
                  - id: report
                    title: Årsredovisning 2024
                    year: 2024
                """);
        with(
                "members.csv",
                MEMBERS
                        + "exempelby,Exempelby kommun,municipality,Exempelby,report,Organisation\n");
        with(
                "interventions.csv",
                """
                id,name,kind,paid_from,municipalities,staff_fte,places,started,aliases,document,place
                bron,Bron,individual,,exempelby,"1,5",12,2019-09,Bro,report,Bilaga 1
                ramen,Ramen,frame,,,,,,,report,Bilaga 2
                forsoket,Försöket,pilot,ramen,,,,2024,,report,Bilaga 2
                """);
    }

    private PackageReaderTest with(String file, String content) {
        files.put(file, content.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    private List<Fault> faults() {
        return faults(files);
    }

    private static List<Fault> faults(NavigableMap<String, byte[]> files) {
        var definitions =
                Stream.of("followup", "budget", "ledger", "survey", "goal")
                        .flatMap(it -> DefinitionFile.read(it).all().stream())
                        .toList();
        var reader = new PackageReader(new PackageFiles(files), definitions);
        var read = reader.read();
        assertThat(read.isPresent()).isEqualTo(reader.faults().isEmpty());
        return reader.faults();
    }

    private void hasFault(String file, int row, String column, String found, String expected) {
        assertThat(faults())
                .as("%s row %d column %s", file, row, column)
                .anySatisfy(fault -> {
                    assertThat(fault.file()).isEqualTo(file);
                    assertThat(fault.row()).isEqualTo(row);
                    assertThat(fault.column()).isEqualTo(column);
                    assertThat(fault.found()).isEqualTo(found);
                    assertThat(fault.expected().key()).isEqualTo("exchange.expected." + expected);
                });
    }

    private PackageReaderTest withReport(String... rows) {
        return with("period-reports.csv", REPORTS + String.join("\n", rows) + "\n");
    }

    private PackageReaderTest withRun(String run, String population) {
        with(
                "members.csv",
                MEMBERS
                        + "exempelby,Exempelby kommun,municipality,Exempelby,report,Organisation\n"
                        + "annanby,Annanby kommun,municipality,,report,Organisation\n"
                        + "regionen,Region Exempel,region,,report,Organisation\n"
                        + "fk,Försäkringskassan,state,,report,Organisation\n");
        with(
                "contribution-runs.csv",
                "year,basis,amount_kr,state_percent,regions_percent,municipalities_percent,"
                        + "agreement,unit_kr,population_source,population_on,published,decided,"
                        + "document,place\n"
                        + run
                        + ",,,,,1,Prov,2023-09-30,,2023-11-30,report,Bidrag\n");
        return with("population-2024.csv", population);
    }

    private PackageReaderTest withVersions() {
        with(
                "budget-versions.csv",
                """
                plan,version,kind,dated,reference,years_after,words
                2026,1,proposed,2025-10-01,,2,
                2026,2,decided,2025-11-20,§ 43,2,
                """);
        with(
                "budget-version-sections.csv",
                """
                plan,version,section,order,part_of,kind,role,label
                2026,2,kostnader,1,,costs,,Kostnader
                2026,2,administration,2.5,kostnader,costs,administration,Administration
                """);
        with(
                "budget-version-lines.csv",
                """
                plan,version,section,line,order,follows,label
                2026,2,administration,personal,1,,Personal
                2026,2,kostnader,insatser,2,bron|ramen,Insatser
                """);
        return with(
                "budget-version-amounts.csv",
                """
                plan,version,section,line,year,column,amount_kr,decided_kr,counted_percent
                2026,2,administration,personal,2026,budget,2900000,,
                2026,2,kostnader,insatser,2027,plan,,5700000,90
                """);
    }

    /// One cell of a sound file changed: the fault is told with its file, row, column and value.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            textBlock =
                    """
                    versions          | 2026,2,decided         | 2026,3,decided         | 3 | version | 3          | running-version
                    versions          | 2026,1,proposed        | 2026,1,forecast        | 2 | kind    | forecast   | version-in-turn
                    versions          | 2025-11-20             | 2025-11-31             | 3 | dated   | 2025-11-31 | date
                    versions          | § 43                   |                        | 3 | reference |          | something
                    versions          | § 43,2,                | § 43,4,                | 3 | years_after | 4      | between
                    version-sections  | 2026,2,kostnader,1     | 2026,4,kostnader,1     | 2 | version | 4          | version
                    version-sections  | 2.5                    | 2.5.1                  | 3 | order   | 2.5.1      | order
                    version-sections  | kostnader,costs        | intakter,costs         | 3 | part_of | intakter   | reference
                    version-sections  | kostnader,1,           | kostnader,1,administration | 2 | part_of | administration | no-circle
                    version-lines     | 2,administration       | 2,lokaler              | 2 | section | lokaler    | reference
                    version-lines     | bron!ramen             | Bron!ramen             | 3 | follows | Bron!ramen | follows
                    version-amounts   | 2,administration,personal | 2,administration,hyra | 2 | line   | hyra       | reference
                    version-amounts   | 2026,budget            | 2029,plan              | 2 | column  | plan       | column-of-version
                    version-amounts   | 5700000,90             | 5700000,               | 3 | counted_percent |       | something
                    """)
    void aVersionThatCannotBeReadIsToldWhere(
            String file,
            String sound,
            String faulty,
            int row,
            String column,
            String found,
            String expected) {
        var name = "budget-" + file + ".csv";
        withVersions();
        assertThat(faults()).isEmpty();
        var text = new String(files.get(name), StandardCharsets.UTF_8);
        var changed =
                text.replace(
                        sound.replace('!', '|'), faulty == null ? "" : faulty.replace('!', '|'));
        assertThat(changed).isNotEqualTo(text);
        with(name, changed);

        hasFault(name, row, column, found == null ? "" : found.replace('!', '|'), expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            textBlock =
                    """
                    balance-waivers | 2025,0,2025-03-14,§ 7,Hyran steg     | amount_kr     | 0          | above-zero
                    balance-waivers | 2025,40 tkr,2025-03-14,§ 7,Hyran     | amount_kr     | 40 tkr     | exact-amount
                    balance-waivers | 2025,40000,2025-03-14,,Hyran steg    | reference     |            | something
                    cash-months     | 2026,administration.personal,1!13    | months        | 1!13       | months
                    cash-months     | 2026,administration.personal,3!3     | months        | 3!3        | months
                    cash-events     | 0,2026-05,Flytt,-120000              | event         | 0          | running-number
                    """)
    void whatTheOfficeNotedIsToldWhereItCannotBeRead(
            String file, String row, String column, String found, String expected) {
        var columns =
                switch (file) {
                    case "balance-waivers" -> OutlookFiles.WAIVER;
                    case "cash-months" -> OutlookFiles.MONTH;
                    default -> OutlookFiles.EVENT;
                };
        with(file + ".csv", columns + "\n" + row.replace('!', '|') + "\n");

        hasFault(file + ".csv", 2, column, found == null ? "" : found.replace('!', '|'), expected);
    }

    @Test
    void onlyAReminderHasADayByWhichToPayAndWhatNoDocumentTellsOfNeedsNone() {
        withRun("2024,state,1000000", "Exempelby\t7 000\nAnnanby\t3 000\n");
        with(
                "contribution-claims.csv",
                """
                year,member,what,on,amount_kr,until,document,place
                2024,exempelby,reminded,2024-02-01,,2024-02-28,,
                2024,exempelby,paid,2024-02-03,1000,,,
                2024,exempelby,paid,2024-02-03,1000,,,Nr 2
                2024,annanby,sent,2024-01-10,,2024-02-28,,
                """);

        assertThat(faults()).hasSize(1);
        hasFault("contribution-claims.csv", 5, "until", "2024-02-28", "only-reminded");
    }

    @Test
    void aListOfInhabitantsWithoutOneMunicipalityIsToldWithItsName() {
        withRun("2024,state,1000000", "Exempelby\t7 000\n");

        assertThat(faults())
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.file()).isEqualTo("population-2024.csv");
                    assertThat(it.expected())
                            .isEqualTo(Phrase.of("budget.run.expected.place", "Annanby kommun"));
                });
    }

    @Test
    void anAmountThatCannotBeIsToldAtItsRowAndColumn() {
        withRun("2024,state,-1000000", "Exempelby\t7 000\nAnnanby\t5 000\n");

        assertThat(faults())
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.file()).isEqualTo("contribution-runs.csv");
                    assertThat(it.row()).isEqualTo(2);
                    assertThat(it.column()).isEqualTo("amount_kr");
                });
    }

    @Test
    void aRunThatCanBeReckonedIsRead() {
        withRun("2024,state,1000000", "Exempelby\t7 000\nAnnanby\t5 000\n");

        assertThat(faults()).isEmpty();
    }

    @Test
    void aSoundPackageHasNoFaults() {
        withReport("bron,2024-01-01,2024-12-31,participants,,enrolled,14,,report,Bilaga 1");

        assertThat(faults()).isEmpty();
    }

    private static final String BOOKS =
            """
            #FLAGGA 0
            #SIETYP 4
            #ORGNR 999999-9999
            #RAR 0 20240101 20241231
            #VER A 1 20240115 "Bidrag"
            {
            #TRANS 1930 {} 100.00
            #TRANS 3010 {} -100.00
            }
            """;

    @Test
    void booksOfAnotherAssociationAreToldAtTheLineThatSaysWhoseTheyAre() {
        with("bokforing-2024.se", BOOKS);
        assertThat(faults()).isEmpty();

        with("bokforing-2024.se", BOOKS.replace("999999-9999", "222000-1859"));
        assertThat(faults())
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.file()).isEqualTo("bokforing-2024.se");
                    assertThat(it.row()).isEqualTo(3);
                    assertThat(it.expected())
                            .isEqualTo(
                                    Phrase.of(
                                            "ledger.books.other-owner",
                                            "222000-1859",
                                            "999999-9999"));
                });
    }

    @Test
    void thePackageOfKalmarIsSound() throws IOException {
        withKalmar();

        assertThat(faults()).isEmpty();
    }

    private void withKalmar() throws IOException {
        var folder = Path.of(System.getProperty("fyrklover.home", "."), "packages", "kalmar");
        try (var all = Files.list(folder)) {
            files.clear();
            for (var file : all.toList())
                files.put(String.valueOf(file.getFileName()), Files.readAllBytes(file));
        }
    }

    @Test
    void everyFaultIsToldAtOnceInTheOrderOfFilesAndRows() {
        with(
                "members.csv",
                MEMBERS + "Ex by,,kommun,,nowhere,\nb,B,region,,report,x\nb,B2,region,,report,x\n");

        assertThat(faults().stream().filter(it -> it.file().equals("members.csv")))
                .extracting(Fault::row, Fault::column)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(2, "id"),
                        org.assertj.core.groups.Tuple.tuple(2, "name"),
                        org.assertj.core.groups.Tuple.tuple(2, "kind"),
                        org.assertj.core.groups.Tuple.tuple(2, "document"),
                        org.assertj.core.groups.Tuple.tuple(2, "place"),
                        org.assertj.core.groups.Tuple.tuple(4, ""));
    }

    @Test
    void aFaultIsToldOnceAndNotAgainByThoseWhoReferToIt() {
        with(
                        "interventions.csv",
                        """
                        id,name,kind,paid_from,municipalities,staff_fte,places,started,aliases,document,place
                        bron,Bron,okänd,,exempelby,,,,,report,Bilaga 1
                        """)
                .withReport(
                        "bron,2024-01-01,2024-12-31,participants,,enrolled,14,,report,Bilaga 1");

        assertThat(faults()).extracting(Fault::file).containsExactly("interventions.csv");
    }

    @Test
    void aMissingColumnIsNamed() {
        with("members.csv", "id,name,aliases,document,place\na,A,,report,x\n");

        hasFault("members.csv", 1, "kind", "", "column");
    }

    @Test
    void aColumnThatTheFormatLacksIsNamed() {
        with("members.csv", "id,name,kind,colour,aliases,document,place\n");

        hasFault("members.csv", 1, "colour", "colour", "no-column");
    }

    @Test
    void semicolonsAreToldFromCommas() {
        with("members.csv", "id;name;kind;aliases;document;place\n");

        hasFault("members.csv", 1, "", "id;name;kind;aliases;document;place", "comma");
    }

    @Test
    void aRowWithTooManyValuesIsToldByItsLine() {
        with("members.csv", MEMBERS + "a,A,region,,report,x\nb,B,region,,report,x,y\n");

        hasFault("members.csv", 3, "", "7", "fields");
    }

    @Test
    void aBrokenQuotationMarkIsToldByItsLine() {
        with("members.csv", MEMBERS + "a,A,region,,report,x\nb,\"B\"B,region,,report,x\n");

        hasFault("members.csv", 3, "", "", "quoting");
    }

    @Test
    void textInANumberIsShownAsItStands() {
        withReport("bron,2024-01-01,2024-12-31,participants,,enrolled,fjorton,,report,Bilaga 1");

        assertThat(faults())
                .containsExactly(
                        new Fault(
                                "period-reports.csv",
                                2,
                                "count",
                                "fjorton",
                                Phrase.of("shared.expected.number")));
    }

    @Test
    void anUnknownCodeIsToldWithThoseThatThereAre() {
        withReport("bron,2024-01-01,2024-12-31,sex,,kvinnor,14,,report,Bilaga 1");

        assertThat(faults())
                .containsExactly(
                        new Fault(
                                "period-reports.csv",
                                2,
                                "category",
                                "kvinnor",
                                Phrase.of(
                                        "exchange.expected.one-of",
                                        "total, women, men, non_binary, not_stated")));
    }

    @Test
    void aDuplicateRowIsToldWithTheFirst() {
        withReport(
                "bron,2024-01-01,2024-12-31,sex,,women,14,,report,Bilaga 1",
                "bron,2024-01-01,2024-12-31,sex,,women,15,,report,Bilaga 1");

        assertThat(faults())
                .containsExactly(
                        new Fault(
                                "period-reports.csv",
                                3,
                                "",
                                "",
                                Phrase.of("exchange.expected.no-duplicate", 2)));
    }

    @Test
    void aReferenceToNothingIsTold() {
        withReport("ån,2024-01-01,2024-12-31,sex,,women,14,,report,Bilaga 1");

        hasFault("period-reports.csv", 2, "intervention", "ån", "reference");
    }

    @Test
    void anotherEncodingIsToldByItsLine() {
        files.put(
                "members.csv",
                (MEMBERS + "a,A,region,,report,x\nb,Ängen,region,,report,x\n")
                        .getBytes(Charset.forName("windows-1252")));

        hasFault("members.csv", 3, "", "0xC4", "utf8");
    }

    @Test
    void aSpreadsheetOrAnArchiveInPlaceOfTextIsTold() {
        files.put("members.csv", new byte[] {'P', 'K', 3, 4, 20, 0});

        hasFault("members.csv", 0, "", "", "text-not-spreadsheet");
    }

    @Test
    void aFileThatTheFormatLacksIsTold() {
        with("budget.xlsx", "x");

        hasFault("budget.xlsx", 0, "", "", "no-such-file");
    }

    @Test
    void aPackageWithoutAnAssociationIsTold() {
        files.remove("association.yaml");

        hasFault("association.yaml", 0, "", "", "association-file");
    }

    @Test
    void brokenYamlIsToldByItsLine() {
        with("association.yaml", "format: 1\nid: [a\nname: b: c\n");

        assertThat(faults()).anyMatch(it -> it.file().equals("association.yaml") && it.row() > 1);
    }

    @Test
    void aWrongOrganisationNumberIsToldAtItsKey() {
        with(
                "association.yaml",
                "format: 1\nid: ab\nname: A\norganisation-number: 222000-1858\ndocuments:\n  - {id: report, title: R, year: 2024}\n");

        assertThat(faults())
                .contains(
                        new Fault(
                                "association.yaml",
                                4,
                                "organisation-number",
                                "222000-1858",
                                Phrase.of("shared.expected.organisation-number-check")));
    }

    @Test
    void finerCategoriesMayNotBeMoreThanTheirCoarse() {
        withReport(
                "bron,2024-01-01,2024-12-31,exit_destination,,employment_or_studies,9,,report,x",
                "bron,2024-01-01,2024-12-31,exit_destination,,employment,10,,report,x");

        hasFault("period-reports.csv", 2, "count", "9", "parts-of");
    }

    @Test
    void boxesMayNotBeMoreThanTheTotalHoweverDeepTheyStand() {
        withReport(
                "bron,2024-01-01,2024-12-31,exit_destination,,total,3,,report,x",
                "bron,2024-01-01,2024-12-31,exit_destination,,employment,5,,report,x");

        hasFault("period-reports.csv", 2, "count", "3", "parts-of");
    }

    @Test
    void singleFiguresHaveNoTotal() {
        withReport("bron,2024-01-01,2024-12-31,participants,,total,3,,report,x");

        hasFault("period-reports.csv", 2, "category", "total", "one-of");
    }

    @Test
    void whatIsPaidFromAFrameIsNotLostWhenTheFrameHasNoRow() {
        with(
                "intervention-funds.csv",
                "year,intervention,budget_kr,used_kr,document,place\n2024,forsoket,,5,report,x\n");

        hasFault("intervention-funds.csv", 2, "intervention", "forsoket", "frame-row");
    }

    @Test
    void aClaimIsNarrowedOnlyAsItsFigureIs() {
        with(
                "claims.csv",
                CLAIMS
                        + "followup.enrolled,2024-01-01,2024-12-31,,exempelby,,,,3,persons,,,report,x\n");

        hasFault("claims.csv", 2, "member", "exempelby", "not-narrowed");
    }

    @Test
    void aKeyThatStandsTwiceIsTold() {
        with("association.yaml", "format: 1\nid: ab\nid: cd\n");

        hasFault("association.yaml", 3, "id", "id", "unique");
    }

    @Test
    void aFrameIsNotUsedTwice() {
        with(
                "intervention-funds.csv",
                "year,intervention,budget_kr,used_kr,document,place\n2024,ramen,100,50,report,x\n2024,forsoket,10,5,report,x\n");

        hasFault("intervention-funds.csv", 2, "used_kr", "50", "empty-for-frame");
        hasFault("intervention-funds.csv", 3, "budget_kr", "10", "empty-in-frame");
    }

    @Test
    void aPrintedYearThatIsCountedBelongsAmongTheClaims() {
        withReport("bron,2024-01-01,2024-12-31,participants,,enrolled,14,,report,x")
                .with(
                        "participants-by-year.csv",
                        "year,places,enrolled,new,exited,ongoing,document,place\n2024,,15,,,,report,x\n");

        hasFault("participants-by-year.csv", 2, "year", "2024", "year-without-reports");
    }

    @Test
    void aClaimIsAboutADefinedFigureInItsUnit() {
        with(
                "claims.csv",
                CLAIMS
                        + "followup.mean-height,2024-01-01,2024-12-31,,,,,,35,persons,,,report,x\n"
                        + "followup.enrolled,2024-01-01,2024-12-31,,,,,,330,persons,12,,report,x\n"
                        + "followup.exit-destination,2024-01-01,2024-12-31,,,home,,,3,persons,,,report,x\n"
                        + "followup.enrolled,2024-01-01,2024-12-31,,,,,,många,persons,,,report,x\n");

        hasFault("claims.csv", 2, "definition", "followup.mean-height", "definition");
        hasFault("claims.csv", 3, "of", "12", "of-a-share");
        hasFault("claims.csv", 4, "category", "home", "category");
        assertThat(faults()).anyMatch(it -> it.row() == 5 && it.column().equals("printed"));
    }

    @Test
    void controlCharactersAreRefused() {
        with("members.csv", MEMBERS + "a,A\u0000B,region,,report,x\n");

        hasFault("members.csv", 2, "name", "A\uFFFDB", "no-control");
    }

    @Test
    void aZipOfTheFolderIsTheSamePackage(@TempDir Path folder) throws Exception {
        var zip = folder.resolve("package.zip");
        var bytes = new ByteArrayOutputStream();
        try (var stream = new ZipOutputStream(bytes)) {
            for (var file : files.entrySet()) {
                stream.putNextEntry(new ZipEntry("exempelbygden/" + file.getKey()));
                stream.write(file.getValue());
            }
        }
        Files.write(zip, bytes.toByteArray());

        assertThat(PackageFiles.open(zip).digest()).isEqualTo(new PackageFiles(files).digest());
    }

    @Test
    void aBombIsRefusedAtOnce(@TempDir Path folder) throws Exception {
        bombIsRefused("members.csv", folder);
    }

    @Test
    void aBombAmongWhatIsLeftOutIsRefusedToo(@TempDir Path folder) throws Exception {
        bombIsRefused("__MACOSX/.members.csv", folder);
        bombIsRefused("README.md", folder);
        bombIsRefused("images/", folder);
    }

    private static void bombIsRefused(String name, Path folder) throws Exception {
        var zip = folder.resolve("bomb.zip");
        try (var stream = new ZipOutputStream(Files.newOutputStream(zip))) {
            stream.putNextEntry(new ZipEntry(name));
            var zeros = new byte[1 << 20];
            for (var i = 0; i < 64; i++) stream.write(zeros);
        }

        assertThatThrownBy(() -> PackageFiles.open(zip))
                .isInstanceOf(PackageFiles.Unopenable.class)
                .hasMessage("exchange.too-large");
    }

    @Test
    void whatIsNeitherFolderNorZipIsRefused(@TempDir Path folder) throws Exception {
        var text = Files.writeString(folder.resolve("letter.txt"), "Hej");

        assertThatThrownBy(() -> PackageFiles.open(text)).hasMessage("exchange.not-a-package");
        assertThatThrownBy(() -> PackageFiles.open(folder.resolve("nothing")))
                .hasMessage("exchange.no-such-package");
    }

    /// Whatever is done to a sound package, reading it ends with faults or without, never in a
    /// crash.
    @Test
    void aDamagedPackageNeverCrashesTheReader() throws IOException {
        withKalmar();
        var random = new Random(159);
        var names = new ArrayList<>(files.keySet());
        var rounds = Boolean.getBoolean("fyrklover.thorough") ? 3_000 : 60;
        for (var round = 0; round < rounds; round++) {
            var damaged = new TreeMap<>(files);
            var name = names.get(random.nextInt(names.size()));
            damaged.put(name, damage(Objects.requireNonNull(damaged.get(name)).clone(), random));

            assertThat(faults(damaged)).isNotNull();
        }
    }

    private static byte[] damage(byte[] content, Random random) {
        var strange =
                new byte[] {
                    0, '"', ',', '\n', '\r', (byte) 0xC3, (byte) 0xFF, ':', '-', '9', '|', '{'
                };
        for (var times = random.nextInt(1, 6); times > 0; times--)
            content[random.nextInt(content.length)] = strange[random.nextInt(strange.length)];
        return random.nextInt(4) == 0
                ? java.util.Arrays.copyOf(content, random.nextInt(content.length))
                : content;
    }

    private static final String SECTIONS = "plan,section,part_of,kind,role,label,document,place\n";
    private static final String BUDGET =
            "plan,year,column,section,line,label,amount_kr,decided_kr,counted_percent,document,place\n";
    private static final String YEARS =
            "year,total_income_kr,total_costs_kr,result_kr,closing_equity_kr,staff_fte,document,place\n";
    private static final String TIERS = "valid_from,above_kr,up_to_kr,percent,document,place\n";

    private PackageReaderTest withPlan(String... lines) {
        return with(
                        "budget-sections.csv",
                        SECTIONS
                                + "2024,kostnader,,costs,,Kostnader,report,Budget\n"
                                + "2024,intakter,,income,,Intäkter,report,Budget\n")
                .with("budget.csv", BUDGET + String.join("\n", lines) + "\n");
    }

    private PackageReaderTest withWords(String... rows) {
        return with(
                "report-words.csv",
                "intervention,from,to,theme,words,document,place\n"
                        + String.join("\n", rows)
                        + "\n");
    }

    @Test
    void whatIsToldInWordsMayHaveParagraphsAndNothingElseMay() {
        withWords(
                "bron,2024-01-01,2024-08-31,results,\"Det gick bra.\n\nMycket bra.\",report,Bilaga 1",
                "bron,2024-01-01,2024-08-31,purpose,Ja,report,\"Bilaga\n1\"",
                "bron,2024-01-01,2024-08-31,method,\"Så\tdär\",report,Bilaga 1");

        hasFault("report-words.csv", 5, "place", "Bilaga\uFFFD1", "no-control");
        hasFault("report-words.csv", 7, "words", "Så\uFFFDdär", "no-control");
        assertThat(faults()).hasSize(2);
    }

    @Test
    void aThemeIsOneOfTheFormsAndTheNearestIsTold() {
        withWords(
                "bron,2024-01-01,2024-08-31,result,Ja,report,Bilaga 1",
                "bron,2024-01-01,2024-08-31,weather,Sol,report,Bilaga 1",
                "vagen,2024-01-01,2024-08-31,results,Ja,report,Bilaga 1",
                "bron,2024-01-01,2024-08-31,results," + "å".repeat(20_001) + ",report,Bilaga 1",
                "bron,2024-01-01,2024-08-31,purpose," + "å".repeat(20_000) + ",report,Bilaga 1",
                "bron,2024-01-01,2024-08-31,purpose,En gång till,report,Bilaga 1");

        hasFault("report-words.csv", 2, "theme", "result", "nearest");
        assertThat(faults().getFirst().expected().arguments()).containsExactly("results");
        hasFault("report-words.csv", 3, "theme", "weather", "one-of");
        hasFault("report-words.csv", 4, "intervention", "vagen", "reference");
        hasFault("report-words.csv", 5, "words", "å".repeat(60) + "…", "at-most-characters");
        hasFault("report-words.csv", 7, "", "", "no-duplicate");
        assertThat(faults()).hasSize(5);
    }

    @Test
    void aSoundPlanHasNoFaults() {
        withPlan(
                "2024,2024,budget,kostnader,personal,Personal,2 330 000,,,report,Budget",
                "2024,2025,plan,kostnader,bidrag,Bidrag,,1 000 tkr,90,report,Budget",
                "2024,2023,forecast,kostnader,personal,Personal,2 300 tkr,,,report,Budget");

        assertThat(faults()).isEmpty();
    }

    @Test
    void aLineOfABudgetStandsInASectionOfItsPlan() {
        withPlan("2024,2024,budget,personal,lon,Lön,1,,,report,Budget");

        hasFault("budget.csv", 2, "section", "personal", "section");
    }

    @Test
    void aLineOfABudgetHasAnAmountInOneWayAlone() {
        withPlan(
                "2024,2024,budget,kostnader,a,A,1,1,90,report,Budget",
                "2024,2024,budget,kostnader,b,B,,,,report,Budget",
                "2024,2024,budget,kostnader,c,C,,1,,report,Budget",
                "2024,2024,budget,kostnader,d,D,,,90,report,Budget");

        hasFault("budget.csv", 2, "amount_kr", "1", "amount-or-decided");
        hasFault("budget.csv", 3, "amount_kr", "", "something");
        hasFault("budget.csv", 4, "counted_percent", "", "something");
        hasFault("budget.csv", 5, "decided_kr", "", "something");
    }

    @Test
    void aColumnOfAPlanIsOfAYearThatItCanBeOf() {
        withPlan(
                "2024,2025,budget,kostnader,a,A,1,,,report,Budget",
                "2024,2024,plan,kostnader,a,A,1,,,report,Budget",
                "2024,2025,outcome,kostnader,a,A,1,,,report,Budget");

        hasFault("budget.csv", 2, "year", "2025", "year-of-column");
        hasFault("budget.csv", 3, "year", "2024", "year-of-column");
        hasFault("budget.csv", 4, "year", "2025", "year-of-column");
    }

    @Test
    void sectionsLieWithinEachOtherWithoutACircleAndAreOfOneKind() {
        with(
                "budget-sections.csv",
                SECTIONS
                        + "2024,a,b,costs,,A,report,Budget\n"
                        + "2024,b,a,costs,,B,report,Budget\n"
                        + "2024,c,nowhere,costs,,C,report,Budget\n"
                        + "2024,d,,income,activity,D,report,Budget\n"
                        + "2024,e,,costs,administration,E,report,Budget\n"
                        + "2024,f,e,income,,F,report,Budget\n"
                        + "2024,g,e,costs,activity,G,report,Budget\n");

        hasFault("budget-sections.csv", 2, "part_of", "b", "no-circle");
        hasFault("budget-sections.csv", 3, "part_of", "a", "no-circle");
        hasFault("budget-sections.csv", 4, "part_of", "nowhere", "reference");
        hasFault("budget-sections.csv", 5, "role", "activity", "role-of-costs");
        hasFault("budget-sections.csv", 7, "kind", "income", "kind-of-whole");
        hasFault("budget-sections.csv", 8, "role", "activity", "role-once");
    }

    @Test
    void aPrintedYearIsOneWithoutStatements() {
        with(
                        "statements.csv",
                        "year,line,amount_kr,document,place\n2024,cash_and_bank,1,report,Balans\n")
                .with(
                        "economy-by-year.csv",
                        YEARS
                                + "2024,1,,,,2.875,report,Översikt\n"
                                + "2023,,,,,,report,Översikt\n"
                                + "2022,1,1,0,5,2.8,report,Översikt\n");

        hasFault("economy-by-year.csv", 2, "total_income_kr", "1", "year-without-statements");
        hasFault("economy-by-year.csv", 3, "staff_fte", "", "something");
        assertThat(faults()).hasSize(2);
    }

    @Test
    void accountsAreOfAYearOrOfItsPartToTheEndOfAMonth() {
        with(
                        "statements.csv",
                        """
                        year,line,amount_kr,document,place
                        2025,cash_and_bank,1,report,Balans
                        2025-08,cash_and_bank,2,report,Balans
                        2025-12,cash_and_bank,3,report,Balans
                        2025-8,cash_and_bank,4,report,Balans
                        25,cash_and_bank,5,report,Balans
                        2025-08,cash_and_bank,6,report,Balans
                        """)
                .with(
                        "notes.csv",
                        """
                        year,note,statement_line,section,line,label,amount_kr,document,place
                        2025,1,operating_income,,rad,Rad,1,report,Not 1
                        2025-08,2,operating_income,,rad,Rad,1,report,Not 2
                        2025-13,2,operating_income,,rad,Rad,1,report,Not 2
                        """)
                .with("economy-by-year.csv", YEARS + "2024,1,,,,,report,Översikt\n");

        hasFault("statements.csv", 4, "year", "2025-12", "year-or-part");
        hasFault("statements.csv", 5, "year", "2025-8", "year-or-part");
        hasFault("statements.csv", 6, "year", "25", "year");
        hasFault("statements.csv", 7, "", "", "no-duplicate");
        hasFault("notes.csv", 4, "year", "2025-13", "year-or-part");
        assertThat(faults()).hasSize(5);
    }

    @Test
    void anOverviewMayTellOfAYearThatIsOnlyToldOfInPart() {
        with(
                        "statements.csv",
                        "year,line,amount_kr,document,place\n2025-08,cash_and_bank,2,report,Balans\n")
                .with("economy-by-year.csv", YEARS + "2025,1,,,,,report,Översikt\n");

        assertThat(faults()).isEmpty();
    }

    @Test
    void tiersBeginAtZeroAndJoin() {
        with(
                "equity-ceiling.csv",
                TIERS
                        + "2020-01-01,0,7000000,20,report,Riktlinje\n"
                        + "2020-01-01,8000000,,15,report,Riktlinje\n"
                        + "2022-01-01,100,,15,report,Riktlinje\n");

        hasFault("equity-ceiling.csv", 3, "above_kr", "8000000", "tier-that-joins");
        hasFault("equity-ceiling.csv", 4, "above_kr", "100", "tier-that-joins");
    }

    @Test
    void aTierHasASpanAndAPercentage() {
        with(
                "equity-ceiling.csv",
                TIERS
                        + "2020-01-01,0,0,20,report,Riktlinje\n"
                        + "2021-01-01,0,,120,report,Riktlinje\n");

        hasFault("equity-ceiling.csv", 2, "up_to_kr", "0", "above-the-lower");
        assertThat(faults()).extracting(Fault::column).containsExactly("up_to_kr", "percent");
    }

    private static final String SURVEYS =
            "id,label,subject,from,to,scale,favourable_from,asked,answers,document,place\n";
    private static final String ANSWERS =
            "survey,question,label,group,option,count,document,place\n";
    private static final String GOALS =
            "id,year,area,title,level,measure,category,line,comparison,target,unit,target_measure,document,place\n";

    private static final String EVIDENCE = "goal,year,kind,what,count,date,document,place\n";
    private static final String MODEL =
            "model,parameter,payer,valid_from,amount,unit,document,place\n";

    @Test
    void surveysOnScalesOfFiveAndOfSixStandBesideEachOther() {
        with(
                        "surveys.csv",
                        SURVEYS
                                + "a,A,general,2024-01-01,2024-12-31,5,4,40,20,report,x\n"
                                + "b,B,health,2024-01-01,2024-12-31,6,4,,,report,x\n")
                .with(
                        "survey-answers.csv",
                        ANSWERS
                                + "a,redo,Redo,all,5,7,report,x\n"
                                + "b,,18–29 år,age-18-29,answered,,report,x\n"
                                + "b,redo,Redo,women,6,3,report,x\n");

        assertThat(faults()).isEmpty();
    }

    @Test
    void aSurveyIsOfAKnownSubjectAndCannotHaveMoreAnswersThanWereAsked() {
        with("surveys.csv", SURVEYS + "a,A,money,2024-01-01,2024-12-31,5,6,10,20,report,x\n");

        hasFault("surveys.csv", 2, "subject", "money", "one-of");
        hasFault("surveys.csv", 2, "favourable_from", "6", "between");
        hasFault("surveys.csv", 2, "answers", "20", "at-most");
    }

    @Test
    void anAnswerIsOfAGroupAndAStepOfTheSurveysScale() {
        with("surveys.csv", SURVEYS + "a,A,general,2024-01-01,2024-12-31,5,4,,,report,x\n")
                .with(
                        "survey-answers.csv",
                        ANSWERS
                                + "a,redo,Redo,children,yes,1,report,x\n"
                                + "a,redo,Redo,all,6,1,report,x\n"
                                + "a,redo,Redo,all,maybe,1,report,x\n"
                                + "a,,Alla,all,yes,1,report,x\n"
                                + "c,redo,Redo,all,yes,1,report,x\n");

        hasFault("survey-answers.csv", 2, "group", "children", "group");
        hasFault("survey-answers.csv", 3, "option", "6", "step");
        hasFault("survey-answers.csv", 4, "option", "maybe", "option");
        hasFault("survey-answers.csv", 5, "option", "yes", "answered");
        hasFault("survey-answers.csv", 6, "survey", "c", "reference");
    }

    @Test
    void nobodyAnswersYesWhoDidNotAnswer() {
        with("surveys.csv", SURVEYS + "a,A,general,2024-01-01,2024-12-31,2,,,,report,x\n")
                .with(
                        "survey-answers.csv",
                        ANSWERS
                                + "a,,Kvinnor,women,answered,10,report,x\n"
                                + "a,redo,Redo,women,yes,11,report,x\n");

        hasFault("survey-answers.csv", 3, "count", "11", "at-most");
    }

    @Test
    void aGoalNamesAFigureAndATargetInItsUnit() {
        with(
                "goals.csv",
                GOALS
                        + "a,2024,economy,A,association,budget.nothing,,,at_most,5,percent,,report,x\n"
                        + "b,2024,economy,B,association,followup.share-towards-goal,,,at_least,50,persons,,report,x\n"
                        + "c,2024,economy,C,association,followup.share-towards-goal,,,at_least,,,,report,x\n"
                        + "d,2024,economy,D,each_member,followup.share-towards-goal,,,at_least,50,percent,,report,x\n"
                        + "e,2024,economy,E,evidence,,,,at_least,,,,report,x\n"
                        + "f,2024,economy,F,association,goal.attained,,,at_least,1,persons,,report,x\n"
                        + "g,2024,economy,G,association,followup.enrolled,,,at_least,,,followup.share-towards-goal,report,x\n"
                        + "h,2024,economy,H,association,followup.enrolled,women,,at_least,5,persons,,report,x\n");

        hasFault("goals.csv", 2, "measure", "budget.nothing", "definition");
        hasFault("goals.csv", 3, "unit", "persons", "unit-of");
        hasFault("goals.csv", 4, "target", "", "one-target");
        hasFault("goals.csv", 5, "level", "each_member", "not-narrowed-so");
        hasFault("goals.csv", 6, "comparison", "at_least", "empty-for-evidence");
        hasFault("goals.csv", 7, "measure", "goal.attained", "definition");
        hasFault("goals.csv", 8, "target_measure", "followup.share-towards-goal", "unit-of");
        hasFault("goals.csv", 9, "category", "women", "category");
    }

    @Test
    void evidenceAndCommentsAreOfAGoalOfTheirYear() {
        with("goals.csv", GOALS + "a,2024,economy,A,evidence,,,,,,,,report,x\n")
                .with(
                        "goal-evidence.csv",
                        EVIDENCE
                                + "a,2023,visit,Besök,1,,report,x\n"
                                + "a,2024,party,Fest,1,,report,x\n")
                .with(
                        "goal-comments.csv",
                        "goal,year,comment,document,place\nb,2024,Bra,report,x\n");

        hasFault("goal-evidence.csv", 2, "goal", "a", "goal-of-year");
        hasFault("goal-evidence.csv", 3, "kind", "party", "one-of");
        hasFault("goal-comments.csv", 2, "goal", "b", "goal-of-year");
    }

    @Test
    void theModelHasItsParametersInTheirOwnUnits() {
        with(
                        "socio-economics.csv",
                        MODEL
                                + "M,months,public,2024-01-01,12,kr,report,x\n"
                                + "M,administration,somebody,2024-01-01,500,kr,report,x\n"
                                + "M,public_support,public,2024-01-01,-1,kr,report,x\n")
                .with(
                        "socio-economics-applied.csv",
                        "year,destination,persons,document,place\n2024,pension,1,report,x\n");

        hasFault("socio-economics.csv", 2, "unit", "kr", "one-of");
        hasFault("socio-economics.csv", 3, "payer", "somebody", "one-of");
        hasFault("socio-economics.csv", 4, "amount", "-1", "not-negative");
        hasFault("socio-economics-applied.csv", 2, "destination", "pension", "one-of");
    }
}
