package it.percorsi.placement.api;

import it.percorsi.platform.access.AccessLog;
import it.percorsi.platform.access.AccessVerification;
import it.percorsi.platform.web.BadInput;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who has looked at what of a case, and whether the log is whole. */
@RestController
class AccessLogResource {

    private static final int MOST_ON_A_PAGE = 100;

    private final AccessLog accessLog;

    AccessLogResource(AccessLog accessLog) {
        this.accessLog = accessLog;
    }

    @GetMapping("/api/v1/placements/accesses")
    List<AccessLog.Entry> accesses(
            @RequestParam("case") String caseId,
            @RequestParam(defaultValue = "" + Long.MAX_VALUE) long before,
            @RequestParam(defaultValue = "50") int limit) {
        if (limit < 1 || limit > MOST_ON_A_PAGE) {
            throw new BadInput("limit", "limit");
        }
        return accessLog.about(caseId, before, limit);
    }

    @GetMapping("/api/v1/access-log/placement/verification")
    AccessVerification verification() {
        return accessLog.verify();
    }
}
