package it.percorsi.company;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import it.percorsi.platformtest.ServiceArchitecture;

@AnalyzeClasses(packages = "it.percorsi.company", importOptions = ImportOption.DoNotIncludeTests.class)
class CompanyArchitectureTest {

    @ArchTest
    static final ArchTests RULES = ArchTests.in(ServiceArchitecture.class);
}
