package it.percorsi.referral.web;

import it.percorsi.platform.imports.ImportRejected;
import it.percorsi.platform.imports.UploadedFile;
import it.percorsi.platform.web.RowText;
import it.percorsi.referral.imports.ReferralsFile;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** Referrals come in by file. */
@Controller
class ReferralPages {

    private final ReferralsFile files;
    private final MessageSource messages;
    private final String ambito;

    ReferralPages(ReferralsFile files, MessageSource messages, @Value("${percorsi.ambito}") String ambito) {
        this.files = files;
        this.messages = messages;
        this.ambito = ambito;
    }

    @GetMapping("/segnalazioni/importa")
    String importForm() {
        return "referral/import";
    }

    @PostMapping("/segnalazioni/importa")
    String importFile(HttpServletRequest request, Model model, Locale locale) {
        try {
            model.addAttribute(
                    "imported", files.take(UploadedFile.of(request), ambito).size());
        } catch (ImportRejected rejected) {
            model.addAttribute("problems", RowText.of(rejected, messages, locale));
        }
        return "referral/import";
    }
}
