package it.percorsi.referral.transfer;

import it.percorsi.platform.security.Caller;
import it.percorsi.platform.security.Role;
import it.percorsi.platform.security.Row;
import it.percorsi.platform.views.ViewReader;
import it.percorsi.platform.views.Views;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What a municipality may answer: what it is asked, and nothing else of a case that is not its own. */
@Component
public class TransferRows {

    private final ViewReader<TransferRequest> requests;

    TransferRows(Views views, TransferRequests requests) {
        this.requests = views.reader(requests);
    }

    /** A case that waits for the caller's municipality to take it over. */
    public Optional<Row> asked(Caller caller, String caseId) {
        return about(caller, caseId).filter(TransferRequest::open).map(request -> Row.about(caseId));
    }

    /** The same, also once it is answered: an answer that is sent twice is the answer that was given. */
    public Optional<Row> answered(Caller caller, String caseId) {
        return about(caller, caseId).map(request -> Row.about(caseId));
    }

    private Optional<TransferRequest> about(Caller caller, String caseId) {
        return requests.find(caseId)
                .filter(request -> request.ambito().equals(caller.ambito()))
                .filter(request ->
                        caller.is(Role.COMUNE) && request.toMunicipality().equals(caller.municipality()));
    }
}
