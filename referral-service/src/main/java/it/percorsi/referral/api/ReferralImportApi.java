package it.percorsi.referral.api;

import it.percorsi.referral.imports.ReferralsFile;
import java.io.IOException;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

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

    /** What was taken in. */
    record Imported(int rows, int imported, List<String> ids) {}

    @PostMapping
    Imported take(@RequestParam MultipartFile file) throws IOException {
        List<String> ids = referrals.take(file.getBytes(), ambito);
        return new Imported(ids.size(), ids.size(), ids);
    }
}
