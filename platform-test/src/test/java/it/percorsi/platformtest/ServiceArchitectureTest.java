package it.percorsi.platformtest;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import it.percorsi.planted.BadAggregate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule is seen failing on planted code, and on nothing at all. */
class ServiceArchitectureTest {

    static Stream<ArchRule> rules() {
        return Stream.of(
                ServiceArchitecture.DEPENDS_ON_NO_OTHER_SERVICE,
                ServiceArchitecture.AGGREGATES_ARE_PACKAGE_PRIVATE,
                ServiceArchitecture.AGGREGATES_KNOW_NO_CLOCK_AND_NO_CHANCE);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void failsOnWhatItForbids(ArchRule rule) {
        JavaClasses planted = new ClassFileImporter().importClasses(BadAggregate.class);
        assertThat(rule.evaluate(planted).hasViolation()).isTrue();
    }

    @Test
    void tellsClockAndChanceEach() {
        JavaClasses planted = new ClassFileImporter().importClasses(BadAggregate.class);
        assertThat(ServiceArchitecture.AGGREGATES_KNOW_NO_CLOCK_AND_NO_CHANCE
                        .evaluate(planted)
                        .getFailureReport()
                        .getDetails())
                .anyMatch(detail -> detail.contains("LocalDate.now"))
                .anyMatch(detail -> detail.contains("UUID.randomUUID"));
    }
}
