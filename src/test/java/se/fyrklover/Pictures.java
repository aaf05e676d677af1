package se.fyrklover;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import se.fyrklover.web.browser.Reader;
import se.fyrklover.web.browser.Reader.Screen;

/// Takes the pictures of the product that its documents show, as the pages are now.
public final class Pictures {

    private static final String YEAR = "/kalmar/2024";

    private final Path folder;

    private Pictures(Path folder) {
        this.folder = folder;
    }

    public static void main(String[] arguments) {
        var home = System.getProperty("fyrklover.home", "");
        new Pictures(Path.of(home, "docs", "pictures")).take();
        System.exit(0);
    }

    private void take() {
        take("year", Screen.DESK, ColorScheme.LIGHT, YEAR, "h1");
        take("participants", Screen.DESK, ColorScheme.LIGHT, YEAR + "/deltagare", "h1");
        take("figure", Screen.DESK, ColorScheme.LIGHT, YEAR + "/deltagare", ".tile a.figure");
        take("economy-phone", Screen.PHONE, ColorScheme.DARK, YEAR + "/ekonomi", "h1");
    }

    /// @param clicked what the reader clicks before the picture is taken
    private void take(
            String name, Screen screen, ColorScheme scheme, String address, String clicked) {
        try (var reader = Reader.withCamera(screen, scheme)) {
            var page = reader.open(address).page();
            page.locator(clicked).first().click();
            page.waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);
            page.mouse().move(0, 0);
            page.screenshot(
                    new Page.ScreenshotOptions()
                            .setPath(folder.resolve(name + ".png"))
                            .setAnimations(
                                    com.microsoft.playwright.options.ScreenshotAnimations
                                            .DISABLED));
        }
    }
}
