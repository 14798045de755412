package it.percorsi.platform.operations;

import it.percorsi.platform.security.AccessRules;
import it.percorsi.platform.security.Role;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.core.env.Environment;

/**
 * Adds the lines of these endpoints to the table of whatever service they are in. They tell about no person and no
 * row: a case stands there as its id only.
 */
final class OperationsRules implements BeanPostProcessor {

    private final Environment settings;

    OperationsRules(Environment settings) {
        this.settings = settings;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof AccessRules rules ? rules.and(ofOperations()) : bean;
    }

    private AccessRules ofOperations() {
        String pages = settings.resolveRequiredPlaceholders(OperationsPages.BASE);
        String api = settings.resolveRequiredPlaceholders(OperationsApi.BASE);
        return AccessRules.table()
                .on("GET", pages + "/stato", api + "/state", api + "/parked")
                .admits(Role.GESTORE)
                .on("POST", pages + "/fermi/riprova", api + "/parked/retries")
                .admits(Role.GESTORE)
                .on("GET", pages + "/fermi/scarto", pages + "/viste/ricostruzione")
                .admits(Role.GESTORE)
                .on("POST", pages + "/fermi/scarto", api + "/parked/discards")
                .admits(Role.GESTORE)
                .on("POST", pages + "/viste/ricostruzione", api + "/rebuilds")
                .admits(Role.GESTORE)
                .build();
    }
}
