package se.fyrklover.proofreading.read;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/// What the styles of an OpenDocument text say: which are bold, how far each is moved in, and which
/// is of titles.
final class OpenDocumentStyles {

    private static final int GENERATIONS = 20;
    private static final double STEP = 0.31;
    private static final int MOST = 20;
    private static final Pattern LENGTH =
            Pattern.compile("(?<number>\\d{1,6}(?:\\.\\d{1,9})?)(?<unit>cm|mm|in|pt)");

    private final Map<String, Style> styles = new HashMap<>();

    private static final class Style {

        private String parent = "";
        private String weight = "";
        private String margin = "";
    }

    void read(Xml xml) {
        xml.root(_ ->
                xml.children(name -> {
                    if (name.equals("styles") || name.equals("automatic-styles")) within(xml);
                }));
    }

    /// Takes the styles in the element at hand.
    void within(Xml xml) {
        xml.children(name -> {
            if (name.equals("style")) style(xml);
        });
    }

    private void style(Xml xml) {
        var style = new Style();
        styles.put(xml.attribute("name"), style);
        style.parent = xml.attribute("parent-style-name");
        xml.children(name -> {
            if (name.equals("text-properties")) style.weight = xml.attribute("font-weight");
            if (name.equals("paragraph-properties")) style.margin = xml.attribute("margin-left");
        });
    }

    boolean isBold(String name) {
        return isBold(name, false);
    }

    boolean isBold(String name, boolean without) {
        return inherited(name, it -> it.weight)
                .map(it -> it.equals("bold") || it.matches("[6-9]00"))
                .orElse(without);
    }

    int indent(String name) {
        return inherited(name, it -> it.margin).map(OpenDocumentStyles::steps).orElse(0);
    }

    private static int steps(String length) {
        var match = LENGTH.matcher(length);
        if (!match.matches()) return 0;
        var number = Double.parseDouble(match.group("number"));
        var centimetres =
                switch (match.group("unit")) {
                    case "mm" -> number / 10;
                    case "in" -> number * 2.54;
                    case "pt" -> number * 2.54 / 72;
                    default -> number;
                };
        return (int) Math.min(MOST, centimetres / STEP);
    }

    boolean isTitle(String name) {
        var at = name;
        for (var generation = 0; generation < GENERATIONS; generation++) {
            if (at.equals("Title")) return true;
            var style = styles.get(at);
            if (style == null) return false;
            at = style.parent;
        }
        return false;
    }

    private Optional<String> inherited(String name, Function<Style, String> property) {
        var style = styles.get(name);
        for (var at = 0; at < GENERATIONS && style != null; at++) {
            var said = property.apply(style);
            if (!said.isEmpty()) return Optional.of(said);
            style = styles.get(style.parent);
        }
        return Optional.empty();
    }
}
