package se.fyrklover.report.render;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.fyrklover.report.Block;
import se.fyrklover.report.Report;
import se.fyrklover.report.Shown;
import se.fyrklover.words.Words;

/// Every figure of the document as one list, with where it stands and what is known of it.
final class XlsxFigures {

    private static final int HEAD = 2;

    private static final List<String> COLUMNS =
            List.of(
                    "section",
                    "within",
                    "definition",
                    "version",
                    "from",
                    "to",
                    "narrowed",
                    "number",
                    "unit",
                    "standing",
                    "text",
                    "why",
                    "exact");

    private static final List<Integer> WIDTHS =
            List.of(32, 32, 32, 8, 12, 12, 28, 14, 14, 12, 18, 36, 18);

    private static final int NUMBER = COLUMNS.indexOf("number");

    private final Words words;
    private final XlsxSheet sheet;
    private int line = HEAD;

    XlsxFigures(Words words, XlsxSheet sheet) {
        this.words = words;
        this.sheet = sheet;
    }

    void write(Report report, String contents) {
        sheet.title(0, words.say("report.figures.about"));
        sheet.link(1, 0, contents, contents);
        sheet.head(
                HEAD,
                COLUMNS.stream().map(it -> words.say("report.figures." + it)).toList(),
                List.of(COLUMNS.indexOf("version"), NUMBER));
        for (var section : report.all().toList())
            for (var block : section.blocks())
                for (var figure : block.figures().toList())
                    figure(section.heading(), within(block), figure);
        for (var at = 0; at < WIDTHS.size(); at++) sheet.width(at, WIDTHS.get(at));
        sheet.out().freezePane(0, HEAD + 1);
        sheet.out().setAutoFilter(HEAD, 0, Math.max(line, HEAD), COLUMNS.size() - 1);
        sheet.printed(HEAD, true);
    }

    private static String within(Block block) {
        return switch (block) {
            case Block.Table table -> table.caption();
            case Block.Chart chart -> chart.title();
            default -> "";
        };
    }

    private void figure(String heading, String within, Shown figure) {
        line++;
        var column = 0;
        for (var text : Stream.of(heading, within, figure.definition()).toList())
            sheet.say(line, column++, text);
        sheet.whole(line, column++, figure.version());
        sheet.day(line, column++, figure.period().from());
        sheet.day(line, column++, figure.period().to());
        sheet.say(line, column, narrowed(figure));
        sheet.number(line, NUMBER, figure);
        column = NUMBER + 1;
        for (var text :
                List.of(
                        words.say("figure.unit." + figure.unit().code()),
                        words.say("report.standing." + code(figure.standing())),
                        figure.text(),
                        figure.why(),
                        Objects.toString(figure.exact(), ""))) sheet.say(line, column++, text);
    }

    private String narrowed(Shown figure) {
        return figure.facets().stream()
                .map(it -> words.say("figure.dimension." + code(it.dimension())) + " " + it.code())
                .collect(Collectors.joining(", "));
    }

    private static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
