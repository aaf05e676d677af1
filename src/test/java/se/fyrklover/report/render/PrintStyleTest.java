package se.fyrklover.report.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import se.fyrklover.report.Drawing;

class PrintStyleTest {

    private static final String THEME = light(Markup.text("/static/assets/theme.css"));

    @Test
    void paperHasNoColourOfItsOwn() {
        var colours =
                Pattern.compile("#[0-9a-f]{3,6}\\b")
                        .matcher(Markup.text("/report/print.css"))
                        .results()
                        .map(MatchResult::group);

        assertThat(colours).isNotEmpty().allSatisfy(it -> assertThat(THEME).contains(it));
    }

    @Test
    void drawingsHaveTheColoursOfThePages() {
        for (var tone : Drawing.Tone.values()) {
            var colour = Pen.colour(tone);

            assertThat(THEME)
                    .contains(
                            "#%02x%02x%02x"
                                    .formatted(
                                            colour.getRed(), colour.getGreen(), colour.getBlue()));
        }
    }

    @Test
    void everyToneHasAColourOnThePageAndInTheFile() {
        var style = Markup.text("/static/assets/document.css");

        assertThat(Arrays.stream(Drawing.Tone.values()).map(Svg::tone))
                .allSatisfy(it -> assertThat(style).contains("." + it + " {"));
    }

    private static String light(String theme) {
        return theme.substring(0, theme.indexOf("@media"));
    }
}
