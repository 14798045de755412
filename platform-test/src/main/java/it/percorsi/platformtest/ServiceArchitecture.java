package it.percorsi.platformtest;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.axonframework.spring.stereotype.Aggregate;

/**
 * How a service is built. A service's test includes it: {@code @ArchTest static final ArchTests RULES =
 * ArchTests.in(ServiceArchitecture.class)}.
 */
public final class ServiceArchitecture {

    private static final Set<String> SHARED = Set.of("events", "platform");

    /** Services never depend on each other: what two need is in events or platform. */
    @ArchTest
    public static final ArchRule DEPENDS_ON_NO_OTHER_SERVICE = classes()
            .that()
            .resideInAPackage("it.percorsi..")
            .should(new ArchCondition<>("depend on events, platform and their own service only") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                        String other = module(dependency.getTargetClass());
                        if (!other.isEmpty() && !other.equals(module(type)) && !SHARED.contains(other)) {
                            events.add(SimpleConditionEvent.violated(dependency, dependency.getDescription()));
                        }
                    }
                }
            });

    /** Nobody outside its package can touch an aggregate. */
    @ArchTest
    public static final ArchRule AGGREGATES_ARE_PACKAGE_PRIVATE =
            classes().that().areAnnotatedWith(Aggregate.class).should().bePackagePrivate();

    /** Time and chance come from outside: an aggregate that is replayed decides the same again. */
    @ArchTest
    public static final ArchRule AGGREGATES_KNOW_NO_CLOCK_AND_NO_CHANCE = noClasses()
            .that()
            .areAnnotatedWith(Aggregate.class)
            .should()
            .callMethodWhere(DescribedPredicate.describe(
                    "it reads a clock or draws a number", ServiceArchitecture::isClockOrChance));

    private ServiceArchitecture() {}

    private static boolean isClockOrChance(JavaMethodCall call) {
        JavaClass owner = call.getTargetOwner();
        return (call.getName().equals("now") && owner.getPackageName().startsWith("java.time"))
                || (call.getName().equals("randomUUID") && owner.isEquivalentTo(UUID.class))
                || (call.getName().equals("random") && owner.isEquivalentTo(Math.class))
                || call.getName().startsWith("currentTime")
                || call.getName().startsWith("nanoTime")
                || owner.isAssignableTo(Random.class)
                || owner.isAssignableTo(Clock.class);
    }

    private static String module(JavaClass type) {
        String name = type.getPackageName();
        if (!name.startsWith("it.percorsi.")) {
            return "";
        }
        String rest = name.substring("it.percorsi.".length());
        int dot = rest.indexOf('.');
        return dot < 0 ? rest : rest.substring(0, dot);
    }
}
