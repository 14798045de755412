package it.percorsi.referral.web;

import it.percorsi.platform.imports.UploadedFile;
import it.percorsi.platform.security.Caller;
import it.percorsi.platform.web.BadInput;
import it.percorsi.referral.imports.Preview;
import it.percorsi.referral.imports.ProblemWords;
import it.percorsi.referral.imports.ReferralField;
import it.percorsi.referral.imports.RejectedRows;
import it.percorsi.referral.imports.RowOutcome;
import it.percorsi.referral.imports.Upload;
import it.percorsi.referral.imports.Uploads;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Referrals come in by file: it is sent, looked at, and then taken in or not. */
@Controller
@RequestMapping("/segnalazioni/importa")
class ImportPages {

    private static final String START = "/segnalazioni/importa";
    private static final int SAMPLES = 3;
    private static final int MOST_SHOWN = 20;
    private static final int MOST_PROBLEMS = 200;

    private final Uploads uploads;
    private final RejectedRows rejected;
    private final ProblemWords problems;
    private final MessageSource messages;
    private final Clock clock;

    ImportPages(Uploads uploads, RejectedRows rejected, ProblemWords problems, MessageSource messages, Clock clock) {
        this.uploads = uploads;
        this.rejected = rejected;
        this.problems = problems;
        this.messages = messages;
        this.clock = clock;
    }

    /** Where the days and hours of the pages are read. */
    @ModelAttribute("zone")
    ZoneId zone() {
        return clock.getZone();
    }

    @GetMapping
    String form(Caller caller, Model model) {
        model.addAttribute("uploads", uploads.of(caller));
        return "referral/import";
    }

    @PostMapping
    String upload(Caller caller, HttpServletRequest request) {
        return to(uploads.create(caller, UploadedFile.of(request)).id());
    }

    @GetMapping("/{uploadId}")
    String show(@PathVariable String uploadId, Model model, Locale locale) {
        Upload upload = uploads.find(uploadId);
        model.addAttribute("upload", upload);
        if (upload.state() == Upload.State.OPEN) {
            addPreview(upload, model, locale);
        } else {
            addProgress(upload, model);
        }
        return "referral/import-upload";
    }

    /** The moving part of the page alone. */
    @GetMapping("/{uploadId}/avanzamento")
    String progress(@PathVariable String uploadId, Model model) {
        Upload upload = uploads.find(uploadId);
        if (upload.state() == Upload.State.OPEN) {
            return to(uploadId);
        }
        model.addAttribute("upload", upload);
        addProgress(upload, model);
        return "referral/import-upload :: run";
    }

    /**
     * A column of the file.
     *
     * @param title its title
     * @param samples its first values
     * @param field what it is taken for; empty for nothing
     */
    record Column(String title, List<String> samples, String field) {}

    private void addPreview(Upload upload, Model model, Locale locale) {
        Preview preview = uploads.preview(upload);
        List<String> header = preview.sheet().header();
        model.addAttribute(
                "columns",
                IntStream.range(0, header.size())
                        .mapToObj(place -> new Column(
                                header.get(place),
                                preview.samples(place, SAMPLES),
                                preview.mapping().columns().get(place)))
                        .toList());
        Map<String, String> fields = new LinkedHashMap<>();
        for (ReferralField field : ReferralField.values()) {
            fields.put(field.column(), messages.getMessage(field.words(), null, locale));
        }
        model.addAttribute("fields", fields);
        model.addAttribute(
                "missing",
                preview.mapping().missing().stream()
                        .map(field -> fields.get(field.column()))
                        .toList());
        model.addAttribute("goodCount", preview.good().size());
        model.addAttribute("wrongCount", preview.wrong().size());
        model.addAttribute("knownCount", preview.known().size());
        model.addAttribute("good", preview.good().stream().limit(MOST_SHOWN).toList());
        model.addAttribute("problems", problems.of(preview, MOST_PROBLEMS));
        model.addAttribute("mostProblems", MOST_PROBLEMS);
    }

    private void addProgress(Upload upload, Model model) {
        model.addAttribute("running", upload.state() == Upload.State.RUNNING);
        model.addAttribute("progress", uploads.progress(upload));
        model.addAttribute("imported", uploads.outcomes(upload, RowOutcome.Kind.IMPORTED, MOST_SHOWN));
        model.addAttribute("refused", uploads.outcomes(upload, RowOutcome.Kind.REFUSED, MOST_PROBLEMS));
    }

    @PostMapping("/{uploadId}/colonne")
    String map(Caller caller, @PathVariable String uploadId, HttpServletRequest request, RedirectAttributes next) {
        String[] columns = request.getParameterValues("columns");
        if (columns == null) {
            throw new BadInput("columns", "missing");
        }
        uploads.map(caller, uploads.find(uploadId), List.of(columns));
        next.addFlashAttribute("notice", "referral.import.mapped");
        return to(uploadId);
    }

    @PostMapping("/{uploadId}/avvio")
    String start(@PathVariable String uploadId, @RequestParam(defaultValue = "false") boolean goodRowsOnly) {
        uploads.start(uploads.find(uploadId), goodRowsOnly);
        return to(uploadId);
    }

    @PostMapping("/{uploadId}/scarto")
    String discard(@PathVariable String uploadId, RedirectAttributes next) {
        uploads.discard(uploads.find(uploadId));
        next.addFlashAttribute("notice", "referral.import.discarded");
        return "redirect:" + START;
    }

    @GetMapping("/{uploadId}/scartate")
    ResponseEntity<byte[]> rejected(@PathVariable String uploadId) {
        RejectedRows.RejectedFile file = rejected.of(uploads.find(uploadId));
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.parseMediaType(file.format().mediaType()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("segnalazioni-da-correggere."
                                        + file.format().extension())
                                .build()
                                .toString())
                .body(file.content());
    }

    private static String to(String uploadId) {
        return "redirect:" + START + "/" + uploadId;
    }
}
