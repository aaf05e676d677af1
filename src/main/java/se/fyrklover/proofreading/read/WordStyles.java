package se.fyrklover.proofreading.read;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/// Which styles of a Word document are headings, of which level, and which are bold.
final class WordStyles {

    private static final Pattern HEADING = Pattern.compile("(?i)(?:heading|rubrik)\\s*([1-9])");
    private static final Pattern TITLE = Pattern.compile("(?i)title|rubrik|titel");
    private static final Pattern CONTENTS = Pattern.compile("(?i)toc|innehåll");
    private static final int GENERATIONS = 20;

    private final Map<String, Style> styles = new HashMap<>();

    private static final class Style {

        private String name = "";
        private String parent = "";
        private int outline = -1;
        private int bold = -1;
    }

    void read(Xml xml) {
        xml.root(_ ->
                xml.children(name -> {
                    if (name.equals("style")) style(xml);
                }));
    }

    private void style(Xml xml) {
        var style = new Style();
        styles.put(xml.attribute("styleId"), style);
        xml.children(name -> {
            switch (name) {
                case "name" -> style.name = xml.attribute("val");
                case "basedOn" -> style.parent = xml.attribute("val");
                case "pPr" ->
                        xml.children(it -> {
                            if (it.equals("outlineLvl")) style.outline = xml.number("val", -1);
                        });
                case "rPr" ->
                        xml.children(it -> {
                            if (it.equals("b"))
                                style.bold = xml.attribute("val").matches("0|false") ? 0 : 1;
                        });
                default -> {}
            }
        });
    }

    /// The level of a heading from 0, or -1 where the style is none.
    int level(String id) {
        var heading = HEADING.matcher(id);
        var style = styles.get(id);
        for (var at = 0; at < GENERATIONS && style != null; at++) {
            if (style.outline >= 0) return style.outline;
            var named = HEADING.matcher(style.name);
            if (named.matches()) return Integer.parseInt(named.group(1)) - 1;
            if (TITLE.matcher(style.name).matches()) return 0;
            style = styles.get(style.parent);
        }
        return heading.matches() ? Integer.parseInt(heading.group(1)) - 1 : -1;
    }

    /// Whether it is of a line in the table of contents.
    boolean isContents(String id) {
        var style = styles.get(id);
        return CONTENTS.matcher(style == null ? id : style.name).lookingAt();
    }

    boolean isBold(String id) {
        var style = styles.get(id);
        for (var at = 0; at < GENERATIONS && style != null; at++) {
            if (style.bold >= 0) return style.bold == 1;
            style = styles.get(style.parent);
        }
        return false;
    }
}
