package it.percorsi.standalone.browser;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives every test that asks for it the one {@link Office} of its JVM. Without a browser a person's tests are skipped;
 * on the build server, where {@code CI} is {@code true}, they fail.
 */
final class InTheOffice implements ParameterResolver, ExecutionCondition {

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext test) {
        boolean must = Boolean.parseBoolean(System.getenv("CI"));
        return must || Chromium.find().isPresent()
                ? ConditionEvaluationResult.enabled("a browser is needed")
                : ConditionEvaluationResult.disabled(Chromium.missing());
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return parameter.getParameter().getType() == Office.class;
    }

    @Override
    public Office resolveParameter(ParameterContext parameter, ExtensionContext test) {
        return Office.ofThisJvm();
    }
}
