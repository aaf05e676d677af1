package se.fyrklover.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A page on paper: all that can be read and nothing that can be pressed.
class PrintTest {

    /// What is left of an A4 between its margins, in pixels.
    private static final int WIDTH = 642;

    private static final String STICKING_OUT =
            """
            () => [...document.querySelectorAll("table")]
              .filter(it => it.getBoundingClientRect().right > document.documentElement.clientWidth + 0.5)
              .map(it => it.textContent.trim().slice(0, 40))
            """;

    private static final String COLOURED =
            """
            () => [...document.querySelectorAll("main a")]
              .filter(it => it.checkVisibility())
              .map(it => getComputedStyle(it))
              .filter(it => it.textDecorationLine !== "none" || it.color === "rgb(31, 107, 69)")
              .length
            """;

    private static final Reader READER = Reader.atDesk();

    @AfterAll
    static void leave() {
        READER.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/kalmar/2024",
                "/kalmar/2024/deltagare",
                "/kalmar/2024/insatser/krus",
                "/kalmar/2024/ekonomi",
                "/kalmar/definitioner"
            })
    void everythingIsThereAndNothingSticksOut(String address) {
        READER.open(address).page().setViewportSize(WIDTH, 900);
        READER.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));

        assertThat(visible(".side, .menu, .languages, .foot, .jump, .downloads, .index")).isZero();
        assertThat(visible("tbody tr")).isEqualTo(READER.page().locator("tbody tr").count());
        assertThat((List<?>) READER.page().evaluate(STICKING_OUT)).isEmpty();
        assertThat(READER.page().evaluate(COLOURED)).isEqualTo(0);
        assertThat(
                        READER.page()
                                .locator("body")
                                .evaluate("it => getComputedStyle(it).backgroundColor"))
                .isEqualTo("rgb(255, 255, 255)");
    }

    private static int visible(String selector) {
        return READER.page().locator(selector).filter(isVisible()).count();
    }

    private static Locator.FilterOptions isVisible() {
        return new Locator.FilterOptions().setVisible(true);
    }
}
