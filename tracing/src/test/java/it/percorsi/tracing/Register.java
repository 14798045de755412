package it.percorsi.tracing;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** A small application with paths that tell who somebody is. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
class Register {

    @RestController
    record People(Traces traces) {

        /** Answers with the trace that it runs in. */
        @GetMapping("/people/{name}")
        String look(@PathVariable String name) {
            return traces.within("look", () -> String.valueOf(traces.traceparent()));
        }

        @GetMapping("/people/{name}/secret")
        String fail(@PathVariable String name) {
            return traces.within("fail", () -> {
                throw new IllegalStateException(name + " cannot be shown");
            });
        }
    }
}
