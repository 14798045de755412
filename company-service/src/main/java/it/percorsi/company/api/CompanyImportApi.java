package it.percorsi.company.api;

import it.percorsi.company.imports.CompanyImport;
import it.percorsi.company.imports.ImportResult;
import java.io.IOException;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Takes over companies from a file. */
@RestController
@RequestMapping("/api/v1/imports/companies")
class CompanyImportApi {

    private final CompanyImport companies;

    CompanyImportApi(CompanyImport companies) {
        this.companies = companies;
    }

    @PostMapping
    ImportResult take(@RequestParam("file") MultipartFile file) throws IOException {
        return companies.takeOver(file.getBytes());
    }
}
