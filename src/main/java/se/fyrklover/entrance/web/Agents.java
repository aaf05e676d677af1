package se.fyrklover.entrance.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import se.fyrklover.web.Shell;

/// What a browser calls itself, as its owner would know it again.
public final class Agents {

    /// By what each writes of itself; those that pretend to be others come first.
    private static final Map<String, String> BROWSERS = new LinkedHashMap<>();

    private static final Map<String, String> SYSTEMS = new LinkedHashMap<>();

    static {
        BROWSERS.put("Edg", "Edge");
        BROWSERS.put("OPR/", "Opera");
        BROWSERS.put("Firefox/", "Firefox");
        BROWSERS.put("Chrome/", "Chrome");
        BROWSERS.put("Safari/", "Safari");
        SYSTEMS.put("iPhone", "iPhone");
        SYSTEMS.put("iPad", "iPad");
        SYSTEMS.put("Android", "Android");
        SYSTEMS.put("Windows", "Windows");
        SYSTEMS.put("Mac OS X", "macOS");
        SYSTEMS.put("Linux", "Linux");
    }

    private Agents() {}

    public static String name(String agent, Shell shell) {
        var browser = find(BROWSERS, agent);
        var system = find(SYSTEMS, agent);
        return browser.isPresent() && system.isPresent()
                ? shell.say("entrance.agent", browser.get(), system.get())
                : browser.or(() -> system).orElseGet(() -> shell.say("entrance.agent.unknown"));
    }

    private static Optional<String> find(Map<String, String> names, String agent) {
        return names.entrySet().stream()
                .filter(it -> agent.contains(it.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }
}
