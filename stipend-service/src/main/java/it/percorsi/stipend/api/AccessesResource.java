package it.percorsi.stipend.api;

import it.percorsi.platform.access.AccessLog;
import it.percorsi.platform.access.AccessVerification;
import it.percorsi.platform.web.BadInput;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;

/** Who looked at the money of a case, and whether that log is whole. */
@RestController
public class AccessesResource {

    private static final int MOST = 200;

    private final AccessLog log;

    AccessesResource(AccessLog log) {
        this.log = log;
    }

    /**
     * Some entries.
     *
     * @param items the latest first
     */
    public record AccessesBody(List<AccessLog.Entry> items) {}

    /** One page of entries about a case; the header {@code Link} leads to the earlier ones. */
    @GetMapping("/api/v1/stipends/accesses")
    ResponseEntity<AccessesBody> about(
            @RequestParam("case") String caseId,
            @RequestParam(defaultValue = "" + Long.MAX_VALUE) long before,
            @RequestParam(defaultValue = "50") int limit) {
        if (limit < 1 || limit > MOST) {
            throw new BadInput("limit", "unreadable");
        }
        List<AccessLog.Entry> found = log.about(caseId, before, limit + 1);
        if (found.size() <= limit) {
            return ResponseEntity.ok(new AccessesBody(found));
        }
        List<AccessLog.Entry> page = found.subList(0, limit);
        String next = UriComponentsBuilder.fromPath("/api/v1/stipends/accesses")
                .queryParam("case", caseId)
                .queryParam("limit", limit)
                .queryParam("before", page.getLast().position())
                .encode()
                .toUriString();
        return ResponseEntity.ok()
                .header(HttpHeaders.LINK, "<" + next + ">; rel=\"next\"")
                .body(new AccessesBody(page));
    }

    /** Recomputes the whole chain. */
    @GetMapping("/api/v1/access-log/stipend/verification")
    AccessVerification verify() {
        return log.verify();
    }
}
