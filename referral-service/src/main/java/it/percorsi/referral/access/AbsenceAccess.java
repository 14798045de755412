package it.percorsi.referral.access;

import static it.percorsi.platform.security.Role.COORDINATORE;
import static it.percorsi.platform.security.Role.OPERATORE;

import it.percorsi.platform.security.AccessRules;
import it.percorsi.referral.absence.AbsenceDesk;

/** The lines of the table for absences (R32): operators plan their own, a coordinator everybody's; {@link AbsenceDesk} says so. */
final class AbsenceAccess {

    private AbsenceAccess() {}

    static AccessRules rules(AbsenceDesk absences) {
        return AccessRules.table()
                .on("GET", "/calendario/assenze", "/calendario/assenze/nuova", "/api/v1/operator-absences")
                .admits(OPERATORE, COORDINATORE)
                .on("POST", "/calendario/assenze", "/calendario/assenze/anteprima", "/api/v1/operator-absences")
                .admits(OPERATORE, COORDINATORE)
                .on("GET", "/calendario/assenze/{absenceId}", "/api/v1/operator-absences/{absenceId}")
                .admits(OPERATORE, COORDINATORE)
                .row("absenceId", absences::open)
                .on(
                        "POST",
                        "/calendario/assenze/{absenceId}/rientro",
                        "/calendario/assenze/{absenceId}/annulla",
                        "/api/v1/operator-absences/{absenceId}/end")
                .admits(OPERATORE, COORDINATORE)
                .row("absenceId", absences::change)
                .on("DELETE", "/api/v1/operator-absences/{absenceId}")
                .admits(OPERATORE, COORDINATORE)
                .row("absenceId", absences::change)
                // The substitute too may take over what falls into it.
                .on(
                        "POST",
                        "/calendario/assenze/{absenceId}/appuntamenti",
                        "/api/v1/operator-absences/{absenceId}/appointments")
                .admits(OPERATORE, COORDINATORE)
                .row("absenceId", absences::open)
                .build();
    }
}
