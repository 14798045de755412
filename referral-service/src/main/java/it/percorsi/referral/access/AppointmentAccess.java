package it.percorsi.referral.access;

import static it.percorsi.platform.security.Role.COMUNE;
import static it.percorsi.platform.security.Role.COORDINATORE;
import static it.percorsi.platform.security.Role.OPERATORE;
import static it.percorsi.platform.security.Role.REVISORE;
import static it.percorsi.platform.security.Role.SERVIZIO;

import it.percorsi.platform.security.AccessRules;
import it.percorsi.platform.security.RowRule;
import it.percorsi.referral.appointments.Appointment;

/** The lines of the table for appointments; whose calendar an operator reads and fills is said by the calendar itself. */
final class AppointmentAccess {

    private AppointmentAccess() {}

    static AccessRules rules(CaseRows cases) {
        RowRule ofTheCase = (caller, id) -> cases.open(caller, Appointment.caseOf(id));
        return AccessRules.table()
                // Nobody can guess the address, and what stands there names nobody.
                .on("GET", "/calendario/ics/{secret}")
                .opensToAnybody()
                .on("GET", "/calendario", "/calendario/nuovo", "/api/v1/appointments")
                .admits(OPERATORE, COORDINATORE)
                .on("GET", "/calendario/collegamento")
                .admits(OPERATORE, COORDINATORE)
                .on("POST", "/calendario/collegamento", "/calendario/collegamento/revoca")
                .admits(OPERATORE, COORDINATORE)
                .on("GET", "/casi/{caseId}/appuntamenti", "/api/v1/cases/{caseId}/appointments")
                .admits(OPERATORE, COORDINATORE, REVISORE, COMUNE, SERVIZIO)
                .row("caseId", cases::open)
                .on("GET", "/api/v1/appointments/{appointmentId}")
                .admits(OPERATORE, COORDINATORE, REVISORE, COMUNE, SERVIZIO)
                .row("appointmentId", ofTheCase)
                .on(
                        "GET",
                        "/casi/{caseId}/appuntamenti/nuovo",
                        "/casi/{caseId}/appuntamenti/{appointmentId}/{step:sposta|annulla|assenza|svolto}")
                .admits(OPERATORE, COORDINATORE)
                .row("caseId", cases::open)
                .on(
                        "POST",
                        "/casi/{caseId}/appuntamenti/nuovo",
                        "/casi/{caseId}/appuntamenti/{appointmentId}/sposta",
                        "/casi/{caseId}/appuntamenti/{appointmentId}/annulla",
                        "/casi/{caseId}/appuntamenti/{appointmentId}/assenza",
                        "/casi/{caseId}/appuntamenti/{appointmentId}/svolto",
                        "/api/v1/cases/{caseId}/appointments")
                .admits(OPERATORE, COORDINATORE)
                .row("caseId", cases::open)
                .on(
                        "POST",
                        "/api/v1/appointments/{appointmentId}/move",
                        "/api/v1/appointments/{appointmentId}/cancellation",
                        "/api/v1/appointments/{appointmentId}/missed",
                        "/api/v1/appointments/{appointmentId}/kept")
                .admits(OPERATORE, COORDINATORE)
                .row("appointmentId", ofTheCase)
                .build();
    }
}
