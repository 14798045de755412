package it.percorsi.platform;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import it.percorsi.events.codes.Code;

@AnalyzeClasses(packages = "it.percorsi.platform", importOptions = ImportOption.DoNotIncludeTests.class)
class PlatformArchitectureTest {

    @ArchTest
    static final ArchRule KNOWS_NO_WORD_OF_THE_DOMAIN = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "it.percorsi.events.person..",
                    "it.percorsi.events.casefile..",
                    "it.percorsi.events.company..",
                    "it.percorsi.events.placement..",
                    "it.percorsi.events.stipend..")
            .orShould()
            .dependOnClassesThat(DescribedPredicate.describe(
                    "are lists of codes",
                    type -> type.getPackageName().equals("it.percorsi.events.codes")
                            && !type.isEquivalentTo(Code.class)));
}
