package se.fyrklover.audit;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.fyrklover.audit.Verification.Wrong;

/// Follows one chain, and holds it against where it is known to have stood.
final class Reading {

    private final Chain.Follower follower;
    private final TreeMap<Long, List<Anchor>> anchors;
    private @Nullable Instant last;

    Reading(Chain chain, Collection<Anchor> anchors) {
        this.follower = chain.new Follower();
        this.anchors =
                anchors.stream()
                        .collect(
                                Collectors.groupingBy(
                                        Anchor::number, TreeMap::new, Collectors.toList()));
    }

    /// The next row; answers with what is wrong with it, if anything is.
    Optional<Wrong> next(Chain.Row row) {
        var at = Optional.of(row.at());
        var fault = follower.next(row);
        if (fault.isPresent())
            return fault.map(it -> new Wrong(it.number(), at, it.flaw(), Optional.empty()));
        last = row.at();
        return anchors.getOrDefault(row.number(), List.of()).stream()
                .filter(it -> !it.fits(row.mac()))
                .findFirst()
                .map(it -> new Wrong(row.number(), at, Chain.Flaw.REPLACED, Optional.of(it)));
    }

    /// A row that cannot even be read, where the next should be.
    Wrong unreadable() {
        return new Wrong(
                head().number() + 1,
                Optional.ofNullable(last),
                Chain.Flaw.CHANGED,
                Optional.empty());
    }

    /// After the last row: what only the whole shows, the first of it.
    Optional<Wrong> end() {
        var erased =
                follower.end()
                        .map(it ->
                                new Wrong(
                                        it.number(),
                                        Optional.empty(),
                                        it.flaw(),
                                        Optional.empty()));
        var beyond = Optional.ofNullable(anchors.higherEntry(head().number()));
        var cut =
                beyond.map(it ->
                        new Wrong(
                                head().number() + 1,
                                Optional.ofNullable(last),
                                Chain.Flaw.CUT,
                                Optional.of(it.getValue().getFirst())));
        return java.util.stream.Stream.concat(erased.stream(), cut.stream())
                .min(Comparator.comparingLong(Wrong::number));
    }

    Chain.Head head() {
        return follower.head();
    }

    int held() {
        return anchors.values().stream().mapToInt(List::size).sum();
    }
}
