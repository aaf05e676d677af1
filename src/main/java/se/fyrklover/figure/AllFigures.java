package se.fyrklover.figure;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import se.fyrklover.shared.AssociationId;

/// The figures of every register as one.
public final class AllFigures {

    private final List<Figures> registers;
    private final Map<String, Figures> byDefinition = new HashMap<>();
    private final Claims claims;
    private final List<Definition> definitions;
    private final Map<AssociationId, Snapshot> snapshots = new ConcurrentHashMap<>();

    public AllFigures(List<Figures> registers, Claims claims) {
        this.registers = List.copyOf(registers);
        this.claims = claims;
        this.definitions =
                registers.stream().flatMap(register -> register.defined().stream()).toList();
        for (var register : registers)
            for (var definition : register.defined())
                if (byDefinition.put(definition.id(), register) != null)
                    throw new IllegalArgumentException("defined twice: " + definition.id());
    }

    public Collection<Definition> defined() {
        return definitions;
    }

    /// What is known of an association as of a revision of its records.
    ///
    /// The caller reads the revision first, so what is found may be newer than it says, never
    /// older.
    public Snapshot of(AssociationId association, long revision) {
        var kept = snapshots.get(association);
        if (kept != null && kept.revision() == revision) return kept;
        var fresh = new Snapshot(association, revision, registers, byDefinition, claims);
        snapshots.put(association, fresh);
        return fresh;
    }
}
