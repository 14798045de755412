package it.percorsi.platform.security;

import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Endpoints and rules that differ stop the start of a service, and with it every test of it. */
class EndpointsHaveRulesTest {

    @RestController
    static class Things {
        @GetMapping("/things")
        String list() {
            return "";
        }

        @PostMapping("/things/{id}")
        String change() {
            return "";
        }
    }

    @RestController
    static class AnyMethod {
        @RequestMapping("/open")
        String open() {
            return "";
        }
    }

    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    private final AccessRules.Line complete = AccessRules.table()
            .on("GET", "/things")
            .admits(Role.OPERATORE)
            .on("POST", "/things/{id}")
            .admits(Role.OPERATORE)
            .row("id", (caller, id) -> Optional.empty());

    private RequestMappingHandlerMapping endpoints(Class<?>... controllers) {
        context.register(controllers);
        context.refresh();
        RequestMappingHandlerMapping mapping = new RequestMappingHandlerMapping();
        mapping.setApplicationContext(context);
        mapping.afterPropertiesSet();
        return mapping;
    }

    private static void check(RequestMappingHandlerMapping mapping, AccessRules rules) {
        new EndpointsHaveRules(mapping, rules).afterSingletonsInstantiated();
    }

    @AfterEach
    void close() {
        context.close();
    }

    @Test
    void aCompleteTableIsAccepted() {
        RequestMappingHandlerMapping mapping = endpoints(Things.class);
        assertThatNoException().isThrownBy(() -> check(mapping, complete.build()));
    }

    @Test
    void anEndpointWithoutARuleIsNamed() {
        RequestMappingHandlerMapping mapping = endpoints(Things.class);
        AccessRules incomplete =
                AccessRules.table().on("GET", "/things").admits(Role.OPERATORE).build();
        assertThatIllegalStateException()
                .isThrownBy(() -> check(mapping, incomplete))
                .withMessageContaining("Without a rule: [POST /things/{id}]");
    }

    @Test
    void aRuleWithoutAnEndpointIsNamed() {
        RequestMappingHandlerMapping mapping = endpoints(Things.class);
        AccessRules stale =
                complete.on("DELETE", "/things").admits(Role.OPERATORE).build();
        assertThatIllegalStateException()
                .isThrownBy(() -> check(mapping, stale))
                .withMessageContaining("without an endpoint: [DELETE /things]");
    }

    @Test
    void anEndpointForEveryMethodCannotHaveARule() {
        RequestMappingHandlerMapping mapping = endpoints(Things.class, AnyMethod.class);
        assertThatIllegalStateException()
                .isThrownBy(() -> check(mapping, complete.build()))
                .withMessageContaining("any /open");
    }

    @Test
    void twoRulesForOneEndpointAreRefused() {
        assertThatIllegalStateException()
                .isThrownBy(() ->
                        complete.on("GET", "/things").admits(Role.REVISORE).build())
                .withMessageContaining("two rules for GET /things");
    }
}
