package it.percorsi.referral.access;

import it.percorsi.platform.access.AccessLog;
import it.percorsi.platform.access.AccessLog.Kind;
import it.percorsi.platform.security.Caller;
import it.percorsi.platform.web.BadInput;
import it.percorsi.referral.views.CaseDocument;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Opens the health details of a case that another operator follows: with a reason, which is kept first. */
@Component
public class BreakGlass {

    private final AccessLog log;

    BreakGlass(AccessLog log) {
        this.log = log;
    }

    /**
     * Whether health details are shown: by right, or once for a reason, which is kept first.
     *
     * @param field where the reason is given
     * @param reason its code; null when none was given
     */
    public boolean shows(Caller caller, CaseDocument document, String field, @Nullable String reason) {
        if (CaseFields.health(caller, document)) {
            return true;
        }
        if (reason == null) {
            return false;
        }
        open(caller, document.caseId(), field, reason);
        return true;
    }

    /**
     * Keeps who opens what and why.
     *
     * @param field where the reason was given
     * @param reason its code
     */
    public void open(Caller caller, String caseId, String field, String reason) {
        AccessReason why = AccessReason.of(reason).orElseThrow(() -> new BadInput(field, "access-reason"));
        log.record(caller, Kind.BREAK_GLASS, List.of(caseId), why.code());
    }
}
