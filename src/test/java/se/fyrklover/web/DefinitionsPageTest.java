package se.fyrklover.web;

import static java.util.Locale.ROOT;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import se.fyrklover.RunningProduct;
import se.fyrklover.figure.AllFigures;
import se.fyrklover.figure.Definition;
import se.fyrklover.figure.Dimension;
import se.fyrklover.figure.Unit;
import se.fyrklover.shared.Language;
import se.fyrklover.words.Words;

/// What every figure means stands on one page, to which the figures lead.
class DefinitionsPageTest {

    private static final String ADDRESS = "/kalmar/definitioner";

    private final RunningProduct product = RunningProduct.shared();

    @Test
    void everyDefinitionHasItsPlaceOnThePage() {
        var page = product.get(ADDRESS).body();

        assertThat(product.the(AllFigures.class).defined())
                .hasSizeGreaterThan(40)
                .extracting(Definition::id)
                .allSatisfy(id -> assertThat(page).containsOnlyOnce("id=\"" + id + "\""));
    }

    @Test
    void aDefinitionSaysItsRuleItsUnitAndAlongWhatItMayBeSplit() {
        assertThat(article("followup.share-towards-goal"))
                .contains("version 1")
                .contains("procent")
                .contains("insats")
                .contains("Avslut mot målet delat med alla avslutade.");
    }

    @Test
    void aDefinitionNamesThoseItIsReckonedFromAndThoseThatAreReckonedFromIt() {
        assertThat(article("followup.exits-towards-goal"))
                .contains("href=\"#followup.exit-destination\"")
                .contains("href=\"#followup.share-towards-goal\"")
                .doesNotContain("href=\"#followup.exits-towards-goal\"");
    }

    @Test
    void aDefinitionLeadsToItsFigureOfTheNewestYear() {
        assertThat(article("followup.enrolled"))
                .contains("href=\"/kalmar/2024/siffra/followup.enrolled\"")
                .contains(">329<");
    }

    @Test
    void aFigureLeadsToItsDefinitionAndEveryPageOfAnAssociationToThemAll() {
        assertThat(product.get("/kalmar/2024/siffra/followup.enrolled?insats=krus").body())
                .contains("href=\"/kalmar/definitioner#followup.enrolled\"");
        assertThat(Addresses.links("/kalmar/2024/ekonomi")).contains(ADDRESS);
    }

    @Test
    void everyUnitEveryDimensionAndEveryRegisterHasAName() {
        for (var language : Language.values()) {
            var words = new Words(language);
            for (var unit : Unit.values())
                assertThat(words.say("figure.unit." + unit.code())).isNotBlank();
            for (var dimension : Dimension.values())
                assertThat(words.say("figure.dimension." + dimension.name().toLowerCase(ROOT)))
                        .isNotBlank();
        }
        assertThat(product.get(ADDRESS).statusCode()).isEqualTo(200);
    }

    private String article(String id) {
        return Arrays.stream(product.get(ADDRESS).body().split("<article ", -1))
                .filter(it -> it.contains("id=\"" + id + "\""))
                .findFirst()
                .orElseThrow();
    }
}
