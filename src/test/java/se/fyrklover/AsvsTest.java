package se.fyrklover;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/// What `docs/asvs.yaml` and `docs/threat-model.md` say of how the product is guarded: every item
/// has its verdict, and what they point at is there.
class AsvsTest {

    private static final Path HOME = Path.of(System.getProperty("fyrklover.home", "."));

    /// Level 2 without WebRTC, and level 3 of authorization, data protection and logging.
    private static final Map<String, Integer> ITEMS =
            Map.ofEntries(
                    Map.entry("V1", 27),
                    Map.entry("V2", 11),
                    Map.entry("V3", 19),
                    Map.entry("V4", 10),
                    Map.entry("V5", 9),
                    Map.entry("V6", 35),
                    Map.entry("V7", 18),
                    Map.entry("V8", 13),
                    Map.entry("V9", 7),
                    Map.entry("V10", 29),
                    Map.entry("V11", 14),
                    Map.entry("V12", 9),
                    Map.entry("V13", 13),
                    Map.entry("V14", 13),
                    Map.entry("V15", 13),
                    Map.entry("V16", 17));

    private static final List<String> VERDICTS =
            List.of("test", "review", "operator", "not-applicable");

    private static final Pattern ID = Pattern.compile("(V\\d{1,2})\\.\\d{1,2}\\.\\d{1,2}");
    private static final Pattern CITED = Pattern.compile("`(\\w+Test)\\.(\\w+)`");
    private static final int SHORTEST_SENTENCE = 12;

    /// By the id: what is asked, one verdict, and what it rests on.
    private static final Map<String, Map<String, Object>> LIST = list();

    private static Map<String, Map<String, Object>> list() {
        var options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        return new Yaml(new SafeConstructor(options)).load(text("docs/asvs.yaml"));
    }

    private static String text(String path) {
        try {
            return Files.readString(HOME.resolve(path));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// The classes beneath a folder, with their packages, by their own names.
    private static Map<String, String> classes(String folder) {
        var root = HOME.resolve(folder);
        try (var files = Files.walk(root)) {
            return files.map(it -> root.relativize(it).toString())
                    .filter(it -> it.endsWith(".java"))
                    .map(it -> it.substring(0, it.length() - ".java".length()).replace('/', '.'))
                    .filter(it -> !it.endsWith("package-info"))
                    .collect(
                            Collectors.toMap(
                                    it -> it.substring(it.lastIndexOf('.') + 1),
                                    it -> it,
                                    (one, _) -> one));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<String> strings(@Nullable Object several) {
        return several instanceof List<?> all
                ? all.stream().map(String::valueOf).toList()
                : List.of();
    }

    private static Stream<Map.Entry<String, Map<String, Object>>> with(String verdict) {
        return LIST.entrySet().stream().filter(it -> it.getValue().containsKey(verdict));
    }

    @Test
    void noItemIsMissing() {
        var found = new TreeMap<String, Integer>();
        for (var id : LIST.keySet()) {
            var written = ID.matcher(id);
            assertThat(written.matches()).as(id).isTrue();
            found.merge(written.group(1), 1, Integer::sum);
        }

        assertThat(found).containsExactlyInAnyOrderEntriesOf(ITEMS);
        assertThat(LIST).hasSize(257);
    }

    @Test
    void everyItemSaysWhatIsAskedAndHasOneVerdict() {
        LIST.forEach((id, item) -> {
            assertThat(String.valueOf(item.get("asks"))).as(id).hasSizeBetween(4, 120);
            assertThat(item.keySet()).as(id).isSubsetOf(keys());
            assertThat(VERDICTS.stream().filter(item::containsKey)).as(id).hasSize(1);
        });
    }

    private static List<String> keys() {
        return Stream.concat(VERDICTS.stream(), Stream.of("asks", "in", "note", "otherwise"))
                .toList();
    }

    @Test
    void everyTestThatIsNamedIsThere() {
        var tests = classes("src/test/java");
        var missing = new TreeSet<String>();
        with("test")
                .forEach(item -> {
                    var named = strings(item.getValue().get("test"));
                    if (named.isEmpty()) missing.add(item.getKey() + " names no test");
                    named.stream()
                            .filter(it -> !isTest(tests, it))
                            .forEach(it -> missing.add(item.getKey() + ": " + it));
                });
        CITED.matcher(text("docs/threat-model.md"))
                .results()
                .map(it -> it.group(1) + "." + it.group(2))
                .filter(it -> !isTest(tests, it))
                .forEach(it -> missing.add("threat-model.md: " + it));

        assertThat(missing).isEmpty();
    }

    private static boolean isTest(Map<String, String> tests, String named) {
        var parts = named.split("\\.", 2);
        var type = tests.get(parts[0]);
        if (type == null || parts.length < 2) return false;
        try {
            return Arrays.stream(
                            Class.forName(type, false, AsvsTest.class.getClassLoader())
                                    .getDeclaredMethods())
                    .filter(it -> it.getName().equals(parts[1]))
                    .anyMatch(it ->
                            it.isAnnotationPresent(Test.class)
                                    || it.isAnnotationPresent(ParameterizedTest.class));
        } catch (ClassNotFoundException _) {
            return false;
        }
    }

    @Test
    void whatWasReviewedAndWhatTheOperatorIsToldIsThere() {
        var types = classes("src/main/java");
        var missing = new TreeSet<String>();
        Stream.concat(with("review"), with("operator"))
                .forEach(item -> {
                    var named = strings(item.getValue().get("in"));
                    if (named.isEmpty()) missing.add(item.getKey() + " names nothing");
                    named.stream()
                            .filter(it -> !isThere(types, it))
                            .forEach(it -> missing.add(item.getKey() + ": " + it));
                });

        assertThat(missing).isEmpty();
    }

    /// A class by its own name, a file by its path, or a heading of a document.
    private static boolean isThere(Map<String, String> types, String named) {
        var parts = named.split("#", 2);
        if (!parts[0].contains(".") && !parts[0].contains("/")) return types.containsKey(parts[0]);
        return Files.isRegularFile(HOME.resolve(parts[0]))
                && (parts.length == 1 || headings(parts[0]).contains(parts[1]));
    }

    private static List<String> headings(String path) {
        return text(path)
                .lines()
                .filter(it -> it.startsWith("#"))
                .map(it -> it.replaceFirst("^#+ ", "").toLowerCase(Locale.ROOT))
                .map(it -> it.replaceAll("[^a-z0-9 -]", "").replace(' ', '-'))
                .toList();
    }

    @Test
    void whatNoTestShowsIsSaidInASentence() {
        for (var verdict : VERDICTS.subList(1, VERDICTS.size()))
            with(verdict)
                    .forEach(item ->
                            assertThat(String.valueOf(item.getValue().get(verdict)))
                                    .as(item.getKey())
                                    .hasSizeGreaterThan(SHORTEST_SENTENCE)
                                    .endsWith("."));
    }
}
