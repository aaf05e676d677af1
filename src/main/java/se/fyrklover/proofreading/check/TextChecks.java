package se.fyrklover.proofreading.check;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Stream;
import se.fyrklover.proofreading.Check;
import se.fyrklover.proofreading.Found;
import se.fyrklover.proofreading.Patience;
import se.fyrklover.proofreading.Proof;
import se.fyrklover.proofreading.Reading;
import se.fyrklover.proofreading.say.Sentence;
import se.fyrklover.proofreading.say.Sentences;

/// The checks of what is told, in text and in tables beside it, by what they look for.
@SuppressWarnings("ImmutableEnumChecker") // a check has no state, which its type does not say
public enum TextChecks implements TextCheck {
    SHARES(
            new Shares(),
            new SharesOfAmounts(),
            new ImpossiblePercents(),
            new SharesOfOne(),
            new WrongWhole(),
            new GridShares()),
    TOLD(new Products(), new ToldSums(), new Divisions(), new Means(), new Changes()),
    TWO_VALUES(
            new ToldTwice(),
            new TablesTwice(),
            new TotalTold(),
            new ResultYears(),
            new Summaries(),
            new Flow(),
            new FlowOfFour(),
            new FlowTold(),
            new StatementsTold()),
    UNLIKE(
            new PopulationTables(),
            new MixedPopulations(),
            new Units(),
            new GoalOfEach(),
            new Scales(),
            new PartOfYear(),
            new RatesOfPart(),
            new PartYearColumns(),
            new ScalesInTables(),
            new GoalOfEachShare(),
            new UnitsOfRows()),
    REFERENCES(new Laws(), new References(), new AppendixCount(), new Pointers()),
    PEOPLE(
            new SmallCounts(),
            new SmallCountsTold(),
            new PersonalNumbers(),
            new FewLeft(),
            new FewLeftInTables(),
            new SmallColumns());

    private final List<Check> checks;

    TextChecks(Check... checks) {
        this.checks = List.of(checks);
    }

    /// Its name, a key of the messages.
    public String key() {
        return "proofreading.text.check." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// Looks with each of them, in their order, as far as it comes.
    public static List<Supplier<Proof.Looked>> allIn(Reading reading) {
        return Arrays.stream(values())
                .<Supplier<Proof.Looked>>map(it -> () -> it.look(reading))
                .toList();
    }

    private Proof.Looked look(Reading reading) {
        return Patience.perhaps(
                        () -> Patience.once(Sentence.class, reading, () -> Sentences.of(reading)))
                .map(it -> Patience.look(key(), steps(reading, it)))
                .orElse(new Proof.Looked(key(), Found.NOTHING, false));
    }

    @Override
    public Found in(Reading reading, List<Sentence> sentences) {
        return Found.all(steps(reading, sentences).map(Supplier::get).toList());
    }

    private Stream<Supplier<Found>> steps(Reading reading, List<Sentence> sentences) {
        return checks.stream()
                .map(it ->
                        it instanceof TextCheck told
                                ? () -> told.in(reading, sentences)
                                : () -> it.in(reading));
    }
}
