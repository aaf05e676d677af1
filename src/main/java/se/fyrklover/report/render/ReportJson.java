package se.fyrklover.report.render;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.fyrklover.report.Block;
import se.fyrklover.report.Cell;
import se.fyrklover.report.Drawing;
import se.fyrklover.report.Report;
import se.fyrklover.report.Run;
import se.fyrklover.report.Shown;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;

/// The whole value as JSON, there and back: what is kept of a frozen document, to be set again
/// years later.
public final class ReportJson {

    private static final int FORMAT = 1;

    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .addMixIn(Block.class, SomeBlock.class)
                    .addMixIn(Run.class, SomeRun.class)
                    .addMixIn(Cell.class, SomeCell.class)
                    .addMixIn(Drawing.Mark.class, SomeMark.class)
                    .addMixIn(Shown.class, SomeShown.class)
                    .changeDefaultVisibility(
                            it -> it.withVisibility(PropertyAccessor.IS_GETTER, Visibility.NONE))
                    .changeDefaultNullHandling(_ -> JsonSetter.Value.forValueNulls(Nulls.FAIL))
                    .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                    .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                    .enable(
                            DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                            DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES,
                            DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
                    .build();

    private static final ObjectWriter WRITER =
            JSON.writer()
                    .with(
                            new DefaultPrettyPrinter()
                                    .withObjectIndenter(new DefaultIndenter("  ", "\n")));

    private ReportJson() {}

    /// The same value gives the same bytes.
    public static void write(Report report, OutputStream out) {
        WRITER.writeValue(out, new Kept(FORMAT, report.front(), report.sections()));
    }

    /// The value that was written.
    ///
    /// @throws IllegalArgumentException if it is of another format, or not a document at all
    public static Report read(InputStream in) {
        try {
            var tree = JSON.readTree(in);
            refuseOther(tree);
            var kept = JSON.treeToValue(tree, Kept.class);
            return new Report(kept.front(), kept.sections());
        } catch (JacksonException broken) {
            throw new IllegalArgumentException(
                    "no document can be read from this: " + broken.getOriginalMessage(), broken);
        }
    }

    private static void refuseOther(JsonNode tree) {
        var format = tree.path("format");
        if (!format.isInt() || format.intValue() != FORMAT)
            throw new IllegalArgumentException(
                    "a document of format %s, and only %d can be read".formatted(format, FORMAT));
    }

    private record Kept(int format, Report.Front front, List<Report.Section> sections) {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Block.Paragraph.class, name = "paragraph"),
        @JsonSubTypes.Type(value = Block.Items.class, name = "items"),
        @JsonSubTypes.Type(value = Block.Quote.class, name = "quote"),
        @JsonSubTypes.Type(value = Block.Remark.class, name = "remark"),
        @JsonSubTypes.Type(value = Block.Table.class, name = "table"),
        @JsonSubTypes.Type(value = Block.Chart.class, name = "chart"),
        @JsonSubTypes.Type(value = Block.Signatures.class, name = "signatures")
    })
    private interface SomeBlock {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Run.Words.class, name = "words"),
        @JsonSubTypes.Type(value = Run.Bound.class, name = "figure"),
        @JsonSubTypes.Type(value = Run.Reference.class, name = "reference"),
        @JsonSubTypes.Type(value = Run.Link.class, name = "link")
    })
    private interface SomeRun {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Cell.Counted.class, name = "figure"),
        @JsonSubTypes.Type(value = Cell.Words.class, name = "words"),
        @JsonSubTypes.Type(value = Cell.Note.class, name = "note"),
        @JsonSubTypes.Type(value = Cell.Empty.class, name = "empty")
    })
    private interface SomeCell {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Drawing.Mark.Line.class, name = "line"),
        @JsonSubTypes.Type(value = Drawing.Mark.Bar.class, name = "bar"),
        @JsonSubTypes.Type(value = Drawing.Mark.Dot.class, name = "dot"),
        @JsonSubTypes.Type(value = Drawing.Mark.Words.class, name = "words")
    })
    private interface SomeMark {}

    /// A figure that is missing or withheld has no amount.
    private interface SomeShown {

        @JsonSetter(nulls = Nulls.SET)
        @Nullable String exact();

        @JsonSetter(nulls = Nulls.SET)
        @Nullable BigDecimal number();
    }
}
