package se.fyrklover.web.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// The browser that the pages are read in: the machine's own Chromium, opened once for all tests.
public final class Chromium {

    private static final List<String> ARGUMENTS =
            List.of(
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-quic",
                    "--no-first-run",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync");

    private static final class Opened {
        static final Browser ONLY = open();
    }

    private Chromium() {}

    public static Browser shared() {
        return Opened.ONLY;
    }

    private static Browser open() {
        var program = program();
        var playwright =
                Playwright.create(
                        new Playwright.CreateOptions()
                                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
        return playwright
                .chromium()
                .launch(new LaunchOptions().setExecutablePath(program).setArgs(ARGUMENTS));
    }

    private static Path program() {
        var named = System.getenv("FYRKLOVER_CHROMIUM");
        var program = Path.of(named == null || named.isBlank() ? "/usr/bin/chromium" : named);
        if (!Files.isExecutable(program))
            throw new AssertionError(
                    "The pages cannot be tested without a browser, and %s is none. Install Chromium, or give its path in FYRKLOVER_CHROMIUM."
                            .formatted(program));
        return program;
    }
}
