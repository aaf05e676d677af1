package se.fyrklover.budget.grid;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// How what somebody wrote, seeing a budget as it was, comes together with what others have changed
/// since.
///
/// @param kept what of it can stand beside the others' changes
/// @param conflicts what cannot: it is left to who wrote it to choose
public record Merge(Edit kept, List<Conflict> conflicts) {

    /// An item that two have changed in different ways.
    ///
    /// @param theirs as it stands
    /// @param mine as it was wanted
    public record Conflict(String key, Optional<String> theirs, Optional<String> mine) {}

    /// Nothing is written over that who wrote did not see; nothing is left without the line or the
    /// section that it belongs to.
    ///
    /// @param seen the state that who wrote looked at
    /// @param mine that state as it was wanted
    /// @param head the state of today
    public static Merge of(Items seen, Items mine, Items head) {
        var kept = new ArrayList<Edit.Item>();
        var conflicts = new ArrayList<Conflict>();
        for (var item : Edit.between(seen, mine).items()) {
            var theirs = head.find(item.key());
            if (theirs.equals(item.was()))
                kept.add(new Edit.Item(item.key(), theirs, item.becomes()));
            else if (!theirs.equals(item.becomes()))
                conflicts.add(new Conflict(item.key(), theirs, item.becomes()));
        }
        return new Merge(new Edit(whole(kept, conflicts, head)), conflicts);
    }

    /// Takes out what would leave something hanging, until nothing does.
    private static List<Edit.Item> whole(
            List<Edit.Item> wanted, List<Conflict> conflicts, Items head) {
        var kept = wanted;
        while (true) {
            var hanging = hanging(head.after(new Edit(kept)));
            if (hanging.isEmpty()) return kept;
            var still = new ArrayList<Edit.Item>();
            for (var item : kept)
                if (hanging.stream().anyMatch(it -> concerns(item.key(), it)))
                    conflicts.add(new Conflict(item.key(), item.was(), item.becomes()));
                else still.add(item);
            if (still.size() == kept.size())
                throw new IllegalStateException("hung before: " + hanging);
            kept = still;
        }
    }

    /// Items whose line or section is not there.
    private static Set<String> hanging(Items state) {
        var hanging = new LinkedHashSet<String>();
        for (var key : state.of().keySet())
            ItemKey.above(key, state)
                    .filter(it -> !state.of().containsKey(it))
                    .ifPresent(it -> {
                        hanging.add(key);
                        hanging.add(it);
                    });
        return hanging;
    }

    /// Whether a change of an item has to do with what hangs: it is it, what it hung on, or beside
    /// it on the same line.
    private static boolean concerns(String key, String hanging) {
        return key.equals(hanging) || ItemKey.isWithin(key, hanging);
    }
}
