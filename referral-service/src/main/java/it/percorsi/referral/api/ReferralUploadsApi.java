package it.percorsi.referral.api;

import it.percorsi.platform.imports.UploadedFile;
import it.percorsi.platform.security.Caller;
import it.percorsi.referral.imports.Preview;
import it.percorsi.referral.imports.ProblemWords;
import it.percorsi.referral.imports.Progress;
import it.percorsi.referral.imports.ReferralField;
import it.percorsi.referral.imports.RejectedRows;
import it.percorsi.referral.imports.RowOutcome;
import it.percorsi.referral.imports.Upload;
import it.percorsi.referral.imports.Uploads;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Referrals come in as a file of any make: it is kept for a day, looked at, and then taken in or not. */
@RestController
@RequestMapping("/api/v1/imports/referrals/uploads")
class ReferralUploadsApi {

    private static final int SAMPLES = 3;
    private static final int MOST_PROBLEMS = 200;
    private static final int MOST_ROWS = 5_000;

    private final Uploads uploads;
    private final RejectedRows rejected;
    private final ProblemWords problems;

    ReferralUploadsApi(Uploads uploads, RejectedRows rejected, ProblemWords problems) {
        this.uploads = uploads;
        this.rejected = rejected;
        this.problems = problems;
    }

    /** A column of the file, its first values and what it is taken for; empty for nothing. */
    record Column(String title, List<String> samples, String field) {}

    /** What would become of the file; {@code errors} are the first 200. */
    record Outlook(
            List<Column> columns,
            List<String> missing,
            int good,
            int wrong,
            int alreadyImported,
            List<ProblemWords.Text> errors) {}

    /** How far it has come, and what became of the rows. */
    record Advance(
            int total, int done, int imported, int alreadyImported, List<RowOutcome> cases, List<RowOutcome> refused) {}

    /** The file; {@code preview} before its rows are taken in, {@code progress} from then on. */
    record UploadState(
            String id,
            Upload.State state,
            int rows,
            Instant expiresAt,
            @Nullable Outlook preview,
            @Nullable Advance progress) {}

    /** What each column is, in order: a column of the platform's own format, or empty. */
    record Mapping(@NotNull @Size(max = 200) List<@NotNull String> columns) {}

    /** Whether rows with something to correct may be left out. */
    record Start(boolean goodRowsOnly) {}

    @PostMapping
    ResponseEntity<UploadState> upload(Caller caller, HttpServletRequest request) {
        Upload upload = uploads.create(caller, UploadedFile.of(request));
        return ResponseEntity.created(URI.create("/api/v1/imports/referrals/uploads/" + upload.id()))
                .eTag(etag(upload))
                .body(state(upload));
    }

    @GetMapping("/{uploadId}")
    ResponseEntity<UploadState> show(@PathVariable String uploadId) {
        return answer(HttpStatus.OK, uploadId);
    }

    private ResponseEntity<UploadState> answer(HttpStatus status, String uploadId) {
        Upload upload = uploads.find(uploadId);
        return ResponseEntity.status(status).eTag(etag(upload)).body(state(upload));
    }

    private static String etag(Upload upload) {
        return "\"" + upload.version() + "\"";
    }

    @PutMapping("/{uploadId}/mapping")
    ResponseEntity<UploadState> map(Caller caller, @PathVariable String uploadId, @Valid @RequestBody Mapping mapping) {
        uploads.map(caller, uploads.find(uploadId), mapping.columns());
        return answer(HttpStatus.OK, uploadId);
    }

    @PostMapping("/{uploadId}/start")
    ResponseEntity<UploadState> start(@PathVariable String uploadId, @RequestBody Start start) {
        uploads.start(uploads.find(uploadId), start.goodRowsOnly());
        return answer(HttpStatus.ACCEPTED, uploadId);
    }

    @GetMapping("/{uploadId}/rejected")
    ResponseEntity<byte[]> rejected(@PathVariable String uploadId) {
        RejectedRows.RejectedFile file = rejected.of(uploads.find(uploadId));
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.parseMediaType(file.format().mediaType()))
                .body(file.content());
    }

    @DeleteMapping("/{uploadId}")
    ResponseEntity<Void> discard(@PathVariable String uploadId) {
        uploads.discard(uploads.find(uploadId));
        return ResponseEntity.noContent().build();
    }

    private UploadState state(Upload upload) {
        boolean open = upload.state() == Upload.State.OPEN;
        return new UploadState(
                upload.id(),
                upload.state(),
                upload.lines(),
                upload.expiresAt(),
                open ? outlook(uploads.preview(upload)) : null,
                open ? null : advance(upload));
    }

    private Outlook outlook(Preview preview) {
        List<String> header = preview.sheet().header();
        return new Outlook(
                IntStream.range(0, header.size())
                        .mapToObj(place -> new Column(
                                header.get(place),
                                preview.samples(place, SAMPLES),
                                preview.mapping().columns().get(place)))
                        .toList(),
                preview.mapping().missing().stream().map(ReferralField::column).toList(),
                preview.good().size(),
                preview.wrong().size(),
                preview.known().size(),
                problems.of(preview, MOST_PROBLEMS));
    }

    private Advance advance(Upload upload) {
        Progress progress = uploads.progress(upload);
        boolean done = upload.state() == Upload.State.DONE;
        return new Advance(
                progress.total(),
                progress.done(),
                progress.imported(),
                progress.known(),
                done ? uploads.outcomes(upload, RowOutcome.Kind.IMPORTED, MOST_ROWS) : List.of(),
                uploads.outcomes(upload, RowOutcome.Kind.REFUSED, MOST_PROBLEMS));
    }
}
