package se.fyrklover.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import se.fyrklover.association.Member;
import se.fyrklover.intervention.Intervention;
import se.fyrklover.shared.Numbers;
import se.fyrklover.shared.Parsed;

/// Reads the files of what there is, `members.csv` and `interventions.csv`, which the others refer
/// to.
///
/// An id may be referred to also where its own row is at fault, so that one fault is told once.
final class RegisterFiles {

    private final Sources sources;
    private final Set<String> memberIds = new HashSet<>();
    private final Set<String> interventionIds = new HashSet<>();
    private final Map<String, Intervention> sound = new HashMap<>();

    RegisterFiles(Sources sources) {
        this.sources = sources;
    }

    Set<String> memberIds() {
        return memberIds;
    }

    Set<String> interventionIds() {
        return interventionIds;
    }

    /// The intervention of an id, where its row is sound.
    Optional<Intervention> intervention(String id) {
        return Optional.ofNullable(sound.get(id));
    }

    List<Member> members() {
        var rows =
                sources.<Member>rows(
                        "members.csv",
                        "id,name,kind,aliases",
                        Member::id,
                        row -> {
                            var id = row.id("id");
                            memberIds.add(id);
                            var name = row.text("name");
                            var kind = row.code("kind", Member.Kind.class);
                            var aliases = row.list("aliases");
                            var place = row.place(sources.documents());
                            return kind.map(it -> new Member(id, name, it, aliases, place));
                        });
        unambiguous(
                "members.csv",
                rows,
                Member::id,
                it -> names(it.name(), it.aliases()),
                it -> it.place().row());
        return rows;
    }

    private static List<String> names(String name, List<String> aliases) {
        var all = new ArrayList<>(aliases);
        all.add(name);
        return all;
    }

    /// A name or alias belongs to one alone, whatever the case of its letters.
    private <R> void unambiguous(
            String file,
            List<R> rows,
            Function<R, String> id,
            Function<R, List<String>> names,
            Function<R, Integer> line) {
        var owners = new HashMap<String, String>();
        for (var row : rows)
            for (var name : names.apply(row)) {
                var owner = owners.putIfAbsent(name.toLowerCase(Locale.ROOT), id.apply(row));
                if (owner != null && !owner.equals(id.apply(row)))
                    sources.fault(
                            file,
                            line.apply(row),
                            "aliases",
                            name,
                            "exchange.expected.own-name",
                            owner);
            }
    }

    List<Intervention> interventions() {
        var rows =
                sources.<Intervention>rows(
                        "interventions.csv",
                        "id,name,kind,paid_from,municipalities,staff_fte,places,started,aliases",
                        Intervention::id,
                        this::intervention);
        rows.forEach(it -> sound.put(it.id(), it));
        unambiguous(
                "interventions.csv",
                rows,
                Intervention::id,
                it -> names(it.name(), it.aliases()),
                it -> it.place().row());
        for (var row : rows) {
            var frame = row.paidFrom() == null ? null : sound.get(row.paidFrom());
            if (row.paidFrom() != null
                    && (frame == null || frame.kind() != Intervention.Kind.FRAME))
                sources.fault(
                        "interventions.csv",
                        row.place().row(),
                        "paid_from",
                        row.paidFrom(),
                        "exchange.expected.frame");
        }
        return rows;
    }

    private Optional<Intervention> intervention(Row row) {
        var id = row.id("id");
        interventionIds.add(id);
        var name = row.text("name");
        var kind = row.code("kind", Intervention.Kind.class);
        var paidFrom = row.optionalText("paid_from");
        var runBy = row.references("municipalities", memberIds, "members.csv");
        var staff = row.may("staff_fte", Numbers::parse);
        if (staff.isPresent() && (staff.get().signum() < 0 || staff.get().intValue() > 999))
            row.fault("staff_fte", "shared.expected.number");
        var places = row.may("places", Numbers::parseCount);
        var started = row.may("started", RegisterFiles::started);
        var aliases = row.list("aliases");
        var place = row.place(sources.documents());
        return kind.map(it ->
                new Intervention(
                        id,
                        name,
                        it,
                        paidFrom.isEmpty() ? null : paidFrom,
                        runBy,
                        staff.orElse(null),
                        places.orElse(null),
                        started.orElse(null),
                        aliases,
                        place));
    }

    private static Parsed<String> started(String text) {
        var date = text.length() == 7 ? text + "-01" : text.length() == 4 ? text + "-01-01" : text;
        return Row.parseDate(date) instanceof Parsed.Read
                ? Parsed.read(text)
                : Parsed.unreadable("exchange.expected.started");
    }
}
