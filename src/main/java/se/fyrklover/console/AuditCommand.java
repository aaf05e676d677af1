package se.fyrklover.console;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.fyrklover.access.Caller;
import se.fyrklover.access.Tenant;
import se.fyrklover.access.Tenants;
import se.fyrklover.audit.Anchor;
import se.fyrklover.audit.AuditLog;
import se.fyrklover.audit.Chains;
import se.fyrklover.audit.HeadFile;
import se.fyrklover.audit.Verification;
import se.fyrklover.entrance.HeadLetters;
import se.fyrklover.shared.AssociationId;
import se.fyrklover.shared.Parsed;
import se.fyrklover.words.Words;

/// `audit`: whether the log is what was written, and its heads sent to the auditors.
final class AuditCommand {

    private final Console console;
    private final Options.Audit options;

    AuditCommand(Console console, Options.Audit options) {
        this.console = console;
        this.options = options;
    }

    int run() throws Refusal {
        return switch (String.valueOf(options.what)) {
            case "verify" -> verify();
            case "anchor" -> anchor();
            default -> throw new Refusal("console.audit-what");
        };
    }

    private int verify() throws Refusal {
        if (options.anchor != null && options.association == null)
            throw new Refusal("console.audit-anchor-of");
        var given = given(options.anchor);
        try (var product = Product.open(console, options)) {
            var kept = kept();
            var followed = new ArrayList<Verification>();
            for (var association : asked(product, kept)) {
                var known = new ArrayList<Anchor>(given);
                Optional.ofNullable(kept.get(association)).ifPresent(known::add);
                followed.add(product.the(Chains.class).verify(association, known));
            }
            var names = names(product);
            if (options.json) console.print(json(followed, names));
            else print(followed, names);
            return followed.stream().allMatch(Verification::isWhole) ? Console.DONE : Console.FOUND;
        }
    }

    private static List<Anchor> given(@Nullable String typed) throws Refusal {
        if (typed == null) return List.of();
        return switch (Anchor.parse(typed, "given")) {
            case Parsed.Read<Anchor>(var anchor) -> List.of(anchor);
            case Parsed.Unreadable<Anchor> _ ->
                    throw new Refusal("console.audit-anchor-wrong", typed);
        };
    }

    private Map<AssociationId, Anchor> kept() throws Refusal {
        var file = new HeadFile(Product.data(options));
        try {
            return file.read();
        } catch (IOException unreadable) {
            throw new Refusal("console.audit-heads-unreadable", file.path().toString());
        }
    }

    /// One chain, or all: also one that is not in the database any more but in the file of heads.
    private Set<AssociationId> asked(Product product, Map<AssociationId, Anchor> kept)
            throws Refusal {
        var asked = new LinkedHashSet<AssociationId>();
        if (options.association != null)
            asked.add(AskedYear.tenant(product, options.association).id());
        else {
            product.the(Tenants.class).all().stream().map(Tenant::id).forEach(asked::add);
            asked.addAll(product.the(Chains.class).all());
            asked.addAll(kept.keySet());
        }
        return asked;
    }

    private Map<AssociationId, String> names(Product product) {
        var names = new LinkedHashMap<AssociationId, String>();
        names.put(AuditLog.HOUSE, words().say("console.audit-house"));
        product.the(Tenants.class).all().forEach(it -> names.put(it.id(), it.slug()));
        return names;
    }

    private void print(List<Verification> followed, Map<AssociationId, String> names) {
        for (var it : followed) console.print(line(it, name(it, names)));
        console.print(
                words().say(
                                "console.audit-sum",
                                followed.size(),
                                (int) followed.stream().filter(it -> !it.isWhole()).count()));
    }

    private String line(Verification it, String name) {
        if (it.wrong().isEmpty())
            return words().say(
                            it.head().number() == 0 ? "console.audit-empty" : "console.audit-whole",
                            name,
                            it.head().number(),
                            it.head().seal(),
                            it.anchors());
        var wrong = it.wrong().get();
        var at =
                wrong.at().map(words()::time).orElseGet(() -> words().say("console.audit-no-time"));
        return words().say(
                        "console.audit-wrong",
                        name,
                        String.valueOf(wrong.number()),
                        at,
                        words().say(wrong.says()));
    }

    private static String name(Verification it, Map<AssociationId, String> names) {
        return names.getOrDefault(it.association(), it.association().toString());
    }

    private String json(List<Verification> followed, Map<AssociationId, String> names) {
        var json = new LinkedHashMap<String, Object>();
        json.put("whole", followed.stream().allMatch(Verification::isWhole));
        json.put("chains", followed.stream().map(it -> json(it, name(it, names))).toList());
        return Console.json(json);
    }

    private Map<String, Object> json(Verification it, String name) {
        var json = new LinkedHashMap<String, Object>();
        json.put("association", name);
        json.put("number", it.head().number());
        json.put("mac", it.head().seal());
        json.put("anchors", it.anchors());
        it.wrong()
                .ifPresent(wrong -> {
                    var told = new LinkedHashMap<String, Object>();
                    told.put("number", wrong.number());
                    wrong.at().ifPresent(at -> told.put("at", at.toString()));
                    told.put("flaw", wrong.flaw().name().toLowerCase(java.util.Locale.ROOT));
                    wrong.anchor().ifPresent(anchor -> told.put("kept_in", anchor.keptIn()));
                    told.put("says", words().say(wrong.says()));
                    json.put("wrong", told);
                });
        return json;
    }

    private int anchor() throws Refusal {
        if (options.association == null) throw new Refusal("console.audit-anchor-what");
        try (var product = Product.open(console, options)) {
            var tenant = AskedYear.tenant(product, options.association);
            var sent = product.the(HeadLetters.class).send(tenant, new Caller.Operator().who());
            if (sent.isEmpty()) throw new Refusal("console.audit-no-auditor", tenant.name());
            var letters = sent.get();
            if (options.json)
                console.print(
                        Console.json(
                                Map.of(
                                        "number", letters.head().number(),
                                        "mac", letters.head().seal(),
                                        "letters", letters.count())));
            else
                console.print(
                        words().say(
                                        "console.audit-anchored",
                                        tenant.name(),
                                        letters.count(),
                                        letters.head().number(),
                                        letters.head().seal()));
            return Console.DONE;
        }
    }

    private Words words() {
        return console.words();
    }
}
