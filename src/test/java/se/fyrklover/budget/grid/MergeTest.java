package se.fyrklover.budget.grid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.fyrklover.budget.grid.SomeGrids.cell;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// How what two people write in one budget comes together.
class MergeTest {

    private static final String PERSONAL = cell("administration", "personal");
    private static final String RENT = cell("administration", "lokal");

    private final Items seen =
            SomeGrids.with(SomeGrids.usual(), Map.of("administration/personal", "2 800 000"))
                    .items();

    private static Items set(Items items, String key, String typed) {
        return items.with(key, GridCell.parse(typed).orThrow().map(GridCell::written));
    }

    private Items withRent(Items items) {
        return new Grid(2026, items)
                .with(new GridLine("administration", "lokal", 9, false, List.of(), "Lokal"));
    }

    @Test
    void changesOfDifferentCellsBothStand() {
        var head = set(withRent(seen), RENT, "200 000");
        var mine = set(seen, PERSONAL, "2 850 000");

        var merge = Merge.of(seen, mine, head);

        assertThat(merge.conflicts()).isEmpty();
        var after = head.after(merge.kept());
        assertThat(after.find(PERSONAL)).contains("285000000");
        assertThat(after.find(RENT)).contains("20000000");
    }

    @Test
    void ofTwoWhoChangeOneCellTheSecondIsToldOfTheFirst() {
        var head = set(seen, PERSONAL, "2 900 000");
        var mine = set(seen, PERSONAL, "2 850 000");

        var merge = Merge.of(seen, mine, head);

        assertThat(merge.kept().isEmpty()).isTrue();
        assertThat(merge.conflicts())
                .containsExactly(
                        new Merge.Conflict(
                                PERSONAL, Optional.of("290000000"), Optional.of("285000000")));
    }

    @Test
    void whoWritesTheSameAsTheOtherIsNotInTheWay() {
        var both = set(seen, PERSONAL, "2 900 000");

        var merge = Merge.of(seen, both, both);

        assertThat(merge.kept().isEmpty()).isTrue();
        assertThat(merge.conflicts()).isEmpty();
    }

    @Test
    void anAmountOnALineThatAnotherHasTakenAwayIsNotSavedAndNotLost() {
        var base = withRent(seen);
        var head = new Grid(2026, base).without(line(base));
        var mine = set(base, RENT, "210 000");

        var merge = Merge.of(base, mine, head);

        assertThat(merge.kept().isEmpty()).isTrue();
        assertThat(merge.conflicts())
                .containsExactly(
                        new Merge.Conflict(RENT, Optional.empty(), Optional.of("21000000")));
    }

    @Test
    void aLineOnWhichAnotherHasWrittenIsNotTakenAway() {
        var base = withRent(seen);
        var head = set(base, RENT, "210 000");
        var mine = new Grid(2026, base).without(line(base));

        var merge = Merge.of(base, mine, head);

        assertThat(merge.kept().isEmpty()).isTrue();
        assertThat(merge.conflicts())
                .extracting(Merge.Conflict::key)
                .containsExactly("line/administration/lokal");
    }

    private static GridLine line(Items items) {
        return new Grid(2026, items).line("line/administration/lokal").orElseThrow();
    }

    @Test
    void aChangeTakenBackGivesWhatWas() {
        var after = set(seen, PERSONAL, "1");
        var edit = Edit.between(seen, after);

        assertThat(after.after(edit.undone())).isEqualTo(seen);
        assertThatThrownBy(() -> seen.after(edit.undone()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /// Whatever two write, in whatever order: what stands is whole, what was not seen is not
    /// written over, and each wish is either kept or told of.
    @Test
    void tenThousandMergesAtRandomLoseNothing() {
        var random = new Random(20_261_123);
        for (var round = 0; round < 10_000; round++) {
            var head = random(random, seen);
            var mine = random(random, seen);

            var merge = Merge.of(seen, mine, head);
            var after = head.after(merge.kept());

            for (var item : Edit.between(seen, mine).items()) {
                var isTold = merge.conflicts().stream().anyMatch(it -> it.key().equals(item.key()));
                assertThat(after.find(item.key()).equals(item.becomes()) || isTold)
                        .as(item.key())
                        .isTrue();
            }
            for (var item : Edit.between(seen, head).items()) {
                var isMine =
                        merge.kept().items().stream().anyMatch(it -> it.key().equals(item.key()));
                assertThat(isMine).as("written over unseen: " + item.key()).isFalse();
            }
            for (var key : after.of().keySet())
                ItemKey.above(key, after)
                        .ifPresent(it -> assertThat(after.of()).as(key).containsKey(it));
        }
    }

    private static Items random(Random random, Items from) {
        var items = from;
        for (var step = random.nextInt(5); step >= 0; step--) {
            var grid = new Grid(2026, items);
            var lines = grid.lines();
            var line = lines.get(random.nextInt(lines.size()));
            items =
                    switch (random.nextInt(8)) {
                        case 0 ->
                                grid.with(
                                        new GridLine(
                                                line.section(),
                                                "ny-" + random.nextInt(3),
                                                random.nextInt(20),
                                                false,
                                                List.of(),
                                                "Ny"));
                        case 1 -> lines.size() < 2 ? items : grid.without(line);
                        case 2 -> grid.with(line.called("Namn " + random.nextInt(3)));
                        case 3 -> withoutSection(grid, line.section());
                        case 4 -> Move.of(grid, line.key(), way(random));
                        case 5 -> Move.of(grid, ItemKey.section(line.section()), way(random));
                        default ->
                                set(
                                        items,
                                        ItemKey.cell(line.section(), line.id(), SomeGrids.PLAN),
                                        String.valueOf(random.nextInt(3)));
                    };
        }
        return items;
    }

    private static Move.Way way(Random random) {
        return random.nextBoolean() ? Move.Way.UP : Move.Way.DOWN;
    }

    private static Items withoutSection(Grid grid, String section) {
        if (grid.lines().stream().allMatch(it -> it.section().equals(section))) return grid.items();
        var left = new TreeMap<>(grid.items().of());
        left.keySet().removeIf(it -> ItemKey.isWithin(it, ItemKey.section(section)));
        left.remove(ItemKey.section(section));
        return new Items(left);
    }
}
