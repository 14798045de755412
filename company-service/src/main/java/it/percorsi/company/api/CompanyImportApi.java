package it.percorsi.company.api;

import it.percorsi.company.imports.CompanyImport;
import it.percorsi.company.imports.ImportResult;
import it.percorsi.platform.imports.UploadedFile;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes over companies from a file. */
@RestController
@RequestMapping("/api/v1/imports/companies")
class CompanyImportApi {

    private final CompanyImport companies;

    CompanyImportApi(CompanyImport companies) {
        this.companies = companies;
    }

    @PostMapping
    ImportResult take(HttpServletRequest request) {
        return companies.takeOver(UploadedFile.of(request));
    }
}
