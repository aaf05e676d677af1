package se.fyrklover.budget.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import se.fyrklover.access.Right;
import se.fyrklover.budget.BudgetChange;
import se.fyrklover.budget.BudgetGrids;
import se.fyrklover.budget.BudgetVersion;
import se.fyrklover.budget.GridSums;
import se.fyrklover.budget.grid.Edit;
import se.fyrklover.budget.grid.Grid;
import se.fyrklover.budget.grid.GridCell;
import se.fyrklover.budget.grid.ItemKey;
import se.fyrklover.budget.grid.Merge;
import se.fyrklover.budget.grid.Pasted;
import se.fyrklover.budget.grid.Written;
import se.fyrklover.figure.Quantity;
import se.fyrklover.intervention.Intervention;
import se.fyrklover.intervention.Interventions;
import se.fyrklover.shared.Money;
import se.fyrklover.shared.SwedishTime;
import se.fyrklover.web.Answers;
import se.fyrklover.web.Page;

/// Puts the page of a budget that is worked on together from what the door answers.
@Component
class GridPages {

    /// What is told back while somebody types.
    ///
    /// @param sums by the names of their cells
    /// @param notes what cells that count in part come to, by their fields
    /// @param faults what should stand, by the field
    /// @param others what others have saved since; empty where nobody has
    record Reckoned(
            Map<String, String> sums,
            Map<String, String> notes,
            Map<String, String> faults,
            List<String> warnings,
            String others) {}

    private final BudgetGrids grids;
    private final Interventions interventions;
    private final Clock clock;

    GridPages(BudgetGrids grids, Interventions interventions, Clock clock) {
        this.grids = grids;
        this.interventions = interventions;
        this.clock = clock;
    }

    /// What a page is made of.
    private record Parts(
            Page page,
            int year,
            int seen,
            Grid grid,
            Answers form,
            List<GridPage.Clash> clashes,
            GridPage.Pasting pasting,
            Answers record) {

        static Parts of(Page page, BudgetGrids.Draft draft) {
            return new Parts(
                    page,
                    draft.grid().plan(),
                    draft.head(),
                    draft.grid(),
                    Answers.NONE,
                    List.of(),
                    GridPage.Pasting.NONE,
                    Answers.NONE);
        }

        Parts typed(int shown, Grid read, Answers typed) {
            return new Parts(page, year, shown, read, typed, clashes, pasting, record);
        }

        Parts with(Grid shown) {
            return new Parts(page, year, seen, shown, form, clashes, pasting, record);
        }

        Parts clashing(List<GridPage.Clash> others, Answers typed) {
            return new Parts(page, year, seen, grid, typed, others, pasting, record);
        }

        Parts pasted(GridPage.Pasting what) {
            return new Parts(page, year, seen, grid, form, clashes, what, record);
        }

        Parts recorded(Answers asked) {
            return new Parts(page, year, seen, grid, form, clashes, pasting, asked);
        }
    }

    private static String here(Page page, int year) {
        return GridController.here(page, year);
    }

    GridPage of(Page page, int year) {
        return grids.draft(page.pass(), year)
                .map(it -> page(Parts.of(page, it)))
                .orElseGet(() -> none(page, year));
    }

    private Parts parts(Page page, int year) {
        return Parts.of(page, grids.draft(page.pass(), year).orElseThrow());
    }

    private static GridPage none(Page page, int year) {
        return new GridPage(
                year,
                here(page, year),
                0,
                Optional.empty(),
                Map.of(),
                List.of(),
                List.of(),
                0,
                Optional.empty(),
                List.of(),
                List.of(),
                GridPage.Pasting.NONE,
                Answers.NONE,
                false,
                false);
    }

    /// What was typed and cannot be read, kept.
    GridPage typed(Page page, Grid base, int seen, Answers form, Written written) {
        return page(
                parts(page, base.plan())
                        .typed(
                                seen,
                                new Grid(base.plan(), written.items()),
                                form.wrong(written.faults())));
    }

    /// What somebody else has changed, with what this one wrote kept in the fields. A line that is
    /// gone stands there again with it, to be saved or left.
    GridPage clashing(Page page, Grid wanted, List<Merge.Conflict> conflicts) {
        var now = parts(page, wanted.plan());
        var keys = conflicts.stream().map(Merge.Conflict::key).toList();
        var parts = now.with(now.grid().restored(wanted, keys));
        var words = new GridWords(page.words(), parts.grid());
        var clashes = new ArrayList<GridPage.Clash>();
        var mine = new TreeMap<String, String>();
        for (var conflict : conflicts) {
            var key = conflict.key();
            var placed = ItemKey.placed(key);
            clashes.add(
                    new GridPage.Clash(
                            placed.orElse(key),
                            words.what(key, conflict.mine().or(conflict::theirs)),
                            words.value(key, conflict.theirs()),
                            words.value(key, conflict.mine()),
                            placed.isPresent(),
                            ItemKey.lineOf(key)
                                    .filter(it -> now.grid().line(it).isEmpty())
                                    .filter(it -> parts.grid().line(it).isPresent())
                                    .isPresent()));
            if (placed.isEmpty())
                mine.put(key, conflict.mine().map(it -> words.field(key, it)).orElse(""));
        }
        return page(parts.clashing(clashes, Answers.with(mine)));
    }

    /// What was pasted, in the fields, with what has no place.
    GridPage pasted(
            Page page,
            Grid base,
            int seen,
            Map<String, String> fields,
            Written written,
            Pasted pasted) {
        var isPlaced = pasted.faults().isEmpty();
        var pasting =
                new GridPage.Pasting(
                        isPlaced ? "" : fields.getOrDefault("klistrat", ""),
                        pasted.faults(),
                        pasted.passedOver(),
                        pasted.surplus().entrySet().stream()
                                .map(it -> column(page, it.getKey(), it.getValue()))
                                .toList(),
                        isPlaced);
        return page(
                parts(page, base.plan())
                        .typed(
                                seen,
                                new Grid(base.plan(), written.items()),
                                Answers.with(fields).wrong(written.faults()))
                        .pasted(pasting));
    }

    private static String column(Page page, int number, String head) {
        return head.isEmpty()
                ? page.say("budget.grid.paste.column-number", String.valueOf(number))
                : head;
    }

    GridPage refused(Page page, int year, Answers record) {
        return grids.draft(page.pass(), year)
                .map(it -> page(Parts.of(page, it).recorded(record)))
                .orElseGet(() -> none(page, year));
    }

    Reckoned reckoned(Page page, Grid base, int seen, Map<String, String> sent) {
        var written = Written.of(base, sent);
        var grid = new Grid(base.plan(), written.items());
        var sums = GridSums.of(page.tenant().id(), grid);
        var view = GridView.of(page.words(), grid, sums, Answers.NONE, seen);
        var faults = new LinkedHashMap<String, String>();
        written.faults()
                .forEach((field, fault) ->
                        faults.put(field, page.say("web.form.expected", page.say(fault))));
        var others = grids.changes(page.pass(), base.plan(), seen);
        return new Reckoned(
                view.sums(),
                view.notes(),
                faults,
                warnings(page, grid, sums, grids.versions(page.pass(), base.plan())),
                others.isEmpty() ? "" : others(page, grid, others));
    }

    private static String others(Page page, Grid grid, List<BudgetChange> changes) {
        var newest = new GridWords(page.words(), grid).changed(changes.getFirst());
        return page.say(
                "budget.grid.others",
                String.valueOf(changes.size()),
                newest.when(),
                String.join("; ", newest.what()));
    }

    private List<String> warnings(
            Page page, Grid grid, GridSums sums, List<BudgetVersion> versions) {
        return new GridWarnings(page, grid, sums).all(versions, today());
    }

    private LocalDate today() {
        return SwedishTime.day(Instant.now(clock));
    }

    private GridPage page(Parts parts) {
        var page = parts.page();
        var grid = parts.grid();
        var sums = GridSums.of(page.tenant().id(), grid);
        var words = new GridWords(page.words(), grid);
        var versions = grids.versions(page.pass(), parts.year());
        return new GridPage(
                parts.year(),
                here(page, parts.year()),
                parts.seen(),
                Optional.of(GridView.of(page.words(), grid, sums, parts.form(), parts.seen())),
                names(page),
                warnings(page, grid, sums, versions),
                untrue(page, grid),
                behind(page, grid),
                versions.stream().findFirst().map(it -> since(page, grid, it)),
                parts.clashes(),
                grids.changes(page.pass(), parts.year(), 0).stream().map(words::changed).toList(),
                parts.pasting(),
                parts.record(),
                versions.stream().anyMatch(it -> it.kind().isDecision()),
                page.pass().may(Right.FREEZE_DOCUMENT));
    }

    private Map<String, String> names(Page page) {
        var names = new LinkedHashMap<String, String>();
        for (Intervention it : interventions.of(page.tenant().id())) names.put(it.id(), it.name());
        return names;
    }

    private List<String> untrue(Page page, Grid grid) {
        return grid.untrue(grids.decided(page.pass(), grid)).stream()
                .map(it ->
                        page.say(
                                "budget.grid.untrue",
                                it.line().label(),
                                GridView.head(page.words(), grid.plan(), it.column()),
                                kronor(page, it.before().map(GridCell::amount).orElse(Money.ZERO)),
                                kronor(page, it.now())))
                .toList();
    }

    /// In how many places the budget of the year before says something else now than beside this.
    private int behind(Page page, Grid grid) {
        return Edit.between(grid.items(), grids.besideNow(page.pass(), grid).items())
                .items()
                .size();
    }

    /// What is written since a version was put on record.
    private GridPage.Since since(Page page, Grid grid, BudgetVersion version) {
        var edit = Edit.between(grids.grid(page.pass(), version).items(), grid.items());
        return new GridPage.Since(
                version.number(), new GridWords(page.words(), grid).said(edit.items()));
    }

    private static String kronor(Page page, Money amount) {
        return page.words().withUnit(Quantity.of(amount));
    }
}
