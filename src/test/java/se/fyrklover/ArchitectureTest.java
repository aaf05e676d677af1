package se.fyrklover;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ArchitectureTest {

    private static final JavaClasses OURS =
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .importPackages("se.fyrklover");

    private final ApplicationModules modules = ApplicationModules.of(Fyrklover.class);

    @Test
    void modulesKnowOnlyWhomTheyMay() {
        modules.verify();
    }

    @Test
    void noModuleIsEmpty() {
        modules.forEach(module ->
                assertThat(
                                OURS.stream()
                                        .filter(it ->
                                                it.getPackageName()
                                                        .startsWith(
                                                                module.getBasePackage().getName()))
                                        .filter(it -> !it.getSimpleName().equals("package-info")))
                        .as(module.getDisplayName())
                        .hasSizeGreaterThan(1));
    }

    @Test
    void theKernelKnowsNoFrameworkNoDatabaseAndNoClock() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "se.fyrklover.shared",
                        "se.fyrklover.figure",
                        "se.fyrklover.words",
                        "se.fyrklover.secret")
                .and()
                .doNotHaveSimpleName("package-info")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework..", "java.sql..", "jakarta..")
                .check(OURS);
    }

    @Test
    void pagesOfAModuleAreUsedByNoOtherModule() {
        for (var module :
                List.of(
                        "followup",
                        "budget",
                        "ledger",
                        "survey",
                        "goal",
                        "overview",
                        "exchange",
                        "participation"))
            noClasses()
                    .that()
                    .resideOutsideOfPackage("se.fyrklover." + module + ".web..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("se.fyrklover." + module + ".web..")
                    .check(OURS);
    }

    /// The wall between the houses, as the code has it: the office's application is made without
    /// the module, and nobody in it could name it.
    @Test
    void nobodyKnowsThePeopleButTheRoomAndTheCommandThatStartsIt() {
        noClasses()
                .that()
                .resideOutsideOfPackages("se.fyrklover.participation..", "se.fyrklover.console..")
                .and()
                .doNotHaveSimpleName("FyrkloverRoom")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("se.fyrklover.participation..")
                .check(OURS);
    }

    @Test
    void nobodyAsksWhatTimeItIsWithoutAClock() {
        for (var time :
                List.of(Instant.class, LocalDate.class, LocalDateTime.class, OffsetDateTime.class))
            noClasses().should().callMethod(time, "now").check(OURS);
    }

    @Test
    void namesSayWhatThingsAre() {
        classes()
                .should()
                .haveNameNotMatching(".*(Impl|Manager|Helper|Util|Utils|Dto|Info)$")
                .check(OURS);
    }

    @Test
    void everyPublicTypeOfAModuleStandsInTheGlossary() throws IOException {
        var glossary =
                Files.readString(
                        Path.of(System.getProperty("fyrklover.home", "."), "docs", "glossary.md"));
        var missing =
                OURS.stream()
                        .filter(it -> it.getModifiers().contains(JavaModifier.PUBLIC))
                        .filter(it ->
                                it.isTopLevelClass() && !it.getSimpleName().equals("package-info"))
                        .filter(ArchitectureTest::isInARoot)
                        .map(JavaClass::getSimpleName)
                        .filter(name -> !glossary.contains("`" + name + "`"))
                        .sorted()
                        .toList();

        assertThat(missing).isEmpty();
    }

    private static boolean isInARoot(JavaClass type) {
        return type.getPackageName().matches("se\\.fyrklover\\.[a-z]+");
    }
}
