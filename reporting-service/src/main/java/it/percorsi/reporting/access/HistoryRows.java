package it.percorsi.reporting.access;

import it.percorsi.platform.security.Caller;
import it.percorsi.platform.security.Row;
import it.percorsi.reporting.history.CaseHistory;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Which histories are the caller's. */
@Component
final class HistoryRows {

    private final CaseHistory cases;

    HistoryRows(CaseHistory cases) {
        this.cases = cases;
    }

    /** The history of a case of the caller's ambito. */
    Optional<Row> open(Caller caller, String caseId) {
        return cases.ambito(caseId).filter(caller.ambito()::equals).map(ambito -> Row.about(caseId));
    }
}
