package it.percorsi.company.api;

import it.percorsi.company.imports.CompanyImport;
import it.percorsi.company.imports.ImportRejected;
import it.percorsi.company.imports.ImportResult;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
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
    private final MessageSource messages;

    CompanyImportApi(CompanyImport companies, MessageSource messages) {
        this.companies = companies;
        this.messages = messages;
    }

    /** What is wrong with a cell, in words. */
    record CellProblem(long row, String field, String message) {}

    @PostMapping
    ImportResult take(@RequestParam("file") MultipartFile file) throws IOException {
        return companies.takeOver(file.getBytes());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> rejected(ImportRejected rejected, Locale locale) {
        List<CellProblem> errors = rejected.errors().stream()
                .map(error -> new CellProblem(error.row(), error.field(), text("import." + error.code(), locale)))
                .toList();
        ProblemDetail problem =
                ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, text("import.rejected", locale));
        problem.setType(URI.create("urn:percorsi:problem:import-rejected"));
        problem.setTitle(text("problem.title.400", locale));
        problem.setProperties(Map.of("code", "import-rejected", "errors", errors));
        return ResponseEntity.of(problem).build();
    }

    private String text(String key, Locale locale) {
        return String.valueOf(messages.getMessage(key, null, key, locale));
    }
}
