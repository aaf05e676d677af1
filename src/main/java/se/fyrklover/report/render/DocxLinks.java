package se.fyrklover.report.render;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import se.fyrklover.report.Block;
import se.fyrklover.report.Report;

/// What a document leads to and holds: the bookmarks of its places, the addresses outside of it,
/// and its pictures.
final class DocxLinks {

    private static final String TYPES =
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private record Relation(String type, String target, boolean leadsOut) {}

    private final Map<String, String> bookmarks = new HashMap<>();
    private final Map<Relation, String> relations = new LinkedHashMap<>();
    private final Parts parts;
    private int begun;
    private int pictures;

    DocxLinks(Report report, Parts parts) {
        this.parts = parts;
        for (var part :
                new String[] {"styles", "numbering", "settings", "fontTable", "header", "footer"})
            related(part, part + ".xml", false);
        for (var section : report.all().toList()) {
            bookmarks.putIfAbsent(section.id(), "_Toc%08d".formatted(bookmarks.size() + 1));
            for (var block : section.blocks()) bookmark(block);
        }
    }

    private void bookmark(Block block) {
        switch (block) {
            case Block.Table table -> bookmark(table.anchor());
            case Block.Chart chart -> bookmark(chart.anchor());
            default -> {}
        }
    }

    private void bookmark(String anchor) {
        bookmarks.putIfAbsent(anchor, "_Ref%08d".formatted(bookmarks.size() + 1));
    }

    /// The bookmark of a place, where the document has it; an office program takes no hyphens in
    /// its name.
    Optional<String> to(String anchor) {
        return Optional.ofNullable(bookmarks.get(anchor));
    }

    /// The number of a bookmark that begins.
    String next() {
        return String.valueOf(++begun);
    }

    /// The way out to an address; none to what is not one, which would spoil the file.
    Optional<String> out(String address) {
        try {
            var to = new URI(address);
            return "https".equals(to.getScheme()) && to.getHost() != null
                    ? Optional.of(related("hyperlink", to.toASCIIString(), true))
                    : Optional.empty();
        } catch (URISyntaxException none) {
            return Optional.empty();
        }
    }

    String picture(byte[] png) {
        var name = "media/picture%d.png".formatted(++pictures);
        parts.put("word/" + name, png);
        return related("image", name, false);
    }

    int pictures() {
        return pictures;
    }

    String header() {
        return related("header", "header.xml", false);
    }

    String footer() {
        return related("footer", "footer.xml", false);
    }

    private String related(String type, String target, boolean leadsOut) {
        return relations.computeIfAbsent(
                new Relation(type, target, leadsOut), _ -> "rId" + (relations.size() + 1));
    }

    @Override
    public String toString() {
        var xml = new Xml();
        xml.open(
                "Relationships",
                "xmlns",
                "http://schemas.openxmlformats.org/package/2006/relationships");
        for (var relation : relations.entrySet()) {
            var to = relation.getKey();
            var id = relation.getValue();
            var type = TYPES + "/" + to.type();
            if (to.leadsOut())
                xml.leaf(
                        "Relationship",
                        "Id",
                        id,
                        "Type",
                        type,
                        "Target",
                        to.target(),
                        "TargetMode",
                        "External");
            else xml.leaf("Relationship", "Id", id, "Type", type, "Target", to.target());
        }
        return xml.close().toString();
    }
}
