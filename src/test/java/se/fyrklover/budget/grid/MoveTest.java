package se.fyrklover.budget.grid;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import se.fyrklover.budget.grid.Move.Way;

/// In what order the lines and sections of a budget stand, and how it is changed.
class MoveTest {

    private static final String A = "line/administration/a";
    private static final String B = "line/administration/b";
    private static final String C = "line/administration/c";
    private static final String D = "line/administration/d";

    /// Four lines beside each other: A, B, C and D.
    private static Grid lettered() {
        var grid = SomeGrids.usual();
        grid =
                new Grid(
                        2026,
                        grid.without(grid.line("line/administration/personal").orElseThrow()));
        for (var letter : List.of("a", "b", "c", "d"))
            grid =
                    new Grid(
                            2026,
                            grid.with(
                                    new GridLine(
                                            "administration",
                                            letter,
                                            grid.next(),
                                            false,
                                            List.of(),
                                            letter.toUpperCase(java.util.Locale.ROOT))));
        return grid;
    }

    private static Grid moved(Grid grid, String key, Way... ways) {
        var moved = grid;
        for (var way : ways) moved = new Grid(2026, Move.of(moved, key, way));
        return moved;
    }

    private static String order(Grid grid) {
        return String.join(
                "",
                grid.lines().stream()
                        .filter(it -> it.section().equals("administration"))
                        .map(GridLine::label)
                        .toList());
    }

    @Test
    void aLinePassesOneAtATimeAndStopsAtTheEndsOfItsSection() {
        var grid = lettered();

        assertThat(order(grid)).isEqualTo("ABCD");
        assertThat(order(moved(grid, C, Way.UP))).isEqualTo("ACBD");
        assertThat(order(moved(grid, C, Way.UP, Way.UP))).isEqualTo("CABD");
        assertThat(order(moved(grid, B, Way.DOWN, Way.DOWN))).isEqualTo("ACDB");
        assertThat(moved(grid, A, Way.UP)).isEqualTo(grid);
        assertThat(moved(grid, D, Way.DOWN)).isEqualTo(grid);
        assertThat(moved(grid, "line/administration/x", Way.UP)).isEqualTo(grid);
        assertThat(Move.ways(grid, A)).containsExactly(Way.DOWN);
        assertThat(Move.ways(grid, D)).containsExactly(Way.UP);
    }

    @Test
    void aMoveIsOneItemAndMovedBackItIsNone() {
        var grid = lettered();

        assertThat(Edit.between(grid.items(), moved(grid, C, Way.UP).items()).items())
                .extracting(Edit.Item::key)
                .containsExactly("place/" + C);
        assertThat(order(moved(grid, C, Way.UP, Way.DOWN))).isEqualTo("ABCD");
        assertThat(order(moved(grid, D, Way.UP, Way.DOWN))).isEqualTo("ABCD");
        // D came as the last number, and has it again: nothing is left of the move.
        assertThat(moved(grid, D, Way.UP, Way.DOWN)).isEqualTo(grid);
    }

    @Test
    void twoWhoMoveDifferentLinesBothGetTheirWay() {
        var seen = lettered();
        var head = moved(seen, D, Way.UP, Way.UP);
        var mine = moved(seen, B, Way.UP);

        var merge = Merge.of(seen.items(), mine.items(), head.items());

        assertThat(merge.conflicts()).isEmpty();
        // ADBC, and B before A: BADC.
        assertThat(order(new Grid(2026, head.items().after(merge.kept())))).isEqualTo("BADC");
    }

    @Test
    void oneWhoMovesALineIsNotInTheWayOfOneWhoNamesItAndWritesInIt() {
        var seen = lettered();
        var head = moved(seen, D, Way.UP);
        var mine =
                SomeGrids.with(
                        new Grid(2026, seen.with(seen.line(D).orElseThrow().called("Övrigt"))),
                        Map.of("administration/d", "12 000"));

        var merge = Merge.of(seen.items(), mine.items(), head.items());

        assertThat(merge.conflicts()).isEmpty();
        var after = new Grid(2026, head.items().after(merge.kept()));
        assertThat(order(after)).isEqualTo("ABÖvrigtC");
        assertThat(after.items().find(SomeGrids.cell("administration", "d"))).contains("1200000");
    }

    @Test
    void ofTwoWhoMoveOneLineTheSecondIsTold() {
        var seen = lettered();
        var head = moved(seen, D, Way.UP);
        var mine = moved(seen, D, Way.UP, Way.UP);

        var merge = Merge.of(seen.items(), mine.items(), head.items());

        assertThat(merge.kept().isEmpty()).isTrue();
        // A, B and C came as 7, 8 and 9: between B and C is 8.5, between A and B 7.5.
        assertThat(merge.conflicts())
                .containsExactly(
                        new Merge.Conflict("place/" + D, Optional.of("8.5"), Optional.of("7.5")));
        assertThat(Move.after(seen, D, Optional.of("8.5"))).contains("B");
        assertThat(Move.after(seen, D, Optional.of("7.5"))).contains("A");
        assertThat(Move.after(seen, D, Optional.of("6"))).isEmpty();
        assertThat(Move.after(seen, D, Optional.empty())).contains("C");
    }

    @Test
    void aLineThatIsTakenAwayTakesItsPlaceAlongAndAMovedOneIsNotTakenAwayUnseen() {
        var seen = lettered();
        var moved = moved(seen, D, Way.UP);
        var without = seen.without(seen.line(D).orElseThrow());

        assertThat(moved.without(moved.line(D).orElseThrow())).isEqualTo(without);
        assertThat(Merge.of(seen.items(), without, moved.items()).kept().isEmpty()).isTrue();
        assertThat(Merge.of(seen.items(), moved.items(), without).kept().isEmpty()).isTrue();
    }

    @Test
    void sectionsMoveAmongThoseBesideThemWithAllThatIsInThem() {
        var grid = SomeGrids.usual();

        var moved = moved(grid, "section/administration", Way.UP);
        assertThat(moved.sections())
                .extracting(GridSection::id)
                .containsExactly(
                        "intakter",
                        "kostnader",
                        "administration",
                        "verksamhet",
                        "finansiellt",
                        "eget-kapital");
        assertThat(Move.ways(grid, "section/verksamhet")).containsExactly(Way.DOWN);
        assertThat(moved(grid, "section/kostnader", Way.UP).sections())
                .extracting(GridSection::id)
                .startsWith("kostnader", "verksamhet", "administration", "intakter");
        assertThat(Move.moved(grid, moved)).containsExactly("section/administration");
    }

    @Test
    void onlyWhatHasPassedSomethingIsToldOfAsMoved() {
        var grid = lettered();

        assertThat(Move.moved(grid, moved(grid, C, Way.UP))).containsExactly(C);
        assertThat(Move.moved(grid, moved(grid, C, Way.UP, Way.DOWN))).isEmpty();
        assertThat(Move.moved(grid, grid)).isEmpty();
        // What C passed is gone: nothing that both have stands otherwise.
        var passed = moved(grid, C, Way.UP);
        assertThat(Move.moved(grid, new Grid(2026, passed.without(passed.line(B).orElseThrow()))))
                .isEmpty();
    }

    @Test
    void linesThatCameAtTheSameTimeAndPlacesWithoutRoomAreNumberedAnew() {
        var grid = lettered();
        // B and C at one place, as two who added a line each at the same moment.
        var tied = new Grid(2026, grid.items().with("place/" + C, Optional.of("8")));
        assertThat(order(tied)).isEqualTo("ABCD");
        assertThat(order(moved(tied, D, Way.UP, Way.UP))).isEqualTo("ADBC");
        assertThat(order(moved(tied, D, Way.UP))).isEqualTo("ABDC");

        // A hundred times into the same gap.
        var narrow = grid;
        for (var times = 0; times < 50; times++) {
            narrow = moved(narrow, C, Way.UP);
            assertThat(order(narrow)).isEqualTo("ACBD");
            narrow = moved(narrow, B, Way.UP);
            assertThat(order(narrow)).isEqualTo("ABCD");
        }
        assertThat(narrow.items().of().values()).allMatch(it -> it.length() < 60);
    }

    @Test
    void aThousandMovesAtRandomAreAsByHand() {
        var random = new Random(6);
        var grid = lettered();
        var byHand = new java.util.ArrayList<>(List.of("A", "B", "C", "D"));
        for (var step = 0; step < 1_000; step++) {
            var at = random.nextInt(4);
            var way = random.nextBoolean() ? Way.UP : Way.DOWN;
            var to = at + (way == Way.UP ? -1 : 1);
            var key = "line/administration/" + byHand.get(at).toLowerCase(java.util.Locale.ROOT);
            grid = moved(grid, key, way);
            if (to >= 0 && to < 4) byHand.add(to, byHand.remove(at));
            assertThat(order(grid)).isEqualTo(String.join("", byHand));
        }
    }

    @Test
    void whatIsNewComesLastAlsoAfterMoves() {
        var moved = moved(lettered(), A, Way.DOWN, Way.DOWN, Way.DOWN);

        var written =
                Written.of(
                        moved,
                        Map.of(
                                "line/administration/ny",
                                "AA",
                                "cell/administration/ny/2026/budget",
                                "1"));

        assertThat(order(new Grid(2026, written.items()))).isEqualTo("BCDAAA");
        assertThat(new Grid(2026, written.items()).lines().getLast().id()).isEqualTo("aa");
    }
}
