package se.fyrklover.budget.contribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import se.fyrklover.shared.Parsed;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads a dataset of JSON-stat 2.0 with a dimension of places; what comes is anybody's, so it is
/// bounded first.
final class JsonStat {

    private static final int MOST = 1_000_000;

    private static final JsonMapper JSON =
            JsonMapper.builder(
                            JsonFactory.builder()
                                    .streamReadConstraints(
                                            StreamReadConstraints.builder()
                                                    .maxNestingDepth(12)
                                                    .maxNumberLength(20)
                                                    .build())
                                    .build())
                    .build();

    /// Along what the dataset is laid out.
    private record Axis(String id, String head, List<String> codes, List<String> labels) {

        /// Which of its categories to read: the one that is all others together, or every one.
        List<Integer> chosen() {
            var all = new ArrayList<Integer>();
            for (var at = 0; at < codes.size(); at++)
                if (PopulationReader.isAll(labels.get(at))) return List.of(at);
            for (var at = 0; at < codes.size(); at++) all.add(at);
            return all;
        }
    }

    private JsonStat() {}

    static Parsed<Population> read(String text) {
        JsonNode root;
        try {
            root = JSON.readTree(text);
        } catch (JacksonException unreadable) {
            return Parsed.unreadable("budget.run.expected.json");
        }
        if (!root.path("id").isArray() || !root.path("dimension").isObject())
            return Parsed.unreadable("budget.run.expected.json");
        var axes = new ArrayList<Axis>();
        for (var id : root.path("id")) axes.add(axis(root, id.asString("")));
        var size = 1L;
        for (var axis : axes) size *= Math.max(1, axis.codes().size());
        if (size > MOST || axes.stream().anyMatch(it -> it.codes().isEmpty()))
            return Parsed.unreadable("budget.run.expected.json");
        var place = place(root, axes);
        return place.isEmpty()
                ? Parsed.unreadable("budget.run.expected.json-region")
                : read(root, axes, place.get());
    }

    private static Axis axis(JsonNode root, String id) {
        var dimension = root.path("dimension").path(id);
        var category = dimension.path("category");
        var index = category.path("index");
        var codes = new ArrayList<String>();
        if (index.isArray()) for (var code : index) codes.add(code.asString(""));
        else
            index.propertyStream()
                    .sorted((a, b) -> Integer.compare(a.getValue().asInt(0), b.getValue().asInt(0)))
                    .forEach(it -> codes.add(it.getKey()));
        if (codes.isEmpty()) category.path("label").propertyNames().forEach(codes::add);
        return new Axis(
                id,
                dimension.path("label").asString(id),
                codes,
                codes.stream().map(it -> category.path("label").path(it).asString(it)).toList());
    }

    private static Optional<Axis> place(JsonNode root, List<Axis> axes) {
        var geo = root.path("role").path("geo").path(0).asString("");
        return axes.stream()
                .filter(it ->
                        geo.isEmpty()
                                ? it.id().toLowerCase(Locale.ROOT).equals("region")
                                : it.id().equals(geo))
                .findFirst();
    }

    private static boolean has(JsonNode root, String role, Axis axis) {
        for (var id : root.path("role").path(role))
            if (axis.id().equals(id.asString(""))) return true;
        return false;
    }

    private static Parsed<Population> read(JsonNode root, List<Axis> axes, Axis place) {
        var over = new ArrayList<String>();
        var chosen = new ArrayList<List<Integer>>();
        for (var axis : axes) {
            var some = axis.equals(place) ? every(axis) : axis.chosen();
            if (!axis.equals(place) && some.size() > 1) {
                var labels = String.join(", ", axis.labels());
                if (has(root, "time", axis) || PopulationReader.isTime(axis.id()))
                    return Parsed.unreadable("budget.run.expected.one-time", labels);
                if (has(root, "metric", axis))
                    return Parsed.unreadable("budget.run.expected.one-column", labels);
                over.add(axis.head());
            }
            chosen.add(some);
        }
        var whole = read(root, axes, chosen, place, over);
        var parts = parts(axes, chosen, place);
        return parts.isEmpty()
                ? whole
                : whole.then(it ->
                        read(root, axes, parts, place, List.of(""))
                                .map(that -> it.with(that.rows())));
    }

    private static Parsed<Population> read(
            JsonNode root,
            List<Axis> axes,
            List<List<Integer>> chosen,
            Axis place,
            List<String> over) {
        var sums = new PopulationReader.Sums(over);
        return add(root.path("value"), axes, chosen, place, 0, 0, -1, sums)
                ? sums.done()
                : Parsed.unreadable("budget.run.expected.json-count");
    }

    /// The other categories of the only axis of which the one that is all was chosen; none where
    /// there is no such axis.
    private static List<List<Integer>> parts(
            List<Axis> axes, List<List<Integer>> chosen, Axis place) {
        var parted = new ArrayList<Integer>();
        for (var at = 0; at < axes.size(); at++)
            if (!axes.get(at).equals(place)
                    && chosen.get(at).size() == 1
                    && axes.get(at).codes().size() > 1) parted.add(at);
        if (parted.size() != 1) return List.of();
        var only = parted.getFirst();
        var parts = new ArrayList<>(chosen);
        parts.set(
                only,
                every(axes.get(only)).stream()
                        .filter(it -> !chosen.get(only).contains(it))
                        .toList());
        return parts;
    }

    private static List<Integer> every(Axis axis) {
        var all = new ArrayList<Integer>();
        for (var at = 0; at < axis.codes().size(); at++) all.add(at);
        return all;
    }

    /// Goes through the cube row by row; false where something is no number of people.
    private static boolean add(
            JsonNode values,
            List<Axis> axes,
            List<List<Integer>> chosen,
            Axis place,
            int depth,
            int offset,
            int at,
            PopulationReader.Sums sums) {
        if (depth == axes.size()) {
            var value =
                    values.isObject() ? values.path(String.valueOf(offset)) : values.path(offset);
            if (value.isNull() || value.isMissingNode()) return true;
            if (!value.isIntegralNumber()
                    || !value.canConvertToLong()
                    || value.asLong() < 0
                    || value.asLong() > Population.MOST) return false;
            sums.add(place.codes().get(at), place.labels().get(at), value.asLong(), 0);
            return true;
        }
        var axis = axes.get(depth);
        for (var step : chosen.get(depth))
            if (!add(
                    values,
                    axes,
                    chosen,
                    place,
                    depth + 1,
                    offset * axis.codes().size() + step,
                    axis.equals(place) ? step : at,
                    sums)) return false;
        return true;
    }
}
