package it.percorsi.company.databank;

import it.percorsi.events.codes.ConventionKind;
import it.percorsi.events.codes.LegalForm;
import it.percorsi.platform.commands.Refused;

/** Conventions under art. 5 of L.381/91 are between municipalities and type-B social cooperatives (R38). */
public final class OnlyTypeBCooperativesSignL381 {

    private OnlyTypeBCooperativesSignL381() {}

    /** Whether a company of this legal form may sign this kind. */
    public static boolean allows(ConventionKind kind, LegalForm legalForm) {
        return kind != ConventionKind.L381_ART5 || legalForm == LegalForm.COOPERATIVE_B;
    }

    static void check(ConventionKind kind, LegalForm legalForm) {
        if (!allows(kind, legalForm)) {
            throw Refused.ever("l381-needs-type-b-cooperative", "R38");
        }
    }
}
