package se.fyrklover.exchange;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import se.fyrklover.access.Tenant;
import se.fyrklover.association.Association;
import se.fyrklover.publication.Document;
import se.fyrklover.shared.OrganisationNumber;
import se.fyrklover.shared.Parsed;
import se.fyrklover.shared.Phrase;

/// Reads `association.yaml`: which association it is, and the documents that the rows refer to.
final class AssociationFile {

    static final String NAME = "association.yaml";

    /// What the file says.
    ///
    /// @param open whether anybody may read it; nothing where the file leaves that as it is
    record Contents(
            String slug,
            String name,
            Optional<Boolean> open,
            Association association,
            List<Document> documents) {}

    private final List<Fault> faults;
    private final Set<String> documentIds;

    AssociationFile(List<Fault> faults, Set<String> documentIds) {
        this.faults = faults;
        this.documentIds = documentIds;
    }

    Optional<Contents> read(String text) {
        var before = faults.size();
        return mapping(text)
                .map(root -> {
                    known(
                            root,
                            List.of(
                                    "format",
                                    "id",
                                    "name",
                                    "organisation-number",
                                    "formed",
                                    "readers",
                                    "documents"));
                    value(root, "format", it -> oneOf(it, "1"));
                    var slug = value(root, "id", AssociationFile::free);
                    var name = value(root, "name", Parsed::read);
                    var number = value(root, "organisation-number", OrganisationNumber::parse);
                    var formed =
                            find(root, "formed").isEmpty()
                                    ? Optional.<LocalDate>empty()
                                    : value(root, "formed", Row::parseDate);
                    var open =
                            find(root, "readers").isEmpty()
                                    ? Optional.<Boolean>empty()
                                    : value(root, "readers", AssociationFile::readers);
                    var documents = documents(root);
                    return faults.size() > before
                            ? null
                            : new Contents(
                                    slug.orElseThrow(),
                                    name.orElseThrow(),
                                    open,
                                    new Association(number.orElseThrow(), formed.orElse(null)),
                                    documents);
                });
    }

    private Optional<Map<String, Entry>> mapping(String text) {
        try {
            var options = new LoaderOptions();
            options.setMaxAliasesForCollections(0);
            options.setNestingDepthLimit(5);
            var root =
                    new Yaml(new SafeConstructor(options)).compose(new java.io.StringReader(text));
            if (root instanceof MappingNode mapping) return Optional.of(entries(mapping));
            fault(1, "", "", "exchange.expected.mapping");
        } catch (MarkedYAMLException broken) {
            var mark = broken.getProblemMark();
            fault(mark == null ? 1 : mark.getLine() + 1, "", "", "exchange.expected.yaml");
        } catch (YAMLException broken) {
            fault(1, "", "", "exchange.expected.yaml");
        }
        return Optional.empty();
    }

    private record Entry(int row, Node value) {}

    private Map<String, Entry> entries(MappingNode mapping) {
        var entries = new HashMap<String, Entry>();
        for (var tuple : mapping.getValue())
            if (tuple.getKeyNode() instanceof ScalarNode key) {
                var row = key.getStartMark().getLine() + 1;
                if (entries.put(key.getValue(), new Entry(row, tuple.getValueNode())) != null)
                    fault(row, key.getValue(), key.getValue(), "exchange.expected.unique", "key");
            }
        return entries;
    }

    private List<Document> documents(Map<String, Entry> root) {
        var documents = new ArrayList<Document>();
        var entry = find(root, "documents");
        if (entry.isEmpty()
                || !(entry.get().value() instanceof SequenceNode list)
                || list.getValue().isEmpty()) {
            fault(entry.map(Entry::row).orElse(0), "documents", "", "exchange.expected.documents");
            return documents;
        }
        for (var node : list.getValue()) {
            var row = node.getStartMark().getLine() + 1;
            if (!(node instanceof MappingNode mapping)) {
                fault(row, "documents", "", "exchange.expected.documents");
                continue;
            }
            var document = entries(mapping);
            known(document, List.of("id", "title", "year", "publisher", "audience"));
            var id = value(document, "id", AssociationFile::slug);
            var title = value(document, "title", Parsed::read);
            var year = value(document, "year", Row::parseYear);
            var publisher = find(document, "publisher").map(AssociationFile::scalar).orElse(null);
            var audience =
                    find(document, "audience").isEmpty()
                            ? Optional.of(Document.Audience.PUBLIC)
                            : value(document, "audience", AssociationFile::audience);
            if (id.isPresent() && !documentIds.add(id.get()))
                fault(row, "id", id.get(), "exchange.expected.unique", "id");
            if (id.isPresent() && title.isPresent() && year.isPresent() && audience.isPresent())
                documents.add(
                        new Document(id.get(), title.get(), year.get(), publisher, audience.get()));
        }
        return documents;
    }

    private void known(Map<String, Entry> entries, List<String> keys) {
        entries.forEach((key, entry) -> {
            if (!keys.contains(key))
                fault(entry.row(), key, key, "exchange.expected.one-of", String.join(", ", keys));
        });
    }

    private <T> Optional<T> value(
            Map<String, Entry> entries, String key, Function<String, Parsed<T>> parser) {
        var entry = find(entries, key);
        var text = entry.map(AssociationFile::scalar).orElse("").strip();
        var row = entry.map(Entry::row).orElse(0);
        if (text.isEmpty()) {
            fault(row, key, "", "exchange.expected.something");
            return Optional.empty();
        }
        return switch (parser.apply(text)) {
            case Parsed.Read<T>(T value) -> Optional.of(value);
            case Parsed.Unreadable<T>(Phrase expected) -> {
                faults.add(new Fault(NAME, row, key, text, expected));
                yield Optional.empty();
            }
        };
    }

    private static Optional<Entry> find(Map<String, Entry> entries, String key) {
        return Optional.ofNullable(entries.get(key));
    }

    private static String scalar(Entry entry) {
        return entry.value() instanceof ScalarNode scalar ? scalar.getValue() : "";
    }

    private static Parsed<String> slug(String text) {
        return text.matches("[a-z][a-z0-9-]{1,39}")
                ? Parsed.read(text)
                : Parsed.unreadable("exchange.expected.id");
    }

    /// The name of an association stands first in its addresses, where some names are taken.
    private static Parsed<String> free(String text) {
        return slug(text)
                .then(it ->
                        Tenant.isFree(it)
                                ? Parsed.read(it)
                                : Parsed.unreadable("exchange.expected.free-id"));
    }

    private static Parsed<Boolean> readers(String text) {
        return Row.oneOf(Map.of("anyone", true, "roles", false), text);
    }

    private static Parsed<Document.Audience> audience(String text) {
        return Row.oneOf(
                Map.of(
                        "public", Document.Audience.PUBLIC,
                        "internal", Document.Audience.INTERNAL),
                text);
    }

    private static Parsed<String> oneOf(String text, String only) {
        return text.equals(only)
                ? Parsed.read(text)
                : Parsed.unreadable("exchange.expected.one-of", only);
    }

    private void fault(
            int row, String key, @Nullable String found, String expected, Object... arguments) {
        faults.add(
                new Fault(
                        NAME,
                        row,
                        key,
                        found == null ? "" : found,
                        Phrase.of(expected, arguments)));
    }
}
