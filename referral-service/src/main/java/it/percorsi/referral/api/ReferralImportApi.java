package it.percorsi.referral.api;

import it.percorsi.platform.imports.UploadedFile;
import it.percorsi.referral.imports.ReferralsFile;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Referrals come in as a file. */
@RestController
@RequestMapping("/api/v1/imports/referrals")
class ReferralImportApi {

    private final ReferralsFile referrals;
    private final String ambito;

    ReferralImportApi(ReferralsFile referrals, @Value("${percorsi.ambito}") String ambito) {
        this.referrals = referrals;
        this.ambito = ambito;
    }

    /** What was taken in; what had come in by another file is not, and has its case among the ids. */
    record Imported(int rows, int imported, List<String> ids) {}

    @PostMapping
    Imported take(HttpServletRequest request) {
        ReferralsFile.Taken taken = referrals.take(UploadedFile.of(request), ambito);
        return new Imported(taken.caseIds().size(), taken.imported(), taken.caseIds());
    }
}
