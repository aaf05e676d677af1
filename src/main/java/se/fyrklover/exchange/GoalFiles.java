package se.fyrklover.exchange;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.fyrklover.figure.Definition;
import se.fyrklover.figure.Quantity;
import se.fyrklover.figure.Unit;
import se.fyrklover.goal.Goal;
import se.fyrklover.goal.GoalComment;
import se.fyrklover.goal.GoalEvidence;
import se.fyrklover.goal.ModelApplication;
import se.fyrklover.goal.ModelParameter;
import se.fyrklover.goal.Payer;
import se.fyrklover.shared.Fraction;
import se.fyrklover.shared.Money;
import se.fyrklover.shared.Numbers;
import se.fyrklover.shared.Parsed;

/// Reads the files of goals and of the socio-economic model.
final class GoalFiles {

    private record Key(String goal, int year) {}

    private final Sources sources;
    private final Map<String, Definition> definitions;
    private final Set<Key> goals = new HashSet<>();

    GoalFiles(Sources sources, Map<String, Definition> definitions) {
        this.sources = sources;
        this.definitions = definitions;
    }

    List<Goal> goals() {
        var rows = new GoalRows(definitions);
        var read =
                sources.<Goal>rows(
                        "goals.csv",
                        "id,year,area,title,level,measure,category,line,comparison,target,unit,target_measure",
                        it -> List.of(it.id(), it.year()),
                        row -> rows.read(row, row.place(sources.documents())));
        read.forEach(it -> goals.add(new Key(it.id(), it.year())));
        return read;
    }

    List<GoalEvidence> evidence() {
        return sources.rows(
                "goal-evidence.csv",
                "goal,year,kind,what,count,date",
                it -> Arrays.asList(it.goal(), it.year(), it.kind(), it.what(), it.date()),
                row -> {
                    var goal = goal(row);
                    var kind = row.code("kind", GoalEvidence.Kind.class);
                    var what = row.text("what");
                    var count = row.value("count", Numbers::parseCount);
                    var date = row.may("date", Row::parseDate).orElse(null);
                    var place = row.place(sources.documents());
                    return goal.flatMap(of ->
                            kind.flatMap(it ->
                                    count.map(times ->
                                            new GoalEvidence(
                                                    of.goal(), of.year(), it, what, times, date,
                                                    place))));
                });
    }

    List<GoalComment> comments() {
        return sources.rows(
                "goal-comments.csv",
                "goal,year,comment",
                it -> List.of(it.goal(), it.year(), it.words()),
                row -> {
                    var goal = goal(row);
                    var words = row.text("comment");
                    var place = row.place(sources.documents());
                    return goal.map(of -> new GoalComment(of.goal(), of.year(), words, place));
                });
    }

    /// The goal of the year that the row names, which `goals.csv` must have.
    private Optional<Key> goal(Row row) {
        var id = row.id("goal");
        var year = row.year("year");
        var named = year.map(it -> new Key(id, it));
        if (!id.isEmpty() && named.isPresent() && !goals.contains(named.get()))
            row.fault("goal", "exchange.expected.goal-of-year");
        return named;
    }

    List<ModelParameter> parameters() {
        return sources.rows(
                "socio-economics.csv",
                "model,parameter,payer,valid_from,amount,unit",
                it -> List.of(it.model(), it.kind(), it.payer(), it.validFrom()),
                row -> {
                    var model = row.text("model");
                    var kind = row.code("parameter", ModelParameter.Kind.class);
                    var payer = row.code("payer", Payer.class);
                    var from = row.value("valid_from", Row::parseDate);
                    row.value("unit", text -> unit(text, kind));
                    var value = row.value("amount", text -> amount(text, kind));
                    var place = row.place(sources.documents());
                    if (!row.isSound()) return Optional.empty();
                    return Optional.of(
                            new ModelParameter(
                                    model,
                                    kind.orElseThrow(),
                                    payer.orElseThrow(),
                                    from.orElseThrow(),
                                    value.orElseThrow(),
                                    place));
                });
    }

    private static Parsed<String> unit(String text, Optional<ModelParameter.Kind> kind) {
        return kind.isEmpty() || kind.get().unit().code().equals(text)
                ? Parsed.read(text)
                : Parsed.unreadable("exchange.expected.one-of", kind.get().unit().code());
    }

    private static Parsed<Quantity> amount(String text, Optional<ModelParameter.Kind> kind) {
        var read =
                kind.filter(it -> it.unit() == Unit.MONTHS).isPresent()
                        ? Numbers.parse(text).map(it -> new Quantity(Fraction.of(it), Unit.MONTHS))
                        : Money.parse(text).map(Quantity::of);
        return read.then(it ->
                it.amount().sign() >= 0
                        ? Parsed.read(it)
                        : Parsed.unreadable("exchange.expected.not-negative"));
    }

    List<ModelApplication> applications() {
        return sources.rows(
                "socio-economics-applied.csv",
                "year,destination,persons",
                it -> List.of(it.year(), it.destination()),
                row -> {
                    var year = row.year("year");
                    var to = row.code("destination", ModelApplication.Destination.class);
                    var persons = row.value("persons", Numbers::parseCount);
                    var place = row.place(sources.documents());
                    return year.flatMap(it ->
                            to.flatMap(where ->
                                    persons.map(count ->
                                            new ModelApplication(it, where, count, place))));
                });
    }
}
