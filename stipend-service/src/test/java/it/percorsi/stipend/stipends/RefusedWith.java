package it.percorsi.stipend.stipends;

import it.percorsi.platform.commands.Refused;
import org.hamcrest.Description;
import org.hamcrest.Matcher;
import org.hamcrest.TypeSafeMatcher;
import org.jspecify.annotations.Nullable;

/** A refusal with that code and that rule. */
final class RefusedWith extends TypeSafeMatcher<Refused> {

    private final String code;
    private final @Nullable String rule;

    private RefusedWith(String code, @Nullable String rule) {
        this.code = code;
        this.rule = rule;
    }

    static Matcher<Refused> refused(String code, @Nullable String rule) {
        return new RefusedWith(code, rule);
    }

    @Override
    protected boolean matchesSafely(Refused refusal) {
        return refusal.code().equals(code) && java.util.Objects.equals(refusal.rule(), rule);
    }

    @Override
    public void describeTo(Description description) {
        description.appendText("a refusal " + code + " by " + rule);
    }
}
