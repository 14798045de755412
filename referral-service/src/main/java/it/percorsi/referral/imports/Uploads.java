package it.percorsi.referral.imports;

import it.percorsi.platform.commands.CommandContext;
import it.percorsi.platform.commands.IdempotencyKeyReused;
import it.percorsi.platform.commands.Refused;
import it.percorsi.platform.commands.StaleVersion;
import it.percorsi.platform.imports.Sheet;
import it.percorsi.platform.security.Caller;
import it.percorsi.platform.security.Row;
import it.percorsi.platform.web.BadInput;
import it.percorsi.platform.web.NotFound;
import it.percorsi.referral.imports.ReferralReader.ReadReferral;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Files of referrals from upload to import. A file is sealed under a key of its own, belongs to who sent it, and is gone
 * a day after it was sent, or after its import has ended.
 */
@Component
public class Uploads {

    private static final int MOST_UPLOADS = 10;
    private static final Duration KEPT = Duration.ofHours(24);

    private final ImportStore store;
    private final SealedFiles files;
    private final Previews previews;
    private final ImportRunner runner;
    private final Clock clock;

    Uploads(ImportStore store, SealedFiles files, Previews previews, ImportRunner runner, Clock clock) {
        this.store = store;
        this.files = files;
        this.previews = previews;
        this.runner = runner;
        this.clock = clock;
    }

    /** Keeps a file for a day; sent again under the same key, it is the same upload. */
    public Upload create(Caller caller, byte[] content) {
        Sheet sheet = Sheet.of(content, SealedFiles.MOST_LINES);
        if (sheet.lines().isEmpty()) {
            throw new BadInput("file", "no-rows");
        }
        CommandContext context = CommandContext.current();
        String id = context.newId("upload");
        Upload before = store.uploads().find(id).orElse(null);
        if (before != null) {
            if (!Arrays.equals(files.open(before), content)) {
                throw reused(context);
            }
            return before;
        }
        if (of(caller).size() >= MOST_UPLOADS) {
            throw new BadInput("file", "too-many-uploads");
        }
        ColumnMapping mapping = store.uploads()
                .remembered(caller.organisation(), ColumnMapping.signature(sheet.header()))
                .orElseGet(() -> ColumnMapping.guess(sheet.header()))
                .fitting(sheet.header().size());
        Instant now = clock.instant();
        Upload upload = new Upload(
                id,
                caller.user(),
                caller.ambito(),
                context.provenance(),
                sheet.lines().size(),
                mapping,
                0,
                Upload.State.OPEN,
                now,
                now.plus(KEPT));
        store.uploads().insert(upload, files.seal(id, content).orElseThrow(() -> reused(context)));
        return find(id);
    }

    private static IdempotencyKeyReused reused(CommandContext context) {
        return new IdempotencyKeyReused(String.valueOf(context.idempotencyKey()));
    }

    /** Whose file it is: nobody else may see it, not even that there is one. */
    public Optional<Row> own(Caller caller, String id) {
        try {
            UUID.fromString(id);
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
        return store.uploads()
                .find(id)
                .filter(upload ->
                        upload.owner().equals(caller.user()) && upload.ambito().equals(caller.ambito()))
                .filter(upload -> upload.state() == Upload.State.RUNNING
                        || upload.expiresAt().isAfter(clock.instant()))
                .map(upload -> Row.aboutNobody());
    }

    /** One file. */
    public Upload find(String id) {
        return store.uploads().find(id).orElseThrow(() -> new NotFound("upload", id));
    }

    /** Those of one person, the latest first. */
    public List<Upload> of(Caller caller) {
        return store.uploads().of(caller.user(), caller.ambito(), MOST_UPLOADS);
    }

    /** What would become of it. */
    public Preview preview(Upload upload) {
        return previews.of(upload, files.sheet(upload));
    }

    /** How far its chosen rows have come. */
    public Progress progress(Upload upload) {
        return store.runs().progress(upload.id());
    }

    /** Rows of which that became, the first so many. */
    public List<RowOutcome> outcomes(Upload upload, RowOutcome.Kind kind, int most) {
        return store.runs().outcomes(upload.id(), kind, most);
    }

    /** A program may demand that what it changes is what it has read. */
    private static void demandVersion(Upload upload) {
        Long expected = CommandContext.current().expectedVersion();
        if (expected != null && expected != upload.version()) {
            throw new StaleVersion(upload.id(), expected, upload.version());
        }
    }

    private StaleVersion changed(Upload upload) {
        return new StaleVersion(upload.id(), upload.version(), find(upload.id()).version());
    }

    /** Somebody says what the columns are; files with the same titles are then taken so. */
    public void map(Caller caller, Upload upload, List<String> columns) {
        demandVersion(upload);
        Sheet sheet = files.sheet(upload);
        if (columns.size() != sheet.header().size()) {
            throw new BadInput("columns", "unreadable");
        }
        ColumnMapping mapping = new ColumnMapping(columns);
        if (upload.state() != Upload.State.OPEN) {
            throw Refused.now("import-begun", null);
        }
        if (!store.uploads().map(upload, mapping)) {
            throw changed(upload);
        }
        store.uploads().remember(caller.organisation(), ColumnMapping.signature(sheet.header()), mapping);
    }

    /**
     * Begins to take in the good rows; asked again it changes nothing.
     *
     * @param goodRowsOnly that rows with something to correct may be left out
     */
    public void start(Upload upload, boolean goodRowsOnly) {
        demandVersion(upload);
        if (upload.state() == Upload.State.OPEN) {
            Preview preview = preview(upload);
            if (!preview.mapping().missing().isEmpty()) {
                throw Refused.now("columns-missing", null);
            }
            if (preview.good().isEmpty()) {
                throw Refused.now("nothing-to-import", null);
            }
            if (!preview.wrong().isEmpty() && !goodRowsOnly) {
                throw Refused.now("rows-to-correct", null)
                        .with(String.valueOf(preview.wrong().size()));
            }
            List<Integer> chosen =
                    preview.good().stream().map(ReadReferral::number).toList();
            if (!store.runs().start(upload, chosen) && find(upload.id()).state() == Upload.State.OPEN) {
                throw changed(upload);
            }
        }
        runner.wake();
    }

    /** Forgets a file; what was taken in stays. */
    public void discard(Upload upload) {
        demandVersion(upload);
        if (!files.delete(upload.id())) {
            throw Refused.now("import-begun", null);
        }
    }
}
