package se.fyrklover.proofreading.read;

import java.util.HashMap;
import java.util.Map;

/// The numbers that Word prints before the items of its lists.
final class WordLists {

    private static final String BULLET = "• ";
    private static final int LEVELS = 10;

    private final Map<String, Map<Integer, String>> kinds = new HashMap<>();
    private final Map<String, String> lists = new HashMap<>();
    private final Map<String, int[]> counted = new HashMap<>();

    void read(Xml xml) {
        xml.root(_ ->
                xml.children(name -> {
                    if (name.equals("abstractNum")) kind(xml);
                    if (name.equals("num")) list(xml);
                }));
    }

    private void kind(Xml xml) {
        var levels = new HashMap<Integer, String>();
        kinds.put(xml.attribute("abstractNumId"), levels);
        xml.children(name -> {
            if (!name.equals("lvl")) return;
            var level = xml.number("ilvl", 0);
            xml.children(it -> {
                if (it.equals("numFmt")) levels.put(level, xml.attribute("val"));
            });
        });
    }

    private void list(Xml xml) {
        var id = xml.attribute("numId");
        xml.children(name -> {
            if (name.equals("abstractNumId")) lists.put(id, xml.attribute("val"));
        });
    }

    /// What is printed before the next item of a list, empty where there is no list.
    String before(String list, int level) {
        if (list.isEmpty() || list.equals("0")) return "";
        var kind =
                kinds.getOrDefault(lists.getOrDefault(list, ""), Map.of())
                        .getOrDefault(level, "bullet");
        var counts = counted.computeIfAbsent(list, _ -> new int[LEVELS]);
        counts[level]++;
        for (var deeper = level + 1; deeper < LEVELS; deeper++) counts[deeper] = 0;
        return switch (kind) {
            case "none" -> "";
            case "decimal", "decimalZero" -> counts[level] + ". ";
            case "lowerLetter" -> letter('a', counts[level]);
            case "upperLetter" -> letter('A', counts[level]);
            default -> BULLET;
        };
    }

    private static String letter(char first, int count) {
        return (char) (first + (count - 1) % 26) + ") ";
    }
}
