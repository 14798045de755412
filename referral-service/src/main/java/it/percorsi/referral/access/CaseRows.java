package it.percorsi.referral.access;

import static it.percorsi.platform.security.Role.AMMINISTRAZIONE;
import static it.percorsi.platform.security.Role.AZIENDA;
import static it.percorsi.platform.security.Role.COMUNE;
import static it.percorsi.platform.security.Role.COORDINATORE;
import static it.percorsi.platform.security.Role.OPERATORE;
import static it.percorsi.platform.security.Role.REVISORE;
import static it.percorsi.platform.security.Role.SERVIZIO;

import it.percorsi.platform.security.Caller;
import it.percorsi.platform.security.Row;
import it.percorsi.platform.views.Seen;
import it.percorsi.referral.views.CaseDocument;
import it.percorsi.referral.views.CaseQueries;
import it.percorsi.referral.views.PlacementStatus;
import it.percorsi.referral.views.Reach;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which cases are the caller's. */
@Component
public class CaseRows {

    private final CaseQueries cases;

    CaseRows(CaseQueries cases) {
        this.cases = cases;
    }

    /** How far a caller sees: the service and the auditor all cases of the ambito, others their own. */
    public Reach reach(Caller caller) {
        return new Reach(
                caller.ambito(),
                caller.is(OPERATORE, COORDINATORE, REVISORE),
                caller.is(COMUNE) ? caller.municipality() : "",
                caller.is(SERVIZIO) ? caller.service() : "");
    }

    /** A case within the caller's reach. */
    public Optional<Row> open(Caller caller, String caseId) {
        return covered(caller, caseId).map(document -> Row.about(caseId));
    }

    /** The same, for a question whose answer shows nothing of the case: asking it is no look at it. */
    public Optional<Row> watch(Caller caller, String caseId) {
        return covered(caller, caseId).map(document -> Row.aboutNobody());
    }

    /** The same as opening; for an operator only a case that this operator follows. */
    public Optional<Row> follow(Caller caller, String caseId) {
        return covered(caller, caseId)
                .filter(document -> follows(caller, document))
                .map(document -> Row.about(caseId));
    }

    private Optional<CaseDocument> covered(Caller caller, String caseId) {
        return cases.find(caseId).map(Seen::body).filter(reach(caller)::covers);
    }

    /** Whether who asks follows this case, or all cases. */
    static boolean follows(Caller caller, CaseDocument document) {
        return caller.is(COORDINATORE, REVISORE) || isAssigned(caller, document);
    }

    /** Whether the operator who asks follows this case, as the one assigned or as who stands in for that one (R32). */
    public static boolean isAssigned(Caller caller, CaseDocument document) {
        return caller.is(OPERATORE) && document.isFollowedBy(caller.user());
    }

    /** Those of some cases whose person's name the caller may read. */
    public List<CaseDocument> named(Caller caller, Collection<String> caseIds) {
        Reach reach = reach(caller);
        boolean everybody = caller.is(AMMINISTRAZIONE);
        Map<String, PlacementStatus> placements = caller.is(AZIENDA) ? cases.placements(caseIds) : Map.of();
        return cases.findAll(caseIds).stream()
                .filter(document -> document.ambito().equals(caller.ambito()))
                .filter(document -> everybody
                        || reach.covers(document)
                        || isAt(caller.company(), placements.get(document.caseId())))
                .toList();
    }

    private static boolean isAt(String company, @Nullable PlacementStatus placement) {
        return placement != null && placement.companyIds().contains(company);
    }
}
