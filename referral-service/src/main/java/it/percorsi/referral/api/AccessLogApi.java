package it.percorsi.referral.api;

import it.percorsi.platform.access.AccessLog;
import it.percorsi.platform.access.AccessVerification;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who has looked at a case in this service, and whether the log is whole. */
@RestController
class AccessLogApi {

    private static final int MOST = 500;

    private final AccessLog log;

    AccessLogApi(AccessLog log) {
        this.log = log;
    }

    /** What recomputing the chain showed; the parts mean what they mean in {@link AccessVerification}. */
    record Verification(
            boolean whole,
            long entries,
            String head,
            @Nullable Long brokenAt) {}

    /** The latest first; further ones before the position of the last one shown. */
    @GetMapping("/api/v1/cases/{caseId}/accesses")
    List<AccessLog.Entry> about(
            @PathVariable String caseId,
            @RequestParam(defaultValue = "" + Long.MAX_VALUE) long before,
            @RequestParam(defaultValue = "100") int limit) {
        return log.about(caseId, before, Math.clamp(limit, 1, MOST));
    }

    @GetMapping("/api/v1/access-log/referral/verification")
    Verification verify() {
        AccessVerification found = log.verify();
        return new Verification(found.whole(), found.entries(), found.head(), found.brokenAt());
    }
}
