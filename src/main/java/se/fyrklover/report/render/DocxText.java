package se.fyrklover.report.render;

import java.util.List;
import java.util.Optional;
import se.fyrklover.report.Run;
import se.fyrklover.report.Shown;

/// Writes paragraphs in their styles, with what stands in them.
record DocxText(Xml xml, DocxLinks links) {

    /// How a paragraph stands among others.
    ///
    /// @param list the number of its list; zero where it is in none
    /// @param indent how far in it begins, in twentieths of a point
    record Manner(String style, boolean keepsNext, int list, int indent) {

        static Manner of(String style) {
            return new Manner(style, false, 0, 0);
        }
    }

    DocxText begin(String style) {
        return begin(Manner.of(style));
    }

    DocxText begin(Manner manner) {
        xml.open("w:p").open("w:pPr").leaf("w:pStyle", "w:val", manner.style());
        if (manner.keepsNext()) xml.leaf("w:keepNext");
        if (manner.list() > 0)
            xml.open("w:numPr")
                    .leaf("w:ilvl", "w:val", "0")
                    .leaf("w:numId", "w:val", String.valueOf(manner.list()))
                    .close();
        if (manner.indent() > 0) xml.leaf("w:ind", "w:left", String.valueOf(manner.indent()));
        xml.close();
        return this;
    }

    DocxText end() {
        xml.close();
        return this;
    }

    void paragraph(String style, String words) {
        begin(style).say(words).end();
    }

    void paragraph(Manner manner, List<Run> runs) {
        begin(manner);
        runs.forEach(this::say);
        end();
    }

    DocxText say(String words) {
        return say(words, "");
    }

    /// In a style of letters; in that of the paragraph where none is named.
    DocxText say(String words, String style) {
        if (words.isEmpty()) return this;
        xml.open("w:r");
        if (!style.isEmpty()) xml.open("w:rPr").leaf("w:rStyle", "w:val", style).close();
        xml.open("w:t", "xml:space", "preserve").text(words).close().close();
        return this;
    }

    DocxText tab() {
        xml.open("w:r").leaf("w:tab").close();
        return this;
    }

    void say(Run run) {
        switch (run) {
            case Run.Words(var text, var emphasis) ->
                    say(
                            text,
                            switch (emphasis) {
                                case NONE -> "";
                                case LIGHT -> "Emphasis";
                                case STRONG -> "Strong";
                            });
            case Run.Bound(var figure) -> say(figure);
            case Run.Reference(var text, var anchor) -> lead(text, anchor);
            case Run.Link(var text, var address) -> lead(text, "r:id", links.out(address));
        }
    }

    void say(Shown figure) {
        say(figure.text(), figure.standing() == Shown.Standing.KNOWN ? "" : "NoNumber");
    }

    /// Words that lead to a place of the document.
    void lead(String words, String anchor) {
        lead(words, "w:anchor", links.to(anchor));
    }

    /// Only words where there is nothing to lead to.
    private void lead(String words, String by, Optional<String> to) {
        to.ifPresent(it -> xml.open("w:hyperlink", by, it, "w:history", "1"));
        say(words, "Hyperlink");
        to.ifPresent(_ -> xml.close());
    }

    /// Words that others lead to.
    DocxText marked(String words, String anchor) {
        var number = links.next();
        xml.leaf("w:bookmarkStart", "w:id", number, "w:name", links.to(anchor).orElseThrow());
        say(words);
        xml.leaf("w:bookmarkEnd", "w:id", number);
        return this;
    }

    /// What an office program finds out by itself.
    DocxText field(String code, String soFar) {
        return beginField(code, false).say(soFar).endField();
    }

    /// @param isStale whether the program should find it out anew at once
    DocxText beginField(String code, boolean isStale) {
        xml.open("w:r");
        if (isStale) xml.leaf("w:fldChar", "w:fldCharType", "begin", "w:dirty", "true");
        else xml.leaf("w:fldChar", "w:fldCharType", "begin");
        xml.close();
        xml.open("w:r")
                .open("w:instrText", "xml:space", "preserve")
                .text(" " + code + " ")
                .close()
                .close();
        xml.open("w:r").leaf("w:fldChar", "w:fldCharType", "separate").close();
        return this;
    }

    DocxText endField() {
        xml.open("w:r").leaf("w:fldChar", "w:fldCharType", "end").close();
        return this;
    }
}
