package it.percorsi.referral;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import it.percorsi.platformtest.ServiceArchitecture;

@AnalyzeClasses(packages = "it.percorsi.referral", importOptions = ImportOption.DoNotIncludeTests.class)
class ReferralArchitectureTest {

    @ArchTest
    static final ArchTests RULES = ArchTests.in(ServiceArchitecture.class);
}
