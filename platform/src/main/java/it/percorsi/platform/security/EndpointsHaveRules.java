package it.percorsi.platform.security;

import java.util.Set;
import java.util.TreeSet;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** A service does not start when an endpoint has no rule, or a rule no endpoint. */
final class EndpointsHaveRules implements SmartInitializingSingleton {

    private final RequestMappingHandlerMapping mapping;
    private final AccessRules rules;

    EndpointsHaveRules(RequestMappingHandlerMapping mapping, AccessRules rules) {
        this.mapping = mapping;
        this.rules = rules;
    }

    @Override
    public void afterSingletonsInstantiated() {
        Set<String> open = new TreeSet<>();
        Set<String> stale = new TreeSet<>();
        rules.all().forEach(rule -> stale.add(rule.endpoint()));
        mapping.getHandlerMethods().forEach((info, method) -> {
            if (!isForeign(method)) {
                for (String endpoint : endpoints(info)) {
                    stale.remove(endpoint);
                    String[] parts = endpoint.split(" ", 2);
                    if (rules.of(parts[0], parts[1]).isEmpty()) {
                        open.add(endpoint);
                    }
                }
            }
        });
        if (!open.isEmpty() || !stale.isEmpty()) {
            throw new IllegalStateException(
                    "Access rules and endpoints differ. Without a rule: " + open + "; without an endpoint: " + stale);
        }
    }

    private static Set<String> endpoints(RequestMappingInfo info) {
        Set<String> found = new TreeSet<>();
        Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
        for (String pattern : info.getPatternValues()) {
            if (methods.isEmpty()) {
                found.add("any " + pattern);
            }
            methods.forEach(method -> found.add(method + " " + pattern));
        }
        return found;
    }

    /** Spring's own error page, which shows what a rule has refused. */
    static boolean isForeign(HandlerMethod method) {
        return method.getBeanType().getPackageName().startsWith("org.springframework.boot.");
    }
}
