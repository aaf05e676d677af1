package se.fyrklover.console;

import static org.assertj.core.api.Assertions.assertThat;
import static se.fyrklover.console.ProcessFixture.run;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.fyrklover.FreePort;
import se.fyrklover.RunningProduct;
import se.fyrklover.figure.AllFigures;
import se.fyrklover.figure.Definition;
import se.fyrklover.storage.Storage;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What the commands answer and refuse, through a database that is running; `KillTest` starts one
/// each time.
class CommandsTest {

    @TempDir static Path data;

    private static Storage running;

    @BeforeAll
    static void startDatabase() throws Exception {
        running = Storage.open(data, _ -> {});
    }

    @AfterAll
    static void stopDatabase() {
        running.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    nope                                       | There is no command “nope”.
                    serve --colour=green                       | serve has no option --colour=green.
                    import one two                             | import has no option two.
                    serve --port --data=x                      | The option --port needs a value.
                    serve --port=1 --port=2 --data=x           | The option --port is there twice.
                    serve --port=many                          | The value “many” cannot be used.
                    serve --port=0                             | 0 is not a port.
                    demo --port=65536                          | 65536 is not a port.
                    import                                     | Say what to import:
                    export --association=kalmar                | Name an association, and where
                    export --out=x                             | Name an association, and where
                    audit                                      | Say what to do:
                    audit mend                                 | Say what to do:
                    audit anchor                               | Name an association:
                    audit verify --anchor=7:ab                 | Say also which association
                    audit verify --association=x --anchor=7:ab | “7:ab” is not a number, a colon
                    figures --year=2024                        | Name an association and a year:
                    figures --association=kalmar --year=24     | The value “24” cannot be used.
                    """)
    void aMistakenCommandIsRefusedInOneLine(String words, String beginning) {
        assertThat(run(words.split(" ")).refusal()).startsWith(beginning);
    }

    @Test
    void aRefusalIsInTheLanguageOfTheUser() {
        assertThat(run("sv", Map.of(), "nope").refusal())
                .startsWith("Kommandot ”nope” finns inte.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"demo", "serve", "room", "import", "export", "figures", "audit"})
    void helpNamesEveryOptionInBothLanguages(String command) {
        var english = run(command, "--help").well();
        var swedish = run("sv", Map.of(), command, "-h").well();

        assertThat(english.err() + swedish.err()).isEmpty();
        assertThat(english.out()).startsWith("./fyrklover " + command).contains("FOLDER");
        assertThat(swedish.out()).startsWith("./fyrklover " + command).contains("MAPP");
        for (var option : List.of("--data", "--database")) {
            assertThat(english.out()).contains(option);
            assertThat(swedish.out()).contains(option);
        }
    }

    @Test
    void aPortThatIsTakenIsRefused() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var port = Integer.toString(taken.getLocalPort());

            assertThat(run("serve", "--port", port, "--data", data.toString()).refusal())
                    .startsWith("Port " + port + " is in use");
        }
    }

    @Test
    void dataThatAnotherServesIsRefused() throws Exception {
        var port = FreePort.any();

        assertThat(run("serve", "--port=" + port, "--data=" + data).refusal())
                .contains(data.toRealPath() + " is already used")
                .contains("process " + ProcessHandle.current().pid());
    }

    @Test
    void dataThatCannotBeWrittenIsRefused(@TempDir Path folder) throws Exception {
        var inAFile = Files.createFile(folder.resolve("a-file")).resolve("data");

        assertThat(
                        run("figures", "--association=kalmar", "--year=2024", "--data=" + inAFile)
                                .refusal())
                .startsWith("The data directory " + inAFile + " cannot be written to.");
    }

    @Test
    void aDatabaseThatDoesNotAnswerIsRefused() {
        var nowhere = "jdbc:postgresql://127.0.0.1:1/x";

        assertThat(run("import", "anything", "--database=" + nowhere).refusal())
                .startsWith("The database " + nowhere + " could not be reached.");
        assertThat(run("import", "anything", "--database=mysql://x").refusal())
                .startsWith("The address mysql://x cannot be understood.");
    }

    @Test
    void aPathWithNothingThereIsRefused() {
        assertThat(run("import", "/no/such/folder", "--data=" + data).refusal())
                .isEqualTo("There is no folder or zip file /no/such/folder.");
    }

    @Test
    void everyFaultIsALineAndNothingIsStored(@TempDir Path folder) throws Exception {
        var faulty =
                KalmarPackage.copiedTo(folder.resolve("faulty"))
                        .with("association.yaml", "id: kalmar", "id: faulty")
                        .with(
                                "period-reports.csv",
                                "participants,,enrolled,21,",
                                "participants,,enrolled,tjugo,")
                        .with("contributions.csv", "2024,borgholm,174436,", "2024,bergholm,174436,")
                        .with(
                                "statements.csv",
                                "financial_income,99332,",
                                "financial_income,nittio,");

        var refused = run("import", faulty.toString(), "--data=" + data);
        var asJson = run("import", faulty.toString(), "--json", "--data=" + data);

        assertThat(refused.exit()).isEqualTo(Console.REFUSED);
        assertThat(refused.out().lines())
                .hasSize(3)
                .allMatch(line -> line.contains(". Expected: "))
                .anyMatch(line ->
                        line.startsWith(
                                "contributions.csv, row 30, column member: found “bergholm”."))
                .anyMatch(line ->
                        line.startsWith("period-reports.csv, row 2, column count: found “tjugo”."))
                .anyMatch(line ->
                        line.startsWith(
                                "statements.csv, row 3, column amount_kr: found “nittio”."));
        assertThat(refused.fault()).contains("3 faults").contains("Nothing has changed");
        assertThat(asJson.exit()).isEqualTo(Console.REFUSED);
        assertThat(JsonMapper.shared().readTree(asJson.out()))
                .hasSize(3)
                .allSatisfy(fault ->
                        assertThat(fault.propertyNames())
                                .containsExactlyInAnyOrder(
                                        "file", "row", "column", "found", "expected"));
        assertThat(
                        run("figures", "--association=faulty", "--year=2024", "--data=" + data)
                                .refusal())
                .startsWith("There is no association");
    }

    @Test
    void whatIsImportedComesBackAsFiguresThatSayWhatTheyRestOn() {
        var imported = run("import", KalmarPackage.original().toString(), "--data=" + data).well();
        var figures = YearFigures.in(data);

        assertThat(imported.out().strip())
                .isEqualTo("Samordningsförbundet i Kalmar län: the package is imported, 21 files.");
        // 21 + 48 + 51 + 49 + 34 + 56 + 36 + 34 by the eight interventions' reports
        assertThat(value(figures.the("followup.enrolled"))).isEqualTo(329);
        assertThat(value(figures.the("budget.contributions"))).isEqualTo(16_019_999);
        assertThat(value(figures.the("ledger.result"))).isEqualTo(-1_318_124);
        assertThat(value(figures.the("ledger.closing-equity"))).isEqualTo(20_779);
        var share = figures.the("followup.share-towards-goal");
        assertThat(share.path("value").isNumber()).isTrue();
        assertThat(share.path("formula_with_numbers").stringValue()).isEqualTo("85 / 159 = 53.5%");
        assertThat(share.path("parts")).hasSize(2);
        var employed = figures.the("followup.exit-destination", Map.of("category", "employment"));
        assertThat(employed.has("value")).isFalse();
        assertThat(employed.path("missing")).hasSize(1);
        assertThat(employed.path("missing").path(0).stringValue()).contains("Plattformen", "(9)");
        assertThat(employed.path("formula").path("kind").stringValue()).isEqualTo("sum");
        assertThat(employed.path("parts")).hasSize(8);

        assertThat(run("figures", "--association=kalmr", "--year=2024", "--data=" + data).refusal())
                .startsWith("There is no association kalmr. There are: ")
                .endsWith("kalmar");
        assertThat(
                        run("figures", "--association=kalmar", "--year=1999", "--data=" + data)
                                .refusal())
                .isEqualTo("Samordningsförbundet i Kalmar län has no figures for 1999.");

        var checked =
                run("check", "--association=kalmar", "--year=2024", "--json", "--data=" + data);
        assertThat(checked.exit()).isEqualTo(Console.FOUND);
        var found = JsonMapper.shared().readTree(checked.out());
        assertThat(found.path("open").intValue()).isGreaterThan(100);
        assertThat(found.path("findings"))
                .hasSize(found.path("open").intValue())
                .allSatisfy(it ->
                        assertThat(it.propertyNames())
                                .contains(
                                        "id",
                                        "rule",
                                        "kind",
                                        "sureness",
                                        "state",
                                        "says",
                                        "do",
                                        "witnesses"));
        assertThat(run("check", "--association=kalmar", "--data=" + data).refusal())
                .startsWith("Name an association and a year");
    }

    @Test
    void theLogIsTriedAndItsFirstBadRowNamed() throws Exception {
        run("import", "packages/kloverbygden", "--data=" + data).well();

        var whole = run("audit", "verify", "--data=" + data).well();
        var asJson =
                run("audit", "verify", "--association=kloverbygden", "--json", "--data=" + data)
                        .well();
        assertThat(whole.out())
                .contains("kloverbygden: the log is whole to number", "With faults: 0");
        var chain = JsonMapper.shared().readTree(asJson.out()).path("chains").path(0);
        var seal = chain.path("number").longValue() + ":" + chain.path("mac").stringValue();
        String[] held = {
            "audit", "verify", "--association=kloverbygden", "--anchor=" + seal, "--data=" + data
        };
        run(held).well();

        try (var connection = owner();
                var statement = connection.createStatement()) {
            statement.execute("alter table audit_event no force row level security");
            statement.execute(
                    "delete from audit_event where number = 1 and association_id ="
                            + " (select association_id from tenant_directory() where slug = 'kloverbygden')");
            statement.execute("alter table audit_event force row level security");
        }

        var bad = run(held);
        assertThat(bad.exit()).isEqualTo(Console.FOUND);
        assertThat(bad.out()).contains("kloverbygden: the first bad row is number 1 (");
        assertThat(run("audit", "anchor", "--association=kloverbygden", "--data=" + data).refusal())
                .contains("has no auditor to write to");
    }

    private static java.sql.Connection owner() throws java.sql.SQLException {
        var address = running.address();
        return java.sql.DriverManager.getConnection(
                address.jdbcUrl(), address.user(), address.password());
    }

    @Test
    void aDocumentIsWrittenLookedThroughAndFrozenOnlyWhenItIsReady() throws Exception {
        run("import", "packages/kloverbygden", "--data=" + data).well();
        var file = data.resolveSibling("plan.pdf");
        String[] plan = {
            "report", "--association=kloverbygden", "--year=2025", "--kind=plan", "--data=" + data
        };

        var written = run(with(plan, "--out=" + file)).well();
        assertThat(written.out()).contains("Open findings in the document: 0");
        assertThat(Files.readString(file, java.nio.charset.StandardCharsets.ISO_8859_1))
                .startsWith("%PDF-1.");

        var frozen = run(with(plan, "--freeze")).well();
        assertThat(frozen.out()).contains("frozen as edition 1").containsPattern("[0-9a-f]{64}");

        var checked =
                run(
                        "check",
                        "--document=plan",
                        "--association=kloverbygden",
                        "--year=2025",
                        "--json",
                        "--data=" + data);
        assertThat(checked.exit()).isEqualTo(Console.DONE);
        assertThat(JsonMapper.shared().readTree(checked.out()).path("ready").booleanValue())
                .isTrue();

        var text = Files.writeString(data.resolveSibling("other.md"), "Det blev 12 avslut.");
        assertThat(run(with(plan, "--freeze", "--text=" + text)).refusal())
                .startsWith("What is frozen is the package's own text");
        assertThat(run(with(plan, "--out=" + file, "--format=odt")).refusal())
                .isEqualTo(
                        "There is no format “odt”. Those there are: pdf, docx, xlsx, html, json,"
                                + " txt");
        assertThat(run(with(plan)).refusal()).startsWith("Name an association, a year and a file");
    }

    private static String[] with(String[] arguments, String... more) {
        return java.util.stream.Stream.of(arguments, more)
                .flatMap(java.util.Arrays::stream)
                .toArray(String[]::new);
    }

    @Test
    void whatFiguresMeanIsToldWithoutADatabase() throws Exception {
        var asJson = run("figures", "--definitions", "--json", "--database=mysql://none").well();
        var asText = run("sv", Map.of(), "figures", "--definitions").well();

        var told = JsonMapper.shared().readTree(asJson.out());
        assertThat(told.valueStream().map(it -> it.path("definition").stringValue()))
                .containsExactlyInAnyOrderElementsOf(
                        RunningProduct.shared().the(AllFigures.class).defined().stream()
                                .map(Definition::id)
                                .toList());
        assertThat(told)
                .allSatisfy(definition ->
                        assertThat(definition.propertyNames())
                                .containsExactly(
                                        "definition",
                                        "version",
                                        "label",
                                        "unit",
                                        "by",
                                        "basis",
                                        "rule"));
        assertThat(asText.out())
                .contains("followup.enrolled: Inskrivna deltagare")
                .contains("Enhet: antal personer. Version 1.")
                .contains("Kan delas på: insats och kategori.");
        assertThat(asJson.err() + asText.err()).isEmpty();
    }

    private static long value(JsonNode figure) {
        return figure.path("value").longValue();
    }
}
