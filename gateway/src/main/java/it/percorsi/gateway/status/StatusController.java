package it.percorsi.gateway.status;

import it.percorsi.gateway.Part;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The two public addresses of the Italian interoperability guidelines. */
@RestController
class StatusController {
    private final ServiceProbe probe;

    StatusController(ServiceProbe probe) {
        this.probe = probe;
    }

    /** The gateway itself is alive. */
    @GetMapping("/health")
    ResponseEntity<Map<String, Object>> health() {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(Map.of("status", "UP"));
    }

    /** Every service: 200 when all are ready, 503 otherwise, with the same body. */
    @GetMapping("/status")
    ResponseEntity<Map<String, Object>> status() {
        Map<String, String> services = new LinkedHashMap<>();
        Map<Part, Boolean> ready = probe.ask();
        ready.forEach((part, up) -> services.put(part.key(), word(up)));
        boolean all = !ready.containsValue(false);
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("status", word(all));
        body.put("services", services);
        return ResponseEntity.status(all ? 200 : 503)
                .cacheControl(CacheControl.noStore())
                .body(body);
    }

    private static String word(boolean up) {
        return up ? "UP" : "DOWN";
    }
}
