package se.fyrklover.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import se.fyrklover.access.Role;
import se.fyrklover.followup.RoomsOffice;

/// A budget is drawn up in a browser: begun, written, pasted into, and put on record.
class BudgetJourneyTest {

    private static final RoomsOffice OFFICE = RoomsOffice.made();

    private static void press(Page page, String name) {
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(name).setExact(true))
                .first()
                .click();
    }

    private static Locator cell(Page page, String line, String column) {
        return page.locator("[id='cell/" + line + "/" + column + "']");
    }

    private static Reader signedIn(Reader reader) {
        reader.signIn(OFFICE.session(OFFICE.person(Role.MANAGER, "")));
        return reader;
    }

    @Test
    void fromTheBudgetsPageToADecidedVersionWithoutJavaScript() {
        try (var reader = signedIn(Reader.withoutJavaScript())) {
            var page = reader.page();
            reader.open(OFFICE.path("/2026/budget"));
            page.getByRole(
                            AriaRole.LINK,
                            new GetByRoleOptions().setName("Arbeta med budgeten för 2026"))
                    .click();
            press(page, "Börja med budgeten för 2026");
            assertThat(cell(page, "administration/personal", "2026/budget"))
                    .hasValue("2\u00A0880\u00A0000");

            cell(page, "administration/personal", "2026/budget").fill("nästan tre miljoner");
            press(page, "Spara");
            assertThat(page.getByRole(AriaRole.ALERT).first()).containsText("Ett fält");
            assertThat(cell(page, "administration/personal", "2026/budget"))
                    .hasValue("nästan tre miljoner");
            cell(page, "administration/personal", "2026/budget").fill("2 900 000");
            press(page, "Spara");
            assertThat(page.getByRole(AriaRole.STATUS).first()).containsText("sparade");

            page.locator("summary", new Page.LocatorOptions().setHasText("Klistra in")).click();
            page.locator("#klistrat").fill("\t2026\t2027\nRevision\t60 000\t#REF!");
            page.locator("#avsnitt").selectOption("administration");
            press(page, "Lägg in i rutorna");
            assertThat(page.locator("[data-fault='cell/administration/revision/2027/plan']"))
                    .containsText("#REF!");
            cell(page, "administration/revision", "2027/plan").fill("62 000");
            press(page, "Spara");
            // 2 900 000 + 205 000 + 60 000
            assertThat(page.locator("[data-sum='sum/administration/2026/budget']"))
                    .containsText("3\u00A0165\u00A0000");

            page.locator("#slag-decided").check();
            page.locator("#dag").fill("2025-11-20");
            page.locator("#paragraf").fill("§ 43");
            press(page, "Lägg fast");
            assertThat(page.locator("h1")).containsText("Beslutad budget för 2026");
            reader.open(OFFICE.path("/2026/budget"));
            page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Budgeten i versioner"))
                    .click();
            assertThat(page.locator(".lead")).containsText("§ 43");
            assertThat(reader.remarks()).isEmpty();
        }
    }

    private static String order(Page page) {
        return String.join(
                ", ",
                page.locator("input[name^='line/administration/']").all().stream()
                        .map(Locator::inputValue)
                        .filter(it -> !it.isEmpty())
                        .toList());
    }

    private static Locator menu(Page page, String line) {
        return page.locator("summary", new Page.LocatorOptions().setHasText("Mer om " + line));
    }

    @Test
    void aLineIsMovedWithoutJavaScriptAndTheMoveTakenBack() {
        try (var reader = signedIn(Reader.withoutJavaScript())) {
            var page = reader.page();
            reader.open(OFFICE.path("/2028/budget/arbete"));
            press(page, "Börja med budgeten för 2028");
            assertThat(order(page)).isEqualTo("Personal, Lokal och teknik");
            cell(page, "administration/personal", "2028/budget").fill("3 000 000");

            menu(page, "Personal").click();
            page.getByRole(
                            AriaRole.GROUP,
                            new GetByRoleOptions().setName("Flytta Personal").setExact(true))
                    .getByText("Flytta ner")
                    .click();

            assertThat(page.getByRole(AriaRole.STATUS).first()).containsText("Ordningen är ändrad");
            assertThat(order(page)).isEqualTo("Lokal och teknik, Personal");
            assertThat(cell(page, "administration/personal", "2028/budget"))
                    .hasValue("3\u00A0000\u00A0000");
            assertThat(page.locator(".changes li").first())
                    .containsText("Raden Personal flyttades till platsen efter Lokal och teknik");
            page.locator(".changes li").first().getByRole(AriaRole.BUTTON).click();
            assertThat(order(page)).isEqualTo("Personal, Lokal och teknik");

            // Return in a field saves, and moves nothing.
            cell(page, "administration/personal", "2028/budget").fill("2 900 000");
            cell(page, "administration/personal", "2028/budget").press("Enter");
            assertThat(page.getByRole(AriaRole.STATUS).first()).containsText("är sparade");
            assertThat(order(page)).isEqualTo("Personal, Lokal och teknik");
            assertThat(reader.remarks()).isEmpty();
        }
    }

    @Test
    void linesAndSectionsAreMovedWithTheKeyboardAlone() {
        try (var reader = signedIn(Reader.atDesk())) {
            var page = reader.page();
            reader.open(OFFICE.path("/2029/budget/arbete"));
            press(page, "Börja med budgeten för 2029");

            cell(page, "administration/lokal", "2029/budget").press("Alt+ArrowUp");
            var up = page.locator("[id='upp/line/administration/lokal']");
            var down = page.locator("[id='ner/line/administration/lokal']");
            assertThat(page.getByRole(AriaRole.STATUS).first()).containsText("Ordningen är ändrad");
            assertThat(order(page)).isEqualTo("Lokal och teknik, Personal");
            assertThat(up).hasCount(0);
            assertThat(down).isFocused();
            assertThat(reader.inTheWay()).isEmpty();
            page.keyboard().press("Enter");
            assertThat(up).isFocused();
            assertThat(order(page)).isEqualTo("Personal, Lokal och teknik");
            page.keyboard().press("Escape");
            assertThat(menu(page, "Lokal och teknik")).isFocused();

            var sections = page.locator("tr.group");
            var before = sections.allInnerTexts();
            menu(page, "Verksamhet").focus();
            page.keyboard().press("Alt+ArrowDown");
            assertThat(page.locator("[id='upp/section/verksamhet']")).isFocused();
            assertThat(sections.allInnerTexts()).isNotEqualTo(before).hasSameSizeAs(before);
            assertThat(reader.inTheWay()).isEmpty();
            assertThat(reader.remarks()).isEmpty();
        }
    }

    @Test
    void twoHundredRowsOfTwelveColumnsArePastedAndSaved() {
        var office = RoomsOffice.made();
        try (var reader = Reader.atDesk()) {
            var page = begun(reader, office);
            var before = page.locator("input[name^='line/']").count();
            var block =
                    IntStream.rangeClosed(1, 200)
                            .mapToObj(row -> "Post " + row + ("\t" + row).repeat(12))
                            .collect(Collectors.joining("\n"));
            page.locator("summary", new Page.LocatorOptions().setHasText("Klistra in")).click();
            page.locator("#klistrat").fill(block);
            page.locator("#avsnitt").selectOption("administration");
            press(page, "Lägg in i rutorna");
            assertThat(page.getByRole(AriaRole.STATUS).first()).containsText("kolumn 13");
            press(page, "Spara");
            assertThat(page.getByRole(AriaRole.STATUS).first()).containsText("sparade");

            reader.open(office.path("/2027/budget/arbete"));
            assertThat(page.locator("input[name^='line/']")).hasCount(before + 200);
            assertThat(cell(page, "administration/post-200", "2027/budget")).hasValue("200");
            assertThat(reader.remarks()).isEmpty();
        }
    }

    /// By somebody at the office.
    private static Page begun(Reader reader, RoomsOffice office) {
        reader.signIn(office.session(office.person(Role.OFFICER, "")));
        reader.open(office.path("/2027/budget/arbete"));
        press(reader.page(), "Börja med budgeten för 2027");
        return reader.page();
    }

    private static void paste(Locator cell, String block) {
        cell.evaluate(
                """
                (cell, block) => {
                  const data = new DataTransfer();
                  data.setData("text/plain", block);
                  cell.dispatchEvent(new ClipboardEvent("paste", {
                    bubbles: true, cancelable: true, clipboardData: data }));
                }
                """,
                block);
    }

    @Test
    void amountsAloneArePastedOnTheLinesAndNotOnTheEmptyRowsBetween() {
        var office = RoomsOffice.made();
        try (var reader = Reader.atDesk()) {
            var page = begun(reader, office);
            var lines = page.locator("tr:not(.new) input[id$='/2027/budget']");
            var count = lines.count();
            var before = lines.all().stream().map(Locator::inputValue).toList();

            paste(
                    lines.first(),
                    IntStream.rangeClosed(1, count)
                            .mapToObj(it -> it + " 000")
                            .collect(Collectors.joining("\n")));

            for (var at = 0; at < count; at++)
                assertThat(lines.nth(at)).hasValue((at + 1) + " 000");
            assertThat(page.locator("tr.new input[id$='/2027/budget']").first()).hasValue("");
            lines.nth(1).fill("77");
            press(page, "Ångra inklistringen");
            assertThat(lines.nth(1)).hasValue("77");
            for (var at = 2; at < count; at++) assertThat(lines.nth(at)).hasValue(before.get(at));
            assertThat(reader.remarks()).isEmpty();
        }
    }

    @Test
    void namedRowsAreReadWhereTheyArePastedAndCanBeTakenBack() {
        var office = RoomsOffice.made();
        try (var reader = Reader.atDesk()) {
            var page = begun(reader, office);
            var staff = cell(page, "administration/personal", "2027/budget");
            var before = staff.inputValue();
            var block =
                    "Personal\t3 000 000\n"
                            + IntStream.rangeClosed(1, 199)
                                    .mapToObj(row -> "Post " + row + "\t" + row)
                                    .collect(Collectors.joining("\n"));

            paste(staff, block);
            assertThat(page.getByRole(AriaRole.STATUS).first()).containsText("i rutorna");
            assertThat(staff).hasValue("3 000 000");
            var last = cell(page, "administration/post-199", "2027/budget");
            assertThat(last).hasValue("199");
            page.keyboard().press("Tab");
            staff.focus();
            page.keyboard().press("Control+z");
            assertThat(staff).hasValue(before);
            assertThat(last).hasValue("");
            press(page, "Spara");
            assertThat(page.getByRole(AriaRole.STATUS).first()).containsText("Inget var ändrat");
            assertThat(reader.remarks()).isEmpty();
        }
    }

    @Test
    void sumsFollowWhatIsTypedAndAPasteIsTakenBack() {
        try (var reader = signedIn(Reader.atDesk())) {
            var page = reader.page();
            reader.open(OFFICE.path("/2027/budget/arbete"));
            press(page, "Börja med budgeten för 2027");
            var staff = cell(page, "administration/personal", "2027/budget");
            var sum = page.locator("[data-sum='sum/administration/2027/budget']");
            var before = sum.textContent();

            staff.fill("1 000");
            assertThat(sum).not().hasText(before);
            staff.press("ArrowDown");
            assertThat(cell(page, "administration/lokal", "2027/budget")).isFocused();

            page.evaluate(
                    """
                    () => {
                      const cell = document.getElementById("cell/administration/personal/2027/budget");
                      const data = new DataTransfer();
                      data.setData("text/plain", "3 000 000\\t3 100 000\\n300 000\\t310 000");
                      cell.dispatchEvent(new ClipboardEvent("paste", {
                        bubbles: true, cancelable: true, clipboardData: data }));
                    }
                    """);
            assertThat(cell(page, "administration/lokal", "2028/plan")).hasValue("310 000");
            assertThat(sum).hasText("3\u00A0300\u00A0000");
            press(page, "Ångra inklistringen");
            assertThat(staff).hasValue("1 000");

            staff.fill("ett");
            assertThat(page.locator("[data-fault='cell/administration/personal/2027/budget']"))
                    .containsText("ett tal");
            assertThat(reader.inTheWay()).isEmpty();
            assertThat(reader.remarks()).isEmpty();
        }
    }
}
