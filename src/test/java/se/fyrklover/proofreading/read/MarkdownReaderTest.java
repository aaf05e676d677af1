package se.fyrklover.proofreading.read;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import se.fyrklover.proofreading.Reading;

class MarkdownReaderTest {

    private static final Reading READ =
            MarkdownReader.read(
                    "a.md",
                    """
                    # Plan

                    Ett stycke med **betoning**
                    över två rader.

                    ## Budget

                    Alla belopp i kronor.

                    | Post | 2031 | 2032 |
                    |:-----|-----:|-----:|
                    | Resor | 1 000 | 2 000 |
                    | Kurser \\| möten | | 500 |
                    | **Summa** | **1 000** | **2 500** |

                    - en
                    - två

                    ```
                    | inte | en tabell |
                    |---|---|
                    ```
                    """);

    @Test
    void headingsParagraphsAndItemsStandInOrderWithTheirLines() {
        assertThat(READ.parts())
                .extracting(it -> it.spot().line())
                .containsExactly(1, 3, 6, 8, 10, 16, 17, 19);
        assertThat(READ.paragraphs().map(Reading.Paragraph::text))
                .startsWith("Ett stycke med betoning över två rader.")
                .contains("en", "två");
    }

    @Test
    void aTableIsAGridUnderItsHeading() {
        var grid = READ.grids().toList().getFirst();

        assertThat(READ.grids()).hasSize(1);
        assertThat(grid.title()).isEqualTo("Alla belopp i kronor.");
        assertThat(grid.spot().section()).isEqualTo("Budget");
        assertThat(grid.rows().stream().map(TextReaderTest::cells))
                .containsExactly(
                        "Post|2031|2032",
                        "Resor|1 000|2 000",
                        "Kurser | möten||500",
                        "Summa|1 000|2 500");
        assertThat(grid.rows().getLast().bold()).isTrue();
        assertThat(grid.rows().getLast().spot().line()).isEqualTo(14);
    }
}
