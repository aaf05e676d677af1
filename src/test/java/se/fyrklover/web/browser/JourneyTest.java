package se.fyrklover.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static com.microsoft.playwright.options.KeyboardModifier.CONTROL;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.fyrklover.web.browser.Reader.Screen;

/// What a reader does, step by step.
class JourneyTest {

    private static final String PARTICIPANTS = "/kalmar/2024/deltagare";
    private static final String ENROLLED = "/kalmar/2024/siffra/followup.enrolled";
    private static final String FORMULA = "21 + 48 + 51 + 49 + 34 + 56 + 36 + 34 = 329";

    private Reader reader = Reader.atDesk();
    private Page page = reader.page();

    @AfterEach
    void nothingWentWrongOnTheWay() {
        assertThat(reader.remarks()).isEmpty();
        reader.close();
    }

    @Test
    void fromTheStartToTheRowThatAFigureRestsOn() {
        reader.open("/");
        link("Samordningsförbundet i Kalmar län").click();
        menu("Deltagare").click();
        assertThat(page).hasURL(Pattern.compile("/kalmar/20\\d\\d/deltagare$"));
        chooseYear("2024");

        enrolled().click();
        assertThat(panel()).containsText(FORMULA);
        assertThat(page).hasURL(PARTICIPANTS);

        panel().getByRole(AriaRole.LISTITEM)
                .filter(new Locator.FilterOptions().setHasText("KRUS"))
                .locator("a.figure")
                .click();
        assertThat(panel()).containsText("48");
        assertThat(panel()).not().containsText(FORMULA);

        panel().getByRole(AriaRole.LINK)
                .filter(new Locator.FilterOptions().setHasText("period-reports.csv, rad"))
                .first()
                .click();
        assertThat(page).hasURL(Pattern.compile("/kalmar/underlag/period-reports\\.csv/\\d+$"));
        assertThat(page.locator("main")).containsText("period-reports.csv");
        assertThat(page.locator("main")).containsText("krus");
        assertThat(page.locator("tr.here")).containsText("krus");
    }

    @Test
    void fromTheReviewToTheFigureAndToTheRowThatWasPrintedOtherwise() {
        reader.open("/kalmar/2024");
        menu("Granskning").click();
        assertThat(page.locator("h1")).containsText("uppgifter stämmer inte 2024");
        link("Sammanställningar mot insatsernas rapporter").click();

        var finding =
                page.locator(".found > li")
                        .filter(
                                new Locator.FilterOptions()
                                        .setHasText(
                                                "Inskrivna deltagare: det tryckta är 330, men siffran är 329"));
        finding.locator("summary").click();
        finding.locator("a.figure").click();
        assertThat(panel()).containsText(FORMULA);

        finding.getByRole(AriaRole.LINK)
                .filter(new Locator.FilterOptions().setHasText("claims.csv, rad"))
                .first()
                .click();
        assertThat(page.locator("tr.here")).containsText("330");
    }

    @Test
    void fromTheDocumentsToAFigureOfTheAnnualReportAndToItsFile() {
        reader.open("/kalmar/2024");
        menu("Dokument").click();
        link("Årsredovisning 2024").click();
        assertThat(page.locator("h1")).hasText("Årsredovisning 2024");

        page.locator("#tabell-income-statement a.figure").first().click();
        assertThat(heading()).hasText("Så är siffran räknad");

        var file = page.waitForDownload(() -> page.locator("a[data-file]").first().click());
        assertThat(page.locator("[data-making] .progress").first()).hasText("Klart.");
        org.assertj.core.api.Assertions.assertThat(file.suggestedFilename())
                .isEqualTo("Årsredovisning 2024, Samordningsförbundet i Kalmar län.pdf");
    }

    @Test
    void aTextIsTriedOutAndWhatDoesNotAgreeIsToldBesideIt() {
        reader.open("/kalmar/2024/dokument/arsredovisning/skriv");
        var text = page.locator("#text");
        text.fill("# Prov\n\nDet blev 12 avslut och {followup.exitted} till.");

        assertThat(page.locator("#forhandsvisning")).containsText("Närmast är followup.exited");
        assertThat(page.locator("#forhandsvisning")).containsText("”12” är skrivet för hand");

        text.fill("# Prov\n\nAntal: ");
        page.locator("#namn").fill("{followup.exited}");
        page.locator("[data-insert]").click();
        assertThat(page.locator("#forhandsvisning .report")).containsText("Antal: 159");
        var file = page.waitForDownload(() -> page.locator("[data-save]").click());
        org.assertj.core.api.Assertions.assertThat(file.suggestedFilename())
                .isEqualTo("report-annual-2024.md");
    }

    @Test
    void theTablesForPrintShowNoSmallNumber() {
        reader.open(PARTICIPANTS);
        link("Tabellerna så som de kan tryckas").click();

        assertThat(page.locator("h1")).containsText("så som tabellerna kan tryckas");
        assertThat(
                        page.locator("td.num")
                                .filter(
                                        new Locator.FilterOptions()
                                                .setHasText(Pattern.compile("^[1-4]$"))))
                .hasCount(0);
    }

    @Test
    void aFigureThatIsOpenedSaysHowItIsReckonedAndWhatWasPrinted() {
        reader.open(PARTICIPANTS);

        enrolled().click();

        assertThat(heading()).hasText("Så är siffran räknad");
        assertThat(heading()).isFocused();
        assertThat(panel().locator(".formula")).hasText(FORMULA);
        var printed =
                panel().locator(".claims li").filter(new Locator.FilterOptions().setHasText("330"));
        assertThat(printed.first()).containsText("stämmer inte");
    }

    @Test
    void escapeClosesTheFigureAndLeadsBackToIt() {
        reader.open(PARTICIPANTS);
        enrolled().click();
        assertThat(heading()).isFocused();

        page.keyboard().press("Escape");

        assertThat(panel()).isEmpty();
        assertThat(enrolled()).isFocused();
    }

    @Test
    void theButtonClosesTheFigureAndLeadsBackToItAlsoWhenAPartWasOpened() {
        reader.open(PARTICIPANTS);
        enrolled().click();
        panel().locator(".parts a.figure").first().click();
        assertThat(panel().locator(".formula")).hasCount(0);
        assertThat(heading()).isFocused();

        panel().getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Stäng")).click();

        assertThat(panel()).isEmpty();
        assertThat(enrolled()).isFocused();
    }

    @Test
    void theKeyboardAloneIsEnough() {
        reader.open(PARTICIPANTS);

        page.keyboard().press("Tab");
        assertThat(link("Hoppa till innehållet")).isFocused();
        page.keyboard().press("Enter");
        page.keyboard().press("Tab");
        assertThat(link("Excel")).isFocused();
        page.keyboard().press("Tab");
        page.keyboard().press("Tab");
        assertThat(enrolled()).isFocused();
        page.keyboard().press("Enter");
        assertThat(heading()).isFocused();
        page.keyboard().press("Tab");
        assertThat(panel().getByRole(AriaRole.BUTTON)).isFocused();
        page.keyboard().press("Enter");

        assertThat(panel()).isEmpty();
        assertThat(enrolled()).isFocused();
    }

    @Test
    void tabLeadsThroughAllOfAPageWithoutATrap() {
        reader.open(ENROLLED);
        var stops = page.locator("a:visible, summary:visible, [tabindex='0']:visible").count();

        for (var at = 0; at < stops; at++) page.keyboard().press("Tab");

        assertThat(page.locator(".foot a").last()).isFocused();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/deltagare", "/insatser", "/ekonomi"})
    void anotherYearIsOfTheSamePage(String section) {
        reader.open("/kalmar/2024" + section);

        chooseYear("2023");

        assertThat(page).hasURL("/kalmar/2023" + section);
        assertThat(page.locator(".side [aria-current=page]")).hasCount(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/kalmar/2024/insatser/krus",
                "/kalmar/2024/siffra/followup.enrolled?insats=krus",
                "/kalmar/underlag/period-reports.csv/7",
                "/kalmar/1850"
            })
    void anotherLanguageIsOfTheSamePageAndIsRemembered(String address) {
        reader.open(address);

        page.locator(".top > .languages a[lang=en]").click();

        var path = page.url().replaceFirst("^https?://[^/]+", "");
        assertThat(path.replaceFirst("[?&]sprak=en$", "")).isEqualTo(address);
        assertThat(page.locator("html")).hasAttribute("lang", "en");
        reader.open(address);
        assertThat(page.locator("html")).hasAttribute("lang", "en");
        page.locator(".top > .languages a[lang=sv]").click();
        assertThat(page.locator("html")).hasAttribute("lang", "sv");
    }

    @Test
    void inEnglishTheFrameOfAPageIsEnglish() {
        reader.open(PARTICIPANTS + "?sprak=en");

        assertThat(page.locator(".side a"))
                .hasText(
                        new String[] {
                            "The year",
                            "Participants",
                            "Interventions",
                            "Economy",
                            "Budget",
                            "Funding",
                            "Goals",
                            "Surveys",
                            "Review",
                            "Documents"
                        });
        assertThat(page.locator(".menu--main > summary")).hasText("Menu");
        assertThat(page.locator(".ds-skip-link")).hasText("Skip to the content");
        assertThat(page.locator(".foot")).containsText("Open one to see what it rests on");
        assertThat(page.locator("nav[aria-label], aside[aria-label]").all())
                .extracting(it -> it.getAttribute("aria-label"))
                .containsExactlyInAnyOrder(
                        "Years",
                        "Language",
                        "Menu",
                        "Language in the menu",
                        "Pages",
                        "How the figure is reckoned");
        enrolled().click();
        assertThat(heading()).hasText("How the figure is reckoned");
        assertThat(panel().locator(".formula")).hasText(FORMULA);
    }

    @Test
    void withoutJavaScriptTheSameLinkLeadsToAPageThatSaysTheSame() {
        reader.close();
        reader = Reader.withoutJavaScript();
        page = reader.page();
        page.navigate(PARTICIPANTS);

        enrolled().click();

        assertThat(page).hasURL(ENROLLED);
        assertThat(page.locator("main .formula")).hasText(FORMULA);
        assertThat(page.locator("main .claims")).containsText("stämmer inte");
        assertThat(page.locator("h1")).containsText("Inskrivna deltagare 2024");
    }

    @Test
    void withoutJavaScriptTheMenusOpenAllTheSame() {
        reader.close();
        reader = Reader.withoutJavaScript();
        page = reader.page();
        page.navigate(PARTICIPANTS);

        chooseYear("2023");

        assertThat(page).hasURL("/kalmar/2023/deltagare");
    }

    @Test
    void aFigureCanBeOpenedInATabOfItsOwn() {
        reader.open(PARTICIPANTS);

        var withControl = new Locator.ClickOptions().setModifiers(List.of(CONTROL));
        var other = page.context().waitForPage(() -> enrolled().click(withControl));

        assertThat(other).hasURL(ENROLLED);
        assertThat(panel()).isEmpty();
    }

    @Test
    void onAPhoneTheMenuLeadsToEveryPageAndEscapeClosesIt() {
        reader.on(Screen.PHONE, ColorScheme.DARK);
        reader.open(PARTICIPANTS);
        var menu = page.locator(".menu--main");
        var opener = menu.locator("summary");

        opener.click();
        assertThat(menu.getByRole(AriaRole.LINK).first()).isVisible();
        page.keyboard().press("Escape");
        assertThat(menu.getByRole(AriaRole.LINK).first()).isHidden();
        assertThat(opener).isFocused();
        opener.click();
        menu.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Ekonomi")).click();

        assertThat(page).hasURL("/kalmar/2024/ekonomi");
    }

    private Locator panel() {
        return page.locator("#panel");
    }

    private Locator heading() {
        return panel().locator("h2");
    }

    /// The first of the key figures: how many took part, 329.
    private Locator enrolled() {
        return page.locator("main a.figure[href='" + ENROLLED + "']").first();
    }

    private Locator link(String name) {
        return page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName(name));
    }

    private Locator menu(String name) {
        return page.locator(".side")
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(name));
    }

    private void chooseYear(String year) {
        page.locator(".menu--year > summary").click();
        page.locator(".menu--year")
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(year))
                .click();
    }
}
