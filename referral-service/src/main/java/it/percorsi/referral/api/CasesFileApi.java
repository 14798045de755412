package it.percorsi.referral.api;

import it.percorsi.platform.exports.TableFormat;
import it.percorsi.platform.security.Caller;
import it.percorsi.referral.worklist.WorkListExport;
import it.percorsi.referral.worklist.WorkListQuery;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The list of cases as a file, all its pages. */
@RestController
@RequestMapping("/api/v1/cases")
class CasesFileApi {

    private final WorkListExport export;

    CasesFileApi(WorkListExport export) {
        this.export = export;
    }

    /** For those who name the media type in {@code Accept}. */
    @GetMapping(produces = {TableFormat.CSV_TYPE, TableFormat.XLSX_TYPE, MediaType.APPLICATION_PDF_VALUE})
    ResponseEntity<byte[]> accepted(
            Caller caller,
            WorkListQuery query,
            @RequestHeader(HttpHeaders.ACCEPT) List<MediaType> accept,
            Locale locale) {
        return export.answer(caller, query, TableFormat.of(accept), locale);
    }

    /** For those who cannot send headers. */
    @GetMapping(params = "format")
    ResponseEntity<byte[]> asked(Caller caller, WorkListQuery query, @RequestParam TableFormat format, Locale locale) {
        return export.answer(caller, query, format, locale);
    }
}
