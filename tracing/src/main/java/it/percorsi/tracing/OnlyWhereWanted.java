package it.percorsi.tracing;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.AutoConfigurationImportFilter;
import org.springframework.boot.autoconfigure.AutoConfigurationMetadata;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

/**
 * Without a collector there is nothing to trace for: none of the machinery is then set up, so that it costs no time at
 * the start and no memory. Logs never go out this way.
 */
final class OnlyWhereWanted implements AutoConfigurationImportFilter, EnvironmentAware {

    private static final String TRACING = "org.springframework.boot.micrometer.tracing.";
    private static final String OPEN_TELEMETRY = "org.springframework.boot.opentelemetry.";

    private boolean wanted;

    @Override
    public void setEnvironment(Environment environment) {
        wanted = StringUtils.hasText(environment.getProperty("percorsi.tracing.endpoint"));
    }

    @Override
    public boolean[] match(@Nullable String[] candidates, AutoConfigurationMetadata metadata) {
        boolean[] matches = new boolean[candidates.length];
        for (int i = 0; i < candidates.length; i++) {
            String name = candidates[i];
            matches[i] = name == null || !serves(name) || (wanted && !name.contains(".logging."));
        }
        return matches;
    }

    private static boolean serves(String name) {
        return name.startsWith(TRACING) || name.startsWith(OPEN_TELEMETRY);
    }
}
