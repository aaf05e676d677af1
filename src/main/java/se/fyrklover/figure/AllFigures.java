package se.fyrklover.figure;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import se.fyrklover.shared.AssociationId;

/// The figures of every register as one.
public final class AllFigures {

    private final List<Figures> registers;
    private final Claims claims;
    private final List<Definition> definitions;
    private final Map<AssociationId, Snapshot> snapshots = new ConcurrentHashMap<>();

    public AllFigures(List<Figures> registers, Claims claims) {
        this.registers = List.copyOf(registers);
        this.claims = claims;
        this.definitions =
                registers.stream().flatMap(register -> register.defined().stream()).toList();
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
        var fresh = new Snapshot(association, revision, registers, claims);
        snapshots.put(association, fresh);
        return fresh;
    }
}
