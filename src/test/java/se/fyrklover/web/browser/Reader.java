package se.fyrklover.web.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import se.fyrklover.RunningProduct;
import se.fyrklover.RunningRoom;
import se.fyrklover.access.Account;
import se.fyrklover.access.People;
import se.fyrklover.web.Addresses;

/// Somebody who reads pages in a browser of their own, and remarks on what is wrong with them.
public final class Reader implements AutoCloseable {

    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private static final boolean THOROUGH = Boolean.getBoolean("fyrklover.thorough");

    private static final List<String> COLOUR_RULES =
            List.of("color-contrast", "link-in-text-block");

    private static final String OBSTACLES =
            """
            async rules => {
              const found = await axe.run(document, {runOnly: rules, resultTypes: ["violations"]});
              return found.violations.flatMap(rule => rule.nodes.map(node => [rule.id + ": " + rule.help,
                "at " + node.target.join(" "), "in " + node.html, node.failureSummary].join("\\n    ")));
            }
            """;

    private static final String OVERFLOW =
            """
            () => {
              const root = document.documentElement, room = root.clientWidth;
              if (Math.max(root.scrollWidth, document.body.scrollWidth) <= room) return [];
              const wide = [...document.querySelectorAll("body *")]
                .filter(it => it.getBoundingClientRect().right > room + 0.5)
                .filter(it => it.checkVisibility() && it.parentElement.closest(".table-region") === null)
                .map(it => it.cloneNode().outerHTML.slice(0, 160)
                  + " ends at " + Math.round(it.getBoundingClientRect().right)
                  + ": " + it.textContent.trim().slice(0, 60));
              return ["the page is " + root.scrollWidth + " wide where there is room for " + room,
                ...wide.slice(0, 5)];
            }
            """;

    /// A screen's width and height.
    public record Screen(int width, int height) {
        public static final Screen DESK = new Screen(1280, 900);
        public static final Screen PHONE = new Screen(390, 844);
        public static final Screen NARROWEST = new Screen(320, 640);
    }

    private final String base;
    private final BrowserContext context;
    private final Page page;
    private final List<String> remarks = new ArrayList<>();

    private Reader(Browser.NewContextOptions options) {
        this(options, RunningProduct.shared().baseUrl());
    }

    private Reader(Browser.NewContextOptions options, String base) {
        this.base = base;
        context = Chromium.shared().newContext(options.setBaseURL(base));
        context.setDefaultTimeout(10_000);
        context.onConsoleMessage(this::listen);
        context.onWebError(error -> remarks.add("script: " + error.error()));
        context.onRequest(this::follow);
        page = context.newPage();
    }

    public static Reader atDesk() {
        return new Reader(options());
    }

    /// One who has asked for this machine by its name, which passkeys are bound to.
    public static Reader atLocalhost() {
        return atLocalhost(RunningProduct.shared());
    }

    /// One who has asked for another product of this machine by its name.
    public static Reader atLocalhost(RunningProduct product) {
        return new Reader(options(), "http://localhost:" + product.port());
    }

    /// One who is signed in in a room.
    public static Reader inRoom(String session) {
        return new Reader(options(), RunningRoom.shared().baseUrl())
                .showing("__Host-room-session", session);
    }

    public static Reader withoutJavaScript() {
        return new Reader(options().setJavaScriptEnabled(false));
    }

    /// One whose pictures are sharp on any screen.
    public static Reader withCamera(Screen screen, ColorScheme scheme) {
        return new Reader(
                options()
                        .setViewportSize(screen.width(), screen.height())
                        .setColorScheme(scheme)
                        .setDeviceScaleFactor(2));
    }

    private static Browser.NewContextOptions options() {
        return new Browser.NewContextOptions()
                .setViewportSize(Screen.DESK.width(), Screen.DESK.height())
                .setColorScheme(ColorScheme.LIGHT)
                .setReducedMotion(ReducedMotion.REDUCE)
                .setLocale("sv-SE");
    }

    public Page page() {
        return page;
    }

    /// As if nothing had been read or chosen before; what pages are made with is at hand still.
    public Reader afresh() {
        context.clearCookies();
        remarks.clear();
        return this;
    }

    /// As somebody whose session the browser shows.
    public Reader signIn(Account account) {
        var cookie = People.signedIn(account).split("=", 2);
        return showing(cookie[0], cookie[1]);
    }

    /// As whose session in the office it is.
    public Reader signIn(String session) {
        return showing("__Host-session", session);
    }

    private Reader showing(String cookie, String value) {
        context.addCookies(
                List.of(
                        new Cookie(cookie, value)
                                .setUrl(base.replaceFirst("^http:", "https:"))
                                .setSecure(true)
                                .setHttpOnly(true)));
        return this;
    }

    /// With a device that makes and shows passkeys, and somebody who is always there to say yes.
    public Reader withAuthenticator() {
        var session = context.newCDPSession(page);
        session.send("WebAuthn.enable");
        var options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", true);
        options.addProperty("automaticPresenceSimulation", true);
        var arguments = new JsonObject();
        arguments.add("options", options);
        session.send("WebAuthn.addVirtualAuthenticator", arguments);
        return this;
    }

    public Reader open(String path) {
        page.navigate(path);
        page.evaluate("() => document.fonts.ready.then(() => true)");
        return this;
    }

    /// Without loading the page anew, as when a window is dragged and evening comes.
    public Reader on(Screen screen, ColorScheme scheme) {
        page.setViewportSize(screen.width(), screen.height());
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        page.evaluate("() => Promise.all(document.getAnimations().map(it => it.finished))");
        return this;
    }

    /// With text of this size in pixels where browsers come with 16; to be set before a page opens.
    public Reader withText(int size) {
        var sizes = new JsonObject();
        sizes.addProperty("standard", size);
        sizes.addProperty("fixed", size * 13 / 16);
        var parameters = new JsonObject();
        parameters.add("fontSizes", sizes);
        context.newCDPSession(page).send("Page.setFontSizes", parameters);
        return this;
    }

    /// What is in anybody's way on the page, on every screen, in light and dark.
    ///
    /// Dark differs from light by its colours, which are the same on every screen, and the
    /// narrowest from a phone by its room: no more is asked than what each decides, unless there is
    /// time to ask everything of all.
    public List<String> inTheWay() {
        var found = new ArrayList<String>();
        for (var screen : List.of(Screen.DESK, Screen.PHONE)) {
            on(screen, ColorScheme.LIGHT);
            note(found, obstacles());
            note(found, overflow());
        }
        note(found, on(Screen.NARROWEST, ColorScheme.LIGHT).overflow());
        note(found, on(Screen.DESK, ColorScheme.DARK).obstaclesOfColour());
        if (THOROUGH) {
            note(found, on(Screen.PHONE, ColorScheme.DARK).obstacles());
            note(found, on(Screen.NARROWEST, ColorScheme.DARK).obstacles());
            note(found, on(Screen.NARROWEST, ColorScheme.LIGHT).obstacles());
        }
        on(Screen.DESK, ColorScheme.LIGHT);
        return found;
    }

    private void note(List<String> found, List<String> more) {
        var width = Objects.requireNonNull(page.viewportSize()).width;
        var dark =
                Boolean.TRUE.equals(
                        page.evaluate("() => matchMedia('(prefers-color-scheme: dark)').matches"));
        var where = "%s, %d wide, %s: ".formatted(page.url(), width, dark ? "dark" : "light");
        more.forEach(it -> found.add(where + it));
    }

    /// What the browser itself has complained of, and whom else the pages have called.
    public List<String> remarks() {
        return List.copyOf(remarks);
    }

    /// What a reader who cannot see, or sees dimly, would stumble on.
    public List<String> obstacles() {
        return obstacles(Map.of("type", "tag", "values", RULES));
    }

    /// The obstacles that come with colours alone.
    private List<String> obstaclesOfColour() {
        return obstacles(Map.of("type", "rule", "values", COLOUR_RULES));
    }

    private List<String> obstacles(Map<String, Object> rules) {
        if (Boolean.FALSE.equals(page.evaluate("() => 'axe' in window")))
            page.evaluate(AxeBuilder.getAxeScript());
        return texts(page.evaluate(OBSTACLES, rules));
    }

    /// What sticks out, so that the page as a whole has to be moved sideways.
    public List<String> overflow() {
        return texts(page.evaluate(OVERFLOW));
    }

    private static List<String> texts(Object answered) {
        return ((List<?>) answered).stream().map(String::valueOf).toList();
    }

    private void listen(ConsoleMessage message) {
        if (List.of("error", "warning").contains(message.type()) && !isOurRefusal(message))
            remarks.add("console: " + message.text() + " (" + message.location() + ")");
    }

    /// The browser reports each page that is not found, and each form that is sent back; what is
    /// asked for on purpose is no fault.
    private static boolean isOurRefusal(ConsoleMessage message) {
        if (message.text().contains("status of 422") || message.text().contains("status of 410"))
            return true;
        return message.location().contains(Addresses.NOWHERE) && message.text().contains("404");
    }

    private void follow(Request request) {
        if (!request.url().startsWith(base + "/"))
            remarks.add("a request to another place: " + request.url());
    }

    @Override
    public void close() {
        context.close();
    }
}
