package se.fyrklover.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import se.fyrklover.shared.Phrase;

/// Reads a document's text: Markdown (CommonMark) with figures in braces, docs/package-format.md.
///
/// HTML is words like any other. What cannot be understood is a mishap, and the words stay.
final class ProseReader {

    private static final Parser MARKDOWN =
            Parser.builder().includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES).build();

    private static final Pattern HEAD = Pattern.compile("\\A---\\R(.*?\\R)---\\R", Pattern.DOTALL);
    private static final Pattern BRACES = Pattern.compile("\\{([^{}]*)}");
    private static final Pattern PLACED = Pattern.compile("\\s*\\{\\{([^{}]*)}}\\s*");
    private static final Pattern ATTRIBUTES =
            Pattern.compile("\\s*\\{(#(?<id>[a-z][a-z0-9-]*))?\\s*(?<un>-)?\\s*}\\s*$");

    private final List<Draft.Piece> pieces = new ArrayList<>();
    private final List<Draft.Mishap> mishaps = new ArrayList<>();
    private int offset;

    private ProseReader() {}

    static Draft read(String text) {
        return new ProseReader().draft(text.replace("\uFEFF", "").replace('\u0000', '\uFFFD'));
    }

    private Draft draft(String text) {
        var settings = Draft.Settings.NONE;
        var head = HEAD.matcher(text);
        var body = text;
        if (head.find()) {
            settings = settings(head.group(1));
            body = text.substring(head.end());
            offset = (int) head.group().lines().count();
        }
        for (var node = MARKDOWN.parse(body).getFirstChild(); node != null; node = node.getNext())
            piece(node);
        return new Draft(settings, List.copyOf(pieces), List.copyOf(mishaps));
    }

    private Draft.Settings settings(String head) {
        try {
            if (new Yaml(new SafeConstructor(new LoaderOptions())).load(head)
                    instanceof Map<?, ?> all)
                return new Draft.Settings(
                        string(all, "title"),
                        string(all, "subtitle"),
                        string(all, "place"),
                        all.get("signatories") instanceof List<?> list
                                ? list.stream().map(ProseReader::signatory).toList()
                                : List.of());
        } catch (YAMLException unreadable) {
            // Said below.
        }
        mishap("report.head", 1, "---");
        return Draft.Settings.NONE;
    }

    private static Block.Signatory signatory(Object entry) {
        return entry instanceof Map<?, ?> both
                ? new Block.Signatory(string(both, "name"), string(both, "role"))
                : new Block.Signatory("", String.valueOf(entry));
    }

    private static String string(Map<?, ?> all, String key) {
        var value = all.get(key);
        return value == null ? "" : value.toString().strip();
    }

    private void mishap(String rule, int line, String found, Object... more) {
        var arguments = new ArrayList<Object>(List.of(found));
        arguments.addAll(List.of(more));
        mishaps.add(
                new Draft.Mishap(
                        rule,
                        line,
                        new Phrase(rule, arguments),
                        new Phrase(rule + ".remedy", arguments)));
    }

    private void piece(Node node) {
        var line = line(node);
        switch (node) {
            case Heading heading -> pieces.add(heading(heading, line));
            case Paragraph paragraph -> paragraph(paragraph, line);
            case BulletList list -> pieces.add(new Draft.Piece.Items(false, items(list), line));
            case OrderedList list -> pieces.add(new Draft.Piece.Items(true, items(list), line));
            case BlockQuote quote -> pieces.add(quote(quote, line));
            case HtmlBlock html -> pieces.add(asWords(html.getLiteral(), line));
            case FencedCodeBlock code -> pieces.add(asWords(code.getLiteral(), line));
            case IndentedCodeBlock code -> pieces.add(asWords(code.getLiteral(), line));
            default -> {}
        }
    }

    private static Draft.Piece asWords(String text, int line) {
        return new Draft.Piece.Paragraph(
                List.of(new Draft.Inline.Words(text.strip(), Run.Emphasis.NONE, line)), line);
    }

    private int line(Node node) {
        return node.getSourceSpans().isEmpty()
                ? offset + 1
                : node.getSourceSpans().getFirst().getLineIndex() + 1 + offset;
    }

    private Draft.Piece heading(Heading heading, int line) {
        var words = new ArrayList<>(inlines(heading, line));
        var id = Optional.<String>empty();
        var numbered = true;
        if (!words.isEmpty()
                && words.getLast() instanceof Draft.Inline.Words(var text, var how, var at)) {
            var attributes = ATTRIBUTES.matcher(text);
            if (attributes.find()) {
                id = Optional.ofNullable(attributes.group("id"));
                numbered = attributes.group("un") == null;
                words.removeLast();
                var rest = text.substring(0, attributes.start());
                if (!rest.isEmpty()) words.add(new Draft.Inline.Words(rest, how, at));
            }
        }
        return new Draft.Piece.Heading(
                Math.min(3, heading.getLevel()), List.copyOf(words), id, numbered, line);
    }

    private void paragraph(Paragraph paragraph, int line) {
        var placed = PLACED.matcher(literal(paragraph));
        if (placed.matches()) {
            var words = placed.group(1).strip().split("\\s+", -1);
            var options = new TreeMap<String, String>();
            var name = "";
            for (var at = 1; at < words.length; at++) {
                var equals = words[at].indexOf('=');
                if (equals > 0)
                    options.put(words[at].substring(0, equals), words[at].substring(equals + 1));
                else name = words[at];
            }
            pieces.add(new Draft.Piece.Placed(words[0], name, options, line));
        } else pieces.add(new Draft.Piece.Paragraph(inlines(paragraph, line), line));
    }

    private static String literal(Node node) {
        var text = new StringBuilder();
        node.accept(
                new AbstractVisitor() {
                    @Override
                    public void visit(Text words) {
                        text.append(words.getLiteral());
                    }

                    @Override
                    public void visit(SoftLineBreak end) {
                        text.append('\n');
                    }

                    @Override
                    public void visit(Code code) {
                        text.append('`').append(code.getLiteral()).append('`');
                    }
                });
        return text.toString();
    }

    private List<List<Draft.Inline>> items(Node list) {
        var items = new ArrayList<List<Draft.Inline>>();
        for (var item = list.getFirstChild(); item != null; item = item.getNext())
            if (item instanceof ListItem) items(item, items);
        return items;
    }

    /// An item's paragraphs are one; a list within it goes on as items of the same.
    private void items(Node item, List<List<Draft.Inline>> items) {
        var own = new ArrayList<Draft.Inline>();
        var within = new ArrayList<List<Draft.Inline>>();
        for (var part = item.getFirstChild(); part != null; part = part.getNext())
            if (part instanceof BulletList || part instanceof OrderedList)
                within.addAll(items(part));
            else {
                if (!own.isEmpty())
                    own.add(new Draft.Inline.Words(" ", Run.Emphasis.NONE, line(part)));
                own.addAll(inlines(part, line(part)));
            }
        items.add(List.copyOf(own));
        items.addAll(within);
    }

    private Draft.Piece quote(BlockQuote quote, int line) {
        var paragraphs = new ArrayList<List<Draft.Inline>>();
        var by = "";
        for (var part = quote.getFirstChild(); part != null; part = part.getNext()) {
            var text = literal(part).strip();
            if (part.getNext() == null && (text.startsWith("– ") || text.startsWith("— ")))
                by = text.substring(2).strip();
            else paragraphs.add(inlines(part, line(part)));
        }
        return new Draft.Piece.Quote(List.copyOf(paragraphs), by, line);
    }

    /// What stands within a block; words beside each other are one before braces are looked for.
    private List<Draft.Inline> inlines(Node block, int line) {
        var loose = new ArrayList<Draft.Inline>();
        loose(block, Run.Emphasis.NONE, line, loose);
        var joined = new ArrayList<Draft.Inline>();
        for (var inline : loose)
            if (inline instanceof Draft.Inline.Words(var text, var how, _)
                    && !joined.isEmpty()
                    && joined.getLast()
                            instanceof Draft.Inline.Words(var before, var same, var first)
                    && how == same) {
                joined.removeLast();
                joined.add(new Draft.Inline.Words(before + text, how, first));
            } else joined.add(inline);
        return joined.stream()
                .flatMap(it ->
                        it instanceof Draft.Inline.Words words
                                ? bound(words).stream()
                                : java.util.stream.Stream.of(it))
                .toList();
    }

    private void loose(Node parent, Run.Emphasis how, int line, List<Draft.Inline> into) {
        for (var node = parent.getFirstChild(); node != null; node = node.getNext()) {
            var at = node.getSourceSpans().isEmpty() ? line : line(node);
            switch (node) {
                case Text text -> into.add(new Draft.Inline.Words(text.getLiteral(), how, at));
                case SoftLineBreak _ -> into.add(new Draft.Inline.Words(" ", how, at));
                case HardLineBreak _ -> into.add(new Draft.Inline.Words(" ", how, at));
                case HtmlInline html ->
                        into.add(new Draft.Inline.Words(html.getLiteral(), how, at));
                case Code code -> into.add(new Draft.Inline.Plain(code.getLiteral()));
                case Emphasis _ -> loose(node, Run.Emphasis.LIGHT, at, into);
                case StrongEmphasis _ -> loose(node, Run.Emphasis.STRONG, at, into);
                case Link link -> link(link, how, at, into);
                case Image image -> {
                    mishap("report.image", at, String.valueOf(image.getDestination()));
                    loose(node, how, at, into);
                }
                default -> loose(node, how, at, into);
            }
        }
    }

    private void link(Link link, Run.Emphasis how, int line, List<Draft.Inline> into) {
        var address = String.valueOf(link.getDestination());
        if (address.startsWith("https://") && address.length() < 2_000)
            into.add(new Draft.Inline.Link(literal(link), address));
        else {
            mishap("report.link", line, address);
            loose(link, how, line, into);
        }
    }

    /// Words with what stands in braces among them.
    private List<Draft.Inline> bound(Draft.Inline.Words words) {
        var found = new ArrayList<Draft.Inline>();
        var braces = BRACES.matcher(words.text());
        var from = 0;
        while (braces.find()) {
            var isHeadingsOwn =
                    ATTRIBUTES.matcher(words.text().substring(braces.start())).matches();
            if (isHeadingsOwn) continue;
            if (braces.start() > from) found.add(part(words, from, braces.start()));
            found.add(inBraces(braces.group(1).strip(), words));
            from = braces.end();
        }
        if (from < words.text().length()) found.add(part(words, from, words.text().length()));
        return found;
    }

    private static Draft.Inline part(Draft.Inline.Words words, int from, int to) {
        return new Draft.Inline.Words(
                words.text().substring(from, to), words.emphasis(), words.line());
    }

    private static final Pattern QUOTED =
            Pattern.compile("[\"“”](?<text>[^\"“”]*)[\"“”](\\s*=\\s*(?<ask>.+))?");
    private static final Pattern FACT =
            Pattern.compile("(?<name>year|period|association)(?<away>[+-]\\d{1,2})?");
    private static final Pattern SEE = Pattern.compile("(se|see)\\s+(?<id>[a-z][a-z0-9.-]*)");

    private Draft.Inline inBraces(String content, Draft.Inline.Words words) {
        var line = words.line();
        var quoted = QUOTED.matcher(content);
        if (quoted.matches()) {
            var text = quoted.group("text");
            if (quoted.group("ask") == null) return new Draft.Inline.Plain(text);
            return asked(quoted.group("ask"), line)
                    .<Draft.Inline>map(it -> new Draft.Inline.Claimed(text, it.ask(), line))
                    .orElse(new Draft.Inline.Words(text, words.emphasis(), line));
        }
        var fact = FACT.matcher(content);
        if (fact.matches())
            return new Draft.Inline.Fact(
                    fact.group("name"),
                    fact.group("away") == null ? 0 : Integer.parseInt(fact.group("away")),
                    line);
        var see = SEE.matcher(content);
        if (see.matches()) return new Draft.Inline.See(see.group("id"), line);
        return asked(content, line)
                .<Draft.Inline>map(it -> it)
                .orElse(new Draft.Inline.Words("{" + content + "}", words.emphasis(), line));
    }

    /// `followup.exited insats=bron period=-1 as=mkr`.
    private Optional<Draft.Inline.Figure> asked(String content, int line) {
        var words = content.split("\\s+", -1);
        if (!words[0].matches("[a-z]+\\.[a-z][a-z-]*")) {
            mishap("report.braces", line, "{" + content + "}");
            return Optional.empty();
        }
        var ask = Ask.of(words[0]);
        var form = Draft.Form.USUAL;
        for (var at = 1; at < words.length; at++) {
            var next = option(ask, form, words[at]);
            if (next.isEmpty()) {
                mishap("report.option", line, words[at], "{" + content + "}");
                return Optional.empty();
            }
            ask = next.get().ask();
            form = next.get().form();
        }
        return Optional.of(new Draft.Inline.Figure(ask, form, line));
    }

    private static Optional<Draft.Inline.Figure> option(Ask ask, Draft.Form form, String word) {
        if (word.equals("unsigned"))
            return Optional.of(new Draft.Inline.Figure(ask, new Draft.Form(form.scale(), true), 0));
        var equals = word.indexOf('=');
        if (equals < 1) return Optional.empty();
        var name = word.substring(0, equals);
        var value = word.substring(equals + 1);
        if (name.equals("as"))
            return scale(value)
                    .map(it ->
                            new Draft.Inline.Figure(ask, new Draft.Form(it, form.unsigned()), 0));
        return ask.with(name, value).map(it -> new Draft.Inline.Figure(it, form, 0));
    }

    private static Optional<Draft.Scale> scale(String name) {
        return java.util.Arrays.stream(Draft.Scale.values())
                .filter(it -> it.name().equalsIgnoreCase(name))
                .findFirst();
    }
}
