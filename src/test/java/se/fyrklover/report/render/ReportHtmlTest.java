package se.fyrklover.report.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import se.fyrklover.report.InventedReport;
import se.fyrklover.report.Report;
import se.fyrklover.report.Shown;

class ReportHtmlTest {

    private static final Report REPORT = InventedReport.of(2, 2);

    @Test
    void isOneWellFormedFileThatFetchesNothing() throws Exception {
        var html = html(REPORT);

        assertThat(parsed(html).getDocumentElement().getAttribute("lang")).isEqualTo("sv");
        assertThat(html)
                .doesNotContain("<script", "<link", "@import", "<img", "hx-")
                .doesNotContainPattern("url\\(\"?(?!\"?data:)");
    }

    @Test
    void holdsEveryFigureAndSaysWhyOneIsNotThere() throws Exception {
        var text = parsed(html(REPORT)).getDocumentElement().getTextContent();

        assertThat(REPORT.figures().map(Shown::text))
                .allSatisfy(it -> assertThat(text).contains(it));
        assertThat(html(REPORT))
                .contains("<span class=\"missing\" title=\"Färre än fem.\">skyddad</span>");
    }

    @Test
    void everyLinkWithinItLeadsSomewhere() throws Exception {
        var document = parsed(html(REPORT));
        var ids = new HashSet<String>();
        elements(document, "*")
                .filter(it -> it.hasAttribute("id"))
                .forEach(element -> {
                    assertThat(ids.add(element.getAttribute("id")))
                            .as(element.getAttribute("id"))
                            .isTrue();
                });

        assertThat(elements(document, "a").map(it -> it.getAttribute("href")))
                .filteredOn(it -> it.startsWith("#"))
                .isNotEmpty()
                .allSatisfy(it -> assertThat(ids).contains(it.substring(1)));
    }

    @Test
    void aFigureOpensWhereItsMediumSaysSo() {
        Medium page = figure -> Optional.of("/siffra/" + figure.definition());
        var html = Markup.of("document", REPORT, page, "");

        assertThat(html)
                .contains(
                        "<a class=\"figure\" href=\"/siffra/followup.new\" hx-boost=\"true\">1"
                                + "\u00A0234</a>")
                .contains("href=\"/siffra/survey.answers\" hx-boost=\"true\" title=\"Ingen har");
    }

    @Test
    void hostileTextStaysText() throws Exception {
        var html = html(WorstReport.made());

        assertThat(html).doesNotContain("<script");
        assertThat(parsed(html).getDocumentElement().getTextContent())
                .contains(WorstReport.MARKUP)
                .contains("emoji \uD83C\uDF40 □□ ف □ □ \u202Eabc");
    }

    @Test
    void theSameValueGivesTheSameBytes() throws Exception {
        assertThat(html(REPORT)).isEqualTo(html(InventedReport.of(2, 2)));
    }

    private static String html(Report report) throws IOException {
        var out = new ByteArrayOutputStream();
        ReportHtml.write(report, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static Document parsed(String html) throws Exception {
        var withoutType = html.substring(html.indexOf("<html")).getBytes(StandardCharsets.UTF_8);
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(withoutType));
    }

    private static java.util.stream.Stream<Element> elements(Document document, String name) {
        NodeList all = document.getElementsByTagName(name);
        return IntStream.range(0, all.getLength()).mapToObj(at -> (Element) all.item(at));
    }
}
