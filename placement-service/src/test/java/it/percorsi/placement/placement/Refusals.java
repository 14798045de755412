package it.percorsi.placement.placement;

import it.percorsi.platform.commands.Refused;
import java.util.List;
import org.axonframework.test.aggregate.ResultValidator;
import org.hamcrest.CustomTypeSafeMatcher;
import org.jspecify.annotations.Nullable;

/** Says which refusal a test expects: its code, its rule, its status, and what it names; and that nothing happened. */
final class Refusals {

    private Refusals() {}

    static void expect(ResultValidator<?> result, int status, String code, @Nullable String rule, String... details) {
        String wanted = status + " " + code + " " + rule + " " + List.of(details);
        result.expectNoEvents().expectException(new CustomTypeSafeMatcher<Refused>(wanted) {
            @Override
            protected boolean matchesSafely(Refused refusal) {
                String found = refusal.status() + " " + refusal.code() + " " + refusal.rule() + " " + refusal.details();
                return found.equals(wanted);
            }
        });
    }
}
