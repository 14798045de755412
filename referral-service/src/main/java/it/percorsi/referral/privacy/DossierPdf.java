package it.percorsi.referral.privacy;

import it.percorsi.platform.exports.PdfDocuments;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** A dossier on paper. */
@Component
class DossierPdf {

    private final PdfDocuments documents;
    private final JsonMapper mapper;
    private final DossierWords words;

    DossierPdf(PdfDocuments documents, JsonMapper mapper, DossierWords words) {
        this.documents = documents;
        this.mapper = mapper;
        this.words = words;
    }

    /** What the service recorded, as lines on paper. */
    record Recorded(Dossier.Entry entry, List<DossierRow> rows) {}

    byte[] of(Dossier dossier) {
        Map<String, Object> model = new HashMap<>();
        model.put("dossier", dossier);
        model.put(
                "name",
                dossier.person() == null ? dossier.personId() : dossier.person().name());
        model.put("person", DossierRow.of(mapper.valueToTree(dossier.person()), words));
        model.put(
                "records",
                dossier.records().stream()
                        .map(entry -> new Recorded(entry, DossierRow.of(mapper.valueToTree(entry.content()), words)))
                        .toList());
        model.put("stipends", DossierRow.of(dossier.stipends(), words));
        return documents.of("referral/persone-fascicolo", model);
    }
}
