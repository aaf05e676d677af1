package se.fyrklover.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.fyrklover.RunningProduct;
import se.fyrklover.access.Caller;
import se.fyrklover.access.People;
import se.fyrklover.access.Role;
import se.fyrklover.access.Tenants;
import se.fyrklover.exchange.Imports;

/// Two requisitions paid as one sum, which is booked twice and once taken back: somebody has to say
/// which it was.
class SumsJourneyTest {

    private static final RunningProduct PRODUCT = RunningProduct.shared();
    private static final Charset PC8 = Charset.forName("IBM437");

    private final String slug = "summor-" + UUID.randomUUID().toString().substring(0, 8);

    @TempDir Path folder;

    /// Nätet's two quarters, 118 000 + 121 500 = 239 500 kr, are paid three days apart. The books
    /// still end as they did: −118 000 − 121 500 = −239 500 − 239 500 + 239 500.
    @BeforeEach
    void aSumIsBookedTwice() throws IOException {
        try (var files = Files.list(RunningProduct.home().resolve("packages/kloverbygden"))) {
            for (var file : files.toList())
                Files.copy(file, folder.resolve(String.valueOf(file.getFileName())));
        }
        edit("association.yaml", StandardCharsets.UTF_8, "id: kloverbygden", "id: " + slug);
        edit(
                "requisitions.csv",
                StandardCharsets.UTF_8,
                "natet,2025,2,,2025-07-08,Nanna Nätknytare,2025-07-08,Nanna Nätknytare,2025-07-14,"
                        + "Klara Kanslist,2025-08-11,Fredrika Förbundschef,2025-08-15",
                "natet,2025,2,,2025-04-20,Nanna Nätknytare,2025-04-20,Nanna Nätknytare,2025-04-22,"
                        + "Klara Kanslist,2025-04-24,Fredrika Förbundschef,2025-04-28");
        edit(
                "bokforing-2025.se",
                PC8,
                """
                "Betalt: Nätet, rekvisition kvartal 1 2025"
                {
                #TRANS 2440 {} 118000.00
                #TRANS 1930 {} -118000.00
                }
                """,
                """
                "Betalt: Nätet, rekvisition kvartal 1 och 2 2025"
                {
                #TRANS 2440 {} 239500.00
                #TRANS 1930 {} -239500.00
                }
                """);
        edit(
                "bokforing-2025.se",
                PC8,
                """
                20250716 "Betalt: Nätet, rekvisition kvartal 2 2025"
                {
                #TRANS 2440 {} 121500.00
                #TRANS 1930 {} -121500.00
                }
                """,
                """
                20250430 "Betalt: Nätet, rekvisition kvartal 1 och 2 2025"
                {
                #TRANS 2440 {} 239500.00
                #TRANS 1930 {} -239500.00
                }
                #VER "B" "1" 20250730 "Tillbaka, betalt två gånger"
                {
                #TRANS 2440 {} -239500.00
                #TRANS 1930 {} 239500.00
                }
                """);
    }

    private void edit(String file, Charset charset, String from, String to) throws IOException {
        var path = folder.resolve(file);
        // Without the file's checksum, which is of what it said before.
        var text =
                Files.readString(path, charset).replace("\r\n", "\n").replaceAll("#KSUMMA.*\n", "");
        assertThat(text).contains(from);
        Files.writeString(path, text.replace(from, to), charset);
    }

    @Test
    void whatWasPaidTogetherIsSaidAndTied() {
        assertThat(PRODUCT.the(Imports.class).bring(new Caller.Operator(), folder))
                .isInstanceOf(Imports.Result.Imported.class);
        var tenant = PRODUCT.the(Tenants.class).find(slug).orElseThrow();
        try (var reader = Reader.atDesk()) {
            reader.signIn(People.with(Role.OFFICER, tenant, "Siri Summa"));
            reader.open("/" + slug + "/2025/bokforing/avstamning");
            var page = reader.page();
            assertThat(page.locator("#summor")).hasText("2 summor att reda ut");
            assertThat(reader.inTheWay()).isEmpty();

            var first = page.locator("section[aria-labelledby=summor] form").first();
            assertThat(first).containsText("Vilka betalades med 239\u00a0500 kr");
            first.locator("input[type=checkbox]").first().check();
            first.locator("button").click();
            assertThat(page.getByRole(AriaRole.ALERT)).containsText("ett annat belopp");
            assertThat(first.locator("input[type=checkbox]").first()).isChecked();

            first.locator("input[type=checkbox]").last().check();
            first.locator("button").click();
            assertThat(page.getByRole(AriaRole.STATUS)).containsText("Betalningarna är knutna");
            assertThat(page.locator("#summor")).hasCount(0);
            assertThat(page.locator("h1"))
                    .hasText("Alla 25 betalningar 2025 återfinns i bokföringen");
            var found = page.locator("section[aria-labelledby=funna]");
            assertThat(found).containsText("del av 239\u00a0500 kr");
            assertThat(found).containsText("knuten för hand");
            assertThat(reader.inTheWay()).isEmpty();
        }
    }
}
