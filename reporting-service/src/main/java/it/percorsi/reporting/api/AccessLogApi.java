package it.percorsi.reporting.api;

import it.percorsi.platform.access.AccessLog;
import it.percorsi.platform.access.AccessVerification;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whether the log of what left as files is whole. */
@RestController
final class AccessLogApi {

    private final AccessLog log;

    AccessLogApi(AccessLog log) {
        this.log = log;
    }

    @GetMapping("/api/v1/access-log/reporting/verification")
    AccessVerification verify() {
        return log.verify();
    }
}
