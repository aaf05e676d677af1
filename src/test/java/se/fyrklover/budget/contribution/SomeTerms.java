package se.fyrklover.budget.contribution;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.fyrklover.association.Member;
import se.fyrklover.budget.ContributionTerms;
import se.fyrklover.shared.Phrase;

/// The terms of an invented association's year, of which a test says what matters to it.
public record SomeTerms(ContributionTerms terms, List<Payer> payers) {

    public static final String LIST = "Klöverby\t22 599\nÄngsjö\t14 382\nHagaby\t9 232\n";
    private static final String AGREED =
            "Region Norra Klöver\t1 300 000\nRegion Södra Klöver\t950 000\n";

    private static final List<Payer> MEMBERS =
            List.of(
                    payer("forsakringskassan", "Försäkringskassan", Member.Kind.STATE),
                    payer("arbetsformedlingen", "Arbetsförmedlingen", Member.Kind.STATE),
                    payer("region-norra", "Region Norra Klöver", Member.Kind.REGION),
                    payer("region-sodra", "Region Södra Klöver", Member.Kind.REGION),
                    payer("kloverby", "Klöverby kommun", Member.Kind.MUNICIPALITY),
                    payer("angsjo", "Ängsjö kommun", Member.Kind.MUNICIPALITY),
                    payer("hagaby", "Hagaby kommun", Member.Kind.MUNICIPALITY));

    public static Payer payer(String id, String name, Member.Kind kind) {
        return new Payer(id, name, kind, List.of());
    }

    /// The state offers 4 500 000 kr, regions pay as agreed, municipalities by inhabitants.
    public static SomeTerms offered() {
        return new SomeTerms(
                new ContributionTerms(
                        2025,
                        ContributionTerms.STATE_OFFER,
                        "4 500 000",
                        "",
                        "",
                        "",
                        "",
                        "100",
                        AGREED,
                        LIST,
                        "Påhittad statistik",
                        "2024-09-30",
                        ""),
                MEMBERS);
    }

    public SomeTerms members(Payer... members) {
        return new SomeTerms(terms, List.of(members));
    }

    public SomeTerms all(String amount) {
        return with(
                ContributionTerms.TOTAL,
                amount,
                terms.unit(),
                terms.agreed(),
                terms.population(),
                "");
    }

    public SomeTerms amount(String amount) {
        return with(terms.basis(), amount, terms.unit(), terms.agreed(), terms.population(), "");
    }

    public SomeTerms unit(String unit) {
        return with(terms.basis(), terms.amount(), unit, terms.agreed(), terms.population(), "");
    }

    public SomeTerms agreed(String agreed) {
        return with(terms.basis(), terms.amount(), terms.unit(), agreed, terms.population(), "");
    }

    public SomeTerms population(String population) {
        return with(terms.basis(), terms.amount(), terms.unit(), terms.agreed(), population, "");
    }

    public SomeTerms published(String published) {
        return with(
                terms.basis(),
                terms.amount(),
                terms.unit(),
                terms.agreed(),
                terms.population(),
                published);
    }

    public SomeTerms shares(String state, String regions, String municipalities, String why) {
        return new SomeTerms(
                new ContributionTerms(
                        terms.year(),
                        terms.basis(),
                        terms.amount(),
                        state,
                        regions,
                        municipalities,
                        why,
                        terms.unit(),
                        terms.agreed(),
                        terms.population(),
                        terms.populationSource(),
                        terms.populationOn(),
                        terms.published()),
                payers);
    }

    private SomeTerms with(
            String basis,
            String amount,
            String unit,
            String agreed,
            String population,
            String published) {
        return new SomeTerms(
                new ContributionTerms(
                        terms.year(),
                        basis,
                        amount,
                        terms.state(),
                        terms.regions(),
                        terms.municipalities(),
                        terms.agreement(),
                        unit,
                        agreed,
                        population,
                        terms.populationSource(),
                        terms.populationOn(),
                        published),
                payers);
    }

    public RunInputs inputs() {
        return RunInputs.of(terms, payers);
    }

    public Calculation reckoned() {
        return switch (Calculation.of(inputs())) {
            case Calculation.Outcome.Reckoned(var calculation) -> calculation;
            case Calculation.Outcome.Faulty(var faults) ->
                    throw new AssertionError(faults.toString());
        };
    }

    public Map<String, Phrase> faults() {
        return switch (Calculation.of(inputs())) {
            case Calculation.Outcome.Reckoned _ -> Map.of();
            case Calculation.Outcome.Faulty(var faults) -> faults;
        };
    }

    public @Nullable String fault(String field) {
        var fault = faults().get(field);
        return fault == null ? null : fault.key();
    }
}
