package it.percorsi.referral.access;

import static it.percorsi.platform.security.Role.COORDINATORE;

import it.percorsi.platform.security.AccessRules;

/** The lines of the table for records that are one human being. The other one of two is looked for in the same ambito. */
final class MergeAccess {

    private MergeAccess() {}

    static AccessRules rules(PersonRows persons) {
        return AccessRules.table()
                .on("GET", "/persone/doppioni", "/api/v1/persons/duplicates")
                .admits(COORDINATORE)
                .on(
                        "GET",
                        "/persone/{personId}/doppioni",
                        "/persone/{personId}/unione",
                        "/persone/{personId}/unione/{mergedId}/annulla",
                        "/api/v1/persons/{personId}/merges/preview")
                .admits(COORDINATORE)
                .row("personId", persons::open)
                .on(
                        "POST",
                        "/persone/{personId}/unione",
                        "/persone/{personId}/unione/{mergedId}/annulla",
                        "/persone/{personId}/diversa",
                        "/api/v1/persons/{personId}/merges",
                        "/api/v1/persons/{personId}/differences")
                .admits(COORDINATORE)
                .row("personId", persons::open)
                .on("DELETE", "/api/v1/persons/{personId}/merges/{mergedId}")
                .admits(COORDINATORE)
                .row("personId", persons::open)
                .build();
    }
}
