package se.fyrklover.followup;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import se.fyrklover.shared.Parsed;
import se.fyrklover.shared.Period;
import se.fyrklover.shared.Phrase;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A period report as JSON, there and back.
///
/// What comes is anybody's: it is bounded before it is read, and what is not asked for is refused.
final class PeriodReportJson {

    private static final int FORMAT = 1;
    private static final int MOST_CELLS = 1_000;
    private static final int MOST_WORDS = 100;
    private static final int LONGEST_CODE = 100;

    private static final Pattern SLUG = Pattern.compile("[a-z][a-z0-9-]{1,39}");
    private static final Pattern ID = Pattern.compile("(?=.{1,80}$)[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern UUID_FORM =
            Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private static final JsonMapper JSON =
            JsonMapper.builder(
                            JsonFactory.builder()
                                    .streamReadConstraints(
                                            StreamReadConstraints.builder()
                                                    .maxNestingDepth(4)
                                                    .maxNumberLength(10)
                                                    .maxNameLength(LONGEST_CODE)
                                                    .maxStringLength(PeriodReport.LARGEST)
                                                    .maxDocumentLength(PeriodReport.LARGEST)
                                                    .build())
                                    .build())
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build();

    private PeriodReportJson() {}

    static String written(PeriodReport report) {
        var all = JSON.createObjectNode();
        all.put("format", FORMAT)
                .put("id", report.id().toString())
                .put("association", report.association())
                .put("intervention", report.intervention())
                .put("from", report.period().from().toString())
                .put("to", report.period().to().toString())
                .put("counted", DateTimeFormatter.ISO_INSTANT.format(report.countedAt()));
        var cells = all.putArray("cells");
        for (var cell : report.cells())
            cells.addObject()
                    .put("table", cell.table())
                    .put("population", cell.population())
                    .put("category", cell.category())
                    .put("count", cell.count());
        var words = all.putArray("words");
        for (var told : report.words())
            words.addObject().put("theme", told.theme()).put("words", told.words());
        return JSON.writeValueAsString(all);
    }

    static Parsed<PeriodReport> parse(byte[] json) {
        if (json.length > PeriodReport.LARGEST)
            return Parsed.unreadable("followup.handed.too-large", PeriodReport.LARGEST / 1_000_000);
        try {
            var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(json));
            return Parsed.read(report(JSON.readTree(text.toString())));
        } catch (Unfit unfit) {
            return new Parsed.Unreadable<>(unfit.phrase);
        } catch (JacksonException | CharacterCodingException notJson) {
            return Parsed.unreadable("followup.handed.not-json");
        }
    }

    private static PeriodReport report(JsonNode all) throws Unfit {
        if (!all.isObject()) throw new Unfit("followup.handed.not-json");
        var format = all.path("format");
        if (!format.isInt() || format.intValue() != FORMAT)
            throw new Unfit("followup.handed.other-format", FORMAT);
        only(
                all,
                "",
                "format",
                "id",
                "association",
                "intervention",
                "from",
                "to",
                "counted",
                "cells",
                "words");
        var cells = array(all, "cells", MOST_CELLS);
        var words = array(all, "words", MOST_WORDS);
        return new PeriodReport(
                value(all, "", "id", PeriodReportJson::uuid),
                value(all, "", "association", text -> matching(SLUG, text)),
                value(all, "", "intervention", text -> matching(ID, text)),
                period(all),
                each(cells, "cells", PeriodReportJson::cell),
                each(words, "words", PeriodReportJson::told),
                value(all, "", "counted", Instant::parse));
    }

    private static Period period(JsonNode all) throws Unfit {
        var from = value(all, "", "from", LocalDate::parse);
        var to = value(all, "", "to", LocalDate::parse);
        if (from.getYear() < 2000 || to.getYear() > 2099 || to.isBefore(from))
            throw new Unfit("followup.handed.unfit", "to");
        if (to.isAfter(from.plusYears(1).minusDays(1)))
            throw new Unfit("followup.handed.longer-than-a-year");
        return new Period(from, to);
    }

    private static PeriodReport.Cell cell(JsonNode node, String at) throws Unfit {
        only(node, at, "table", "population", "category", "count");
        var count = node.path("count");
        if (!count.isInt()) throw new Unfit("followup.handed.unfit", at + "count");
        return new PeriodReport.Cell(
                value(node, at, "table", PeriodReportJson::code),
                value(node, at, "population", PeriodReportJson::code),
                value(node, at, "category", PeriodReportJson::code),
                count.intValue());
    }

    private static PeriodReport.Told told(JsonNode node, String at) throws Unfit {
        only(node, at, "theme", "words");
        return new PeriodReport.Told(
                value(node, at, "theme", PeriodReportJson::code),
                value(node, at, "words", text -> text));
    }

    /// Every key that is asked for and no other.
    private static void only(JsonNode node, String at, String... keys) throws Unfit {
        if (!node.isObject()) throw new Unfit("followup.handed.unfit", at);
        var asked = Set.of(keys);
        var given = new TreeSet<>(node.propertyNames());
        for (var key : given)
            if (!asked.contains(key))
                throw new Unfit("followup.handed.unknown-key", at + shown(key));
        for (var key : keys)
            if (!given.contains(key)) throw new Unfit("followup.handed.missing-key", at + key);
    }

    /// A name that somebody else chose, as it can stand in a sentence.
    private static String shown(String key) {
        return key.codePoints()
                .limit(40)
                .mapToObj(it -> Character.isLetterOrDigit(it) ? Character.toString(it) : "_")
                .collect(Collectors.joining());
    }

    private static JsonNode array(JsonNode all, String key, int most) throws Unfit {
        var array = all.path(key);
        if (!array.isArray()) throw new Unfit("followup.handed.unfit", key);
        if (array.size() > most) throw new Unfit("followup.handed.too-many", key, most);
        return array;
    }

    private interface Element<T> {

        T read(JsonNode node, String at) throws Unfit;
    }

    private static <T> List<T> each(JsonNode array, String key, Element<T> element) throws Unfit {
        var all = new java.util.ArrayList<T>();
        for (var node : array) all.add(element.read(node, "%s[%d].".formatted(key, all.size())));
        return all;
    }

    private static <T> T value(JsonNode node, String at, String key, Function<String, T> read)
            throws Unfit {
        var value = node.path(key);
        if (value.isString())
            try {
                return read.apply(value.stringValue());
            } catch (DateTimeException | IllegalArgumentException unfit) {
                throw new Unfit("followup.handed.unfit", at + key);
            }
        throw new Unfit("followup.handed.unfit", at + key);
    }

    private static UUID uuid(String text) {
        return UUID.fromString(matching(UUID_FORM, text));
    }

    private static String code(String text) {
        if (text.length() > LONGEST_CODE) throw new IllegalArgumentException("too long");
        return text;
    }

    private static String matching(Pattern form, String text) {
        if (form.matcher(text).matches()) return text;
        throw new IllegalArgumentException("of another form");
    }

    /// What is read is no report; says where and why.
    private static final class Unfit extends Exception {

        private static final long serialVersionUID = 1L;

        private final transient Phrase phrase;

        Unfit(String key, Object... arguments) {
            super(key, null, false, false);
            this.phrase = Phrase.of(key, arguments);
        }
    }
}
