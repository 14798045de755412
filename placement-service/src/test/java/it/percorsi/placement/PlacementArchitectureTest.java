package it.percorsi.placement;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import it.percorsi.platformtest.ServiceArchitecture;

@AnalyzeClasses(packages = "it.percorsi.placement", importOptions = ImportOption.DoNotIncludeTests.class)
class PlacementArchitectureTest {

    @ArchTest
    static final ArchTests RULES = ArchTests.in(ServiceArchitecture.class);
}
