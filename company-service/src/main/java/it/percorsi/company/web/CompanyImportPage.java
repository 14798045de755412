package it.percorsi.company.web;

import it.percorsi.company.imports.CompanyImport;
import it.percorsi.platform.imports.ImportRejected;
import it.percorsi.platform.imports.UploadedFile;
import it.percorsi.platform.web.RowText;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The form that takes over companies from a file. */
@Controller
@RequestMapping("/aziende/importa")
class CompanyImportPage {

    private static final String TEMPLATE = "company/import";

    private final CompanyImport companies;
    private final MessageSource messages;

    CompanyImportPage(CompanyImport companies, MessageSource messages) {
        this.companies = companies;
        this.messages = messages;
    }

    @GetMapping
    String form() {
        return TEMPLATE;
    }

    @PostMapping
    String take(
            HttpServletRequest request,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response,
            Locale locale) {
        try {
            flash.addFlashAttribute("result", companies.takeOver(UploadedFile.of(request)));
            return "redirect:/aziende/importa";
        } catch (ImportRejected rejected) {
            List<RowText> errors = RowText.of(rejected, messages, locale);
            model.addAttribute("errorCount", errors.size());
            model.addAttribute("cellErrors", errors);
            response.setStatus(400);
            return TEMPLATE;
        }
    }
}
