package it.percorsi.referral;

import it.percorsi.platformtest.ApiClient;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Every endpoint with the roles that get something from it. */
final class AccessTable {

    static final Set<String> STAFF = Set.of("operatore", "coordinatore");
    static final Set<String> SPEAKERS = Set.of("operatore", "coordinatore", "comune");
    static final Set<String> OPENERS = Set.of("operatore", "coordinatore", "revisore", "comune", "servizio");
    static final Set<String> TOLD = Set.of("operatore", "coordinatore", "comune", "servizio");
    static final Set<String> LOOKERS = Set.of("operatore", "coordinatore", "revisore");

    /** {@code CASE} stands for the case's id; what ends on {@code CASE/…} is about one case. */
    static final Map<String, Set<String>> TABLE = Map.ofEntries(
            Map.entry("GET /calendario/assenze", STAFF),
            Map.entry("GET /calendario/assenze/nuova", STAFF),
            Map.entry("POST /calendario/assenze", STAFF),
            Map.entry("POST /calendario/assenze/anteprima", STAFF),
            Map.entry("GET /api/v1/operator-absences", STAFF),
            Map.entry("POST /api/v1/operator-absences", STAFF),
            Map.entry("GET /casi/trasferimenti", SPEAKERS),
            Map.entry("GET /api/v1/cases/transfers", SPEAKERS),
            Map.entry("GET /casi/CASE/trasferimento", SPEAKERS),
            Map.entry("POST /casi/CASE/trasferimento", SPEAKERS),
            Map.entry("POST /casi/CASE/trasferimento/ritiro", SPEAKERS),
            Map.entry("GET /api/v1/cases/CASE/transfer", SPEAKERS),
            Map.entry("POST /api/v1/cases/CASE/transfer", SPEAKERS),
            Map.entry("GET /casi/CASE/trasferimento/ambito", STAFF),
            Map.entry("POST /casi/CASE/trasferimento/ambito", STAFF),
            Map.entry("POST /api/v1/cases/CASE/handover", STAFF),
            Map.entry("GET /casi", OPENERS),
            Map.entry("GET /casi/esporta?formato=csv", OPENERS),
            Map.entry("GET /api/v1/cases", OPENERS),
            Map.entry("GET /api/v1/cases?format=xlsx", OPENERS),
            Map.entry("GET /casi/viste", OPENERS),
            Map.entry("POST /casi/viste", OPENERS),
            Map.entry("POST /casi/viste/none/elimina", OPENERS),
            Map.entry("GET /regole", OPENERS),
            Map.entry("GET /api/v1/rule-books/referral", OPENERS),
            Map.entry("GET /regole/nuova", Set.of("coordinatore")),
            Map.entry("POST /regole", Set.of("coordinatore")),
            Map.entry("POST /regole/anteprima", Set.of("coordinatore")),
            Map.entry("POST /api/v1/rule-books/referral", Set.of("coordinatore")),
            Map.entry("GET /avvisi", TOLD),
            Map.entry("GET /avvisi/preferenze", TOLD),
            Map.entry("GET /api/v1/notices", TOLD),
            Map.entry("POST /avvisi/letti", TOLD),
            Map.entry("POST /avvisi/preferenze", TOLD),
            Map.entry("POST /avvisi/preferenze/conferma", TOLD),
            Map.entry("POST /api/v1/notices/read", TOLD),
            Map.entry("GET /avvisi/referenti", Set.of("operatore", "coordinatore", "comune", "revisore")),
            Map.entry("GET /api/v1/municipal-contacts", Set.of("operatore", "coordinatore", "comune", "revisore")),
            Map.entry("GET /avvisi/referenti/015118", Set.of("coordinatore", "comune")),
            Map.entry("POST /avvisi/referenti/015118", Set.of("coordinatore", "comune")),
            Map.entry("POST /api/v1/municipal-contacts/015118", Set.of("coordinatore", "comune")),
            Map.entry("GET /casi/assegna", Set.of("coordinatore")),
            Map.entry("POST /casi/assegna", Set.of("coordinatore")),
            Map.entry("POST /api/v1/cases/operator-assignments", Set.of("coordinatore")),
            Map.entry("GET /casi/CASE", OPENERS),
            Map.entry("GET /casi/CASE/storia?dopo=-1&fino=0", OPENERS),
            Map.entry("GET /api/v1/cases/CASE", OPENERS),
            Map.entry("GET /api/v1/cases/CASE/timeline", OPENERS),
            Map.entry(
                    "GET /casi/frammenti/nomi?id=x",
                    Set.of(
                            "operatore",
                            "coordinatore",
                            "revisore",
                            "comune",
                            "servizio",
                            "amministrazione",
                            "azienda")),
            Map.entry("GET /segnalazioni/nuova", Set.of("operatore", "coordinatore", "comune", "servizio")),
            Map.entry("POST /segnalazioni/nuova", Set.of("operatore", "coordinatore", "comune", "servizio")),
            Map.entry("POST /api/v1/referrals", Set.of("operatore", "coordinatore", "comune", "servizio")),
            Map.entry("GET /segnalazioni/importa", Set.of("coordinatore")),
            Map.entry("POST /segnalazioni/importa", Set.of("coordinatore")),
            Map.entry("POST /api/v1/imports/referrals", Set.of("coordinatore")),
            Map.entry("GET /casi/CASE/inoltro", Set.of("operatore", "coordinatore", "comune")),
            Map.entry("POST /casi/CASE/inoltro", Set.of("operatore", "coordinatore", "comune")),
            Map.entry("POST /api/v1/cases/CASE/endorsement", Set.of("operatore", "coordinatore", "comune")),
            Map.entry("GET /casi/CASE/colloquio", STAFF),
            Map.entry("POST /casi/CASE/colloquio", STAFF),
            Map.entry("POST /api/v1/cases/CASE/interviews", STAFF),
            Map.entry("GET /casi/CASE/valutazione", STAFF),
            Map.entry("POST /casi/CASE/valutazione", STAFF),
            Map.entry("POST /api/v1/cases/CASE/assessment", STAFF),
            Map.entry("GET /casi/CASE/progetto", STAFF),
            Map.entry("POST /casi/CASE/progetto", STAFF),
            Map.entry("POST /api/v1/cases/CASE/project", STAFF),
            Map.entry("GET /api/v1/cases/project-templates", STAFF),
            Map.entry("GET /casi/CASE/progetto/versioni", OPENERS),
            Map.entry("GET /api/v1/cases/CASE/project", OPENERS),
            Map.entry("GET /casi/CASE/progetto/link", STAFF),
            Map.entry("POST /casi/CASE/progetto/link", STAFF),
            Map.entry("GET /api/v1/cases/CASE/project/agreement-links", STAFF),
            Map.entry("POST /api/v1/cases/CASE/project/agreement-links", STAFF),
            Map.entry("GET /casi/CASE/progetto/revisione", STAFF),
            Map.entry("POST /casi/CASE/progetto/revisione", STAFF),
            Map.entry("POST /api/v1/cases/CASE/project/revision", STAFF),
            Map.entry("GET /casi/CASE/accordo", STAFF),
            Map.entry("POST /casi/CASE/accordo", STAFF),
            Map.entry("POST /api/v1/cases/CASE/project/agreements", STAFF),
            Map.entry("GET /casi/da-inoltrare", Set.of("coordinatore", "comune")),
            Map.entry("GET /api/v1/cases/to-endorse", Set.of("coordinatore", "comune")),
            Map.entry("POST /casi/CASE/priorita", Set.of("comune")),
            Map.entry("POST /api/v1/cases/CASE/priority", Set.of("comune")),
            Map.entry("GET /casi/CASE/cura", Set.of("operatore", "coordinatore", "servizio")),
            Map.entry("POST /casi/CASE/cura", Set.of("operatore", "coordinatore", "servizio")),
            Map.entry("GET /casi/CASE/fine-cura", Set.of("operatore", "coordinatore", "servizio")),
            Map.entry("POST /casi/CASE/fine-cura", Set.of("operatore", "coordinatore", "servizio")),
            Map.entry("GET /casi/CASE/svantaggio", SPEAKERS),
            Map.entry("POST /casi/CASE/svantaggio", SPEAKERS),
            Map.entry("GET /casi/CASE/fine-svantaggio", SPEAKERS),
            Map.entry("POST /casi/CASE/fine-svantaggio", SPEAKERS),
            Map.entry("POST /api/v1/cases/CASE/specialist-care", Set.of("operatore", "coordinatore", "servizio")),
            Map.entry("POST /api/v1/cases/CASE/specialist-care/end", Set.of("operatore", "coordinatore", "servizio")),
            Map.entry("POST /api/v1/cases/CASE/disadvantage", SPEAKERS),
            Map.entry("POST /api/v1/cases/CASE/disadvantage/end", SPEAKERS),
            Map.entry("GET /casi/CASE/sostegno", Set.of("operatore", "coordinatore", "revisore", "comune")),
            Map.entry("GET /api/v1/cases/CASE/support", Set.of("operatore", "coordinatore", "revisore", "comune")),
            Map.entry("GET /casi/CASE/sostegno/azienda", STAFF),
            Map.entry("GET /casi/CASE/sostegno/servizio", STAFF),
            Map.entry("POST /casi/CASE/sostegno/azienda", STAFF),
            Map.entry("POST /casi/CASE/sostegno/servizio", STAFF),
            Map.entry("POST /api/v1/cases/CASE/support/company-meetings", STAFF),
            Map.entry("POST /api/v1/cases/CASE/support/services", STAFF),
            Map.entry("GET /casi/lista-attesa", OPENERS),
            Map.entry("GET /api/v1/cases/waiting-list", OPENERS),
            Map.entry("GET /casi/CASE/attesa", STAFF),
            Map.entry("POST /casi/CASE/attesa", STAFF),
            Map.entry("POST /api/v1/cases/CASE/waiting", STAFF),
            Map.entry("GET /casi/CASE/fine-attesa", STAFF),
            Map.entry("POST /casi/CASE/fine-attesa", STAFF),
            Map.entry("POST /api/v1/cases/CASE/waiting/end", STAFF),
            Map.entry("GET /casi/CASE/complessita", STAFF),
            Map.entry("POST /casi/CASE/complessita", STAFF),
            Map.entry("POST /api/v1/cases/CASE/complexity", STAFF),
            Map.entry("GET /casi/CASE/fine-complessita", STAFF),
            Map.entry("POST /casi/CASE/fine-complessita", STAFF),
            Map.entry("POST /api/v1/cases/CASE/complexity/end", STAFF),
            Map.entry("GET /casi/CASE/restituzione", STAFF),
            Map.entry("POST /casi/CASE/restituzione", STAFF),
            Map.entry("POST /api/v1/cases/CASE/return", STAFF),
            Map.entry("GET /casi/CASE/sospensione", STAFF),
            Map.entry("POST /casi/CASE/sospensione", STAFF),
            Map.entry("POST /api/v1/cases/CASE/suspension", STAFF),
            Map.entry("GET /casi/CASE/ripresa", STAFF),
            Map.entry("POST /casi/CASE/ripresa", STAFF),
            Map.entry("POST /api/v1/cases/CASE/suspension/end", STAFF),
            Map.entry("GET /casi/CASE/chiusura", STAFF),
            Map.entry("POST /casi/CASE/chiusura", STAFF),
            Map.entry("POST /api/v1/cases/CASE/closure", STAFF),
            Map.entry("GET /casi/CASE/riapertura", STAFF),
            Map.entry("POST /casi/CASE/riapertura", STAFF),
            Map.entry("POST /api/v1/cases/CASE/closure/end", STAFF),
            Map.entry("GET /casi/CASE/non-inoltro", SPEAKERS),
            Map.entry("POST /casi/CASE/non-inoltro", SPEAKERS),
            Map.entry("POST /api/v1/cases/CASE/declination", SPEAKERS),
            Map.entry("GET /casi/CASE/presa-d-atto", SPEAKERS),
            Map.entry("POST /casi/CASE/presa-d-atto", SPEAKERS),
            Map.entry("POST /api/v1/cases/CASE/return/acknowledgement", SPEAKERS),
            Map.entry("GET /casi/CASE/case-manager", SPEAKERS),
            Map.entry("POST /casi/CASE/case-manager", SPEAKERS),
            Map.entry("POST /api/v1/cases/CASE/case-manager", SPEAKERS),
            Map.entry("POST /casi/CASE/presa-in-carico", Set.of("operatore")),
            Map.entry("GET /casi/CASE/operatore", Set.of("coordinatore")),
            Map.entry("POST /casi/CASE/operatore", Set.of("coordinatore")),
            Map.entry("POST /api/v1/cases/CASE/operator", STAFF),
            Map.entry("POST /casi/CASE/emergenza", Set.of("operatore")),
            Map.entry("GET /casi/CASE/accessi", LOOKERS),
            Map.entry("GET /casi/CASE/accessi/verifica", Set.of("coordinatore", "revisore")),
            Map.entry("GET /api/v1/cases/CASE/accesses", LOOKERS),
            Map.entry("GET /api/v1/access-log/referral/verification", Set.of("coordinatore", "revisore")));

    private AccessTable() {}

    /** The status of the answer. */
    static int ask(ApiClient who, String endpoint, String caseId) {
        String path = endpoint.substring(endpoint.indexOf(' ') + 1).replace("CASE", caseId);
        if (endpoint.startsWith("GET")) {
            return path.startsWith("/api")
                    ? who.get(path).status()
                    : who.page(path).status();
        }
        if (path.contains("import")) {
            return who.upload(path, "r.csv", "nothing".getBytes(StandardCharsets.UTF_8))
                    .status();
        }
        return path.startsWith("/api")
                ? who.post(path, "{}").status()
                : who.form(path, "_key=" + UUID.randomUUID()).status();
    }
}
