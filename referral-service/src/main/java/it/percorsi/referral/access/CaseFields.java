package it.percorsi.referral.access;

import static it.percorsi.platform.security.Role.AMMINISTRAZIONE;
import static it.percorsi.platform.security.Role.COMUNE;
import static it.percorsi.platform.security.Role.COORDINATORE;
import static it.percorsi.platform.security.Role.OPERATORE;
import static it.percorsi.platform.security.Role.REVISORE;
import static it.percorsi.platform.security.Role.SERVIZIO;

import it.percorsi.platform.security.Caller;
import it.percorsi.referral.views.CaseDocument;
import it.percorsi.referral.views.TimelineEntry;
import java.util.List;

/**
 * What of a case a caller is shown who may open it. The category is shown to all of these; companies and bookkeeping,
 * which must not learn it, may open no case.
 */
public final class CaseFields {

    private CaseFields() {}

    /** Invalidity, reason of the referral and objectives: on an operator's own cases only. */
    public static boolean health(Caller caller, CaseDocument document) {
        return caller.is(COORDINATORE, REVISORE)
                || (caller.is(COMUNE) && document.municipality().equals(caller.municipality()))
                || (caller.is(SERVIZIO) && document.referral().sendingService().equals(caller.service()))
                || CaseRows.isAssigned(caller, document);
    }

    /**
     * Whether several records of one human being are one for the caller: for who sees every case, and for bookkeeping,
     * which pays the human being. Who sees some cases only must not learn of the others.
     */
    public static boolean asOne(Caller caller) {
        return caller.is(OPERATORE, COORDINATORE, REVISORE, AMMINISTRAZIONE);
    }

    /** What the person is paid: not to a specialist service, which has nothing to do with it. */
    public static boolean money(Caller caller) {
        return caller.is(OPERATORE, COORDINATORE, REVISORE, COMUNE);
    }

    /** The case without what is not for the caller. */
    public static CaseDocument shown(CaseDocument document, boolean health) {
        return health ? document : document.withoutHealth();
    }

    /** The story without what is not for the caller. */
    public static List<TimelineEntry> shown(Caller caller, List<TimelineEntry> story) {
        return money(caller)
                ? story
                : story.stream().map(TimelineEntry::withoutMoney).toList();
    }
}
