package se.fyrklover.proofreading.read;

import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// XML read from beginning to end; it knows no document types, and nothing from outside.
///
/// A reader asks for the children of the element that it stands in, and for those of each child
/// either goes in or passes over it.
final class Xml {

    private static final XMLInputFactory FACTORY = factory();

    private final XMLStreamReader reader;
    private final Bounds bounds;
    private int depth;

    Xml(InputStream in, Bounds bounds) {
        this.bounds = bounds;
        try {
            this.reader = FACTORY.createXMLStreamReader(in);
        } catch (XMLStreamException broken) {
            throw broken(broken);
        }
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setXMLResolver(
                (publicId, systemId, base, namespace) -> InputStream.nullInputStream());
        return factory;
    }

    /// Takes an element, into which it may go.
    interface Visitor {

        void visit(String name);
    }

    /// Reads the whole file from its root on.
    void root(Visitor visitor) {
        children(visitor);
    }

    /// Reads what the element holds, up to its end; what the visitor leaves is passed over.
    void children(Visitor visitor) {
        children(visitor, text -> {});
    }

    /// Takes the words between elements.
    interface Words {

        void words(String text);
    }

    void children(Visitor visitor, Words words) {
        var within = depth;
        if (within > Bounds.DEPTH) throw new Refused("bomb");
        while (next()) {
            var event = reader.getEventType();
            if (event == XMLStreamConstants.START_ELEMENT) {
                var child = ++depth;
                visitor.visit(reader.getLocalName());
                if (depth == child) children(_ -> {});
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth = within - 1;
                return;
            } else if (event == XMLStreamConstants.CHARACTERS
                    || event == XMLStreamConstants.CDATA
                    || event == XMLStreamConstants.SPACE) words.words(reader.getText());
        }
    }

    private boolean next() {
        bounds.goOn();
        try {
            if (!reader.hasNext()) return false;
            reader.next();
            return true;
        } catch (XMLStreamException broken) {
            throw broken(broken);
        }
    }

    private static RuntimeException broken(XMLStreamException broken) {
        return broken.getNestedException() instanceof Refused refused
                ? refused
                : new NotXml(broken);
    }

    /// What stands in an attribute of the element at hand, empty where it has none.
    String attribute(String name) {
        for (var at = 0; at < reader.getAttributeCount(); at++)
            if (reader.getAttributeLocalName(at).equals(name)) return reader.getAttributeValue(at);
        return "";
    }

    boolean hasAttribute(String name) {
        for (var at = 0; at < reader.getAttributeCount(); at++)
            if (reader.getAttributeLocalName(at).equals(name)) return true;
        return false;
    }

    int number(String name, int without) {
        try {
            var text = attribute(name);
            return text.isEmpty() ? without : Integer.parseInt(text);
        } catch (NumberFormatException notANumber) {
            return without;
        }
    }

    /// What should be XML is not.
    static final class NotXml extends RuntimeException {

        private static final long serialVersionUID = 1;

        NotXml(Throwable cause) {
            super(cause);
        }
    }
}
