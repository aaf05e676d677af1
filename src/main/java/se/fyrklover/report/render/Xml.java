package se.fyrklover.report.render;

import java.util.ArrayDeque;
import java.util.Deque;

/// Writes XML, whatever the text that it is given.
final class Xml {

    private final StringBuilder out =
            new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n");

    private final Deque<String> opened = new ArrayDeque<>();

    /// Begins an element.
    ///
    /// @param attributes names and values in turn
    Xml open(String name, String... attributes) {
        tag(name, attributes);
        out.append('>');
        opened.push(name);
        return this;
    }

    /// Ends the element that was begun last.
    Xml close() {
        out.append("</").append(opened.pop()).append('>');
        return this;
    }

    /// An element with nothing in it.
    Xml leaf(String name, String... attributes) {
        tag(name, attributes);
        out.append("/>");
        return this;
    }

    /// An element with words only.
    Xml said(String name, String words) {
        return open(name).text(words).close();
    }

    Xml text(String words) {
        escape(words);
        return this;
    }

    private void tag(String name, String... attributes) {
        out.append('<').append(name);
        for (var at = 0; at < attributes.length; at += 2) {
            out.append(' ').append(attributes[at]).append("=\"");
            escape(attributes[at + 1]);
            out.append('"');
        }
    }

    private void escape(String words) {
        var plain = Plain.line(words);
        for (var at = 0; at < plain.length(); at++) {
            var letter = plain.charAt(at);
            switch (letter) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                default -> out.append(letter);
            }
        }
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
