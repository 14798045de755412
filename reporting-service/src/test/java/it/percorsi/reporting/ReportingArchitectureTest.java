package it.percorsi.reporting;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import it.percorsi.platformtest.ServiceArchitecture;

/** This service has no aggregates, so that only the rule on dependencies applies. */
@AnalyzeClasses(packages = "it.percorsi.reporting", importOptions = ImportOption.DoNotIncludeTests.class)
class ReportingArchitectureTest {

    @ArchTest
    static final ArchRule DEPENDS_ON_NO_OTHER_SERVICE = ServiceArchitecture.DEPENDS_ON_NO_OTHER_SERVICE;
}
