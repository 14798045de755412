package it.percorsi.company.api;

import it.percorsi.platform.access.AccessLog;
import it.percorsi.platform.access.AccessVerification;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who has seen a case among a company's placements, and whether the log is whole. */
@RestController
class AccessLogApi {

    private static final int MOST = 100;

    private final AccessLog accessLog;

    AccessLogApi(AccessLog accessLog) {
        this.accessLog = accessLog;
    }

    @GetMapping(CompaniesApi.PATH + "/accesses")
    List<AccessLog.Entry> accesses(
            @RequestParam("case") String caseId,
            @RequestParam(defaultValue = "" + Long.MAX_VALUE) long before,
            @RequestParam(defaultValue = "50") int limit) {
        return accessLog.about(caseId, before, Math.clamp(limit, 1, MOST));
    }

    @GetMapping("/api/v1/access-log/company/verification")
    AccessVerification verification() {
        return accessLog.verify();
    }
}
