package se.fyrklover.proofreading.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// Takes away what stands at the head or foot of every page: page numbers, names, dates.
final class PdfFurniture {

    private static final int EDGE = 3;
    private static final float NEAR = 4;
    private static final Pattern DIGITS = Pattern.compile("\\d+");
    private static final Pattern NUMBER =
            Pattern.compile(
                    "(?i)(?:(?:sida|sid\\.?|s\\.|page)\\s*)?\\d{1,4}(?:\\s*(?:\\(|/|av|of)\\s*\\d{1,4}\\s*\\)?)?|[-–]\\s*\\d{1,4}\\s*[-–]");

    private final Map<String, Integer> seen = new HashMap<>();
    private final List<List<PdfLine>> pages;

    private PdfFurniture(List<List<PdfLine>> pages) {
        this.pages = pages;
        for (var page : pages)
            edges(page).stream()
                    .map(PdfFurniture::stem)
                    .distinct()
                    .forEach(it -> seen.merge(it, 1, Integer::sum));
    }

    static List<List<PdfLine>> without(List<List<PdfLine>> pages) {
        var furniture = new PdfFurniture(pages);
        return pages.stream().map(furniture::rest).toList();
    }

    private List<PdfLine> rest(List<PdfLine> page) {
        var kept = new ArrayList<>(page);
        while (!kept.isEmpty() && isFurniture(kept.getFirst(), page)) kept.removeFirst();
        while (!kept.isEmpty() && isFurniture(kept.getLast(), page)) kept.removeLast();
        return kept;
    }

    private boolean isFurniture(PdfLine line, List<PdfLine> page) {
        if (standsAlone(line, page) && NUMBER.matcher(line.text()).matches()) return true;
        var often = seen.getOrDefault(stem(line), 0);
        if (pages.size() == 2 && often == 2)
            return line.equals(page.getFirst()) || line.equals(page.getLast());
        return edges(page).contains(line) && often >= 3 && often * 2 > pages.size() * 0.6;
    }

    /// Whether it is the first or last line of the page and well apart from the others.
    private static boolean standsAlone(PdfLine line, List<PdfLine> page) {
        var isFirst = line.equals(page.getFirst());
        if (!isFirst && !line.equals(page.getLast())) return false;
        if (page.size() == 1) return true;
        var other = isFirst ? page.get(1) : page.get(page.size() - 2);
        return Math.abs(other.y() - line.y()) > 1.8f * line.size();
    }

    private static List<PdfLine> edges(List<PdfLine> page) {
        if (page.size() <= 2 * EDGE) return page;
        var edges = new ArrayList<>(page.subList(0, EDGE));
        edges.addAll(page.subList(page.size() - EDGE, page.size()));
        return edges;
    }

    /// The words without their digits, and about where they stand.
    private static String stem(PdfLine line) {
        return DIGITS.matcher(line.text()).replaceAll("#") + "@" + Math.round(line.y() / NEAR);
    }
}
