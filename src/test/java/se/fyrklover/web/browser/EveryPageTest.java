package se.fyrklover.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.fyrklover.web.Addresses;
import se.fyrklover.web.browser.Reader.Screen;

/// Every page can be read by everybody: at a desk and on a phone, in light and in dark.
class EveryPageTest {

    private static final Reader READER = Reader.atDesk();

    static List<String> addresses() {
        return Stream.of(
                        Addresses.pages(2024),
                        Addresses.kinds(),
                        Stream.of(2019, 2023)
                                .flatMap(year ->
                                        Stream.of(
                                                        "",
                                                        "/deltagare",
                                                        "/insatser",
                                                        "/ekonomi",
                                                        "/mal",
                                                        "/enkater")
                                                .map(section -> "/kalmar/" + year + section))
                                .toList(),
                        List.of(
                                Addresses.NOWHERE,
                                "/kalmar/2024/deltagare/tryck",
                                "/kalmar/2024/dokument/arsredovisning",
                                "/kalmar/2024/dokument/arsredovisning/skriv",
                                "/kalmar/2024/dokument/plan?sprak=en",
                                "/kalmar/2024/granskning?sprak=en",
                                "/kalmar/2024/deltagare?sprak=en",
                                "/kalmar/2024/ekonomi?sprak=en"))
                .flatMap(List::stream)
                .toList();
    }

    @BeforeEach
    void nothingIsChosen() {
        READER.afresh();
    }

    @AfterAll
    static void leave() {
        READER.close();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("addresses")
    void aPageIsWithoutObstaclesInEveryWidthAndTheme(String address) {
        READER.open(address);

        assertThat(faults()).isEmpty();
    }

    @Test
    void thePanelIsWithoutObstaclesInEveryWidthAndTheme() {
        READER.open("/kalmar/2024/deltagare");
        READER.page().locator(".tile a.figure").first().click();
        READER.page().locator("#panel h2").waitFor();

        assertThat(faults()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/kalmar/2024", "/kalmar/2024/deltagare", "/kalmar/2024/ekonomi"})
    void theNarrowestScreenNeedsNoScrollingSideways(String address) {
        READER.open(address).on(Screen.NARROWEST, ColorScheme.LIGHT);

        assertThat(READER.overflow()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/kalmar/2024", "/kalmar/2024/deltagare", "/kalmar/2024/ekonomi"})
    void textOfTwiceTheSizeNeedsNoScrollingSideways(String address) {
        try (var reader = Reader.atDesk()) {
            reader.withText(32).open(address);
            assertThat(
                            reader.page()
                                    .locator("body")
                                    .evaluate("it => getComputedStyle(it).fontSize"))
                    .isIn("32px", "34px", "36px");

            for (var screen : List.of(Screen.DESK, Screen.PHONE))
                assertThat(reader.on(screen, ColorScheme.LIGHT).overflow())
                        .as("%s", screen)
                        .isEmpty();
        }
    }

    private static List<String> faults() {
        return Stream.concat(READER.inTheWay().stream(), READER.remarks().stream()).toList();
    }
}
