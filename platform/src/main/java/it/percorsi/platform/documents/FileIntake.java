package it.percorsi.platform.documents;

import it.percorsi.platform.commands.CommandContext;
import it.percorsi.platform.commands.Refused;
import it.percorsi.platform.imports.UploadedFile;
import it.percorsi.platform.privacy.PersonKeys;
import it.percorsi.platform.web.BadInput;
import it.percorsi.platform.web.StorableTexts;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.crypto.Mac;

/** Takes in the files that people send, once it is known that they may. */
public final class FileIntake {

    private static final String FILE = "file";
    private static final String KEY = "_key";
    private static final Pattern KEYS = Pattern.compile("[\\x21-\\x7e]{1,200}");

    private final ContentScan scan;
    private final PersonKeys keys;

    FileIntake(ContentScan scan, PersonKeys keys) {
        this.scan = scan;
        this.keys = keys;
    }

    /**
     * The file in the field {@code file}, looked at and scanned. What is too large, empty, of another type or no upload
     * at all is bad input.
     */
    public ReceivedFile file(HttpServletRequest request) {
        UploadedFile.Named sent = UploadedFile.named(request, "not-a-file");
        ReceivedFile file = ReceivedFile.of(FILE, sent.name(), sent.content());
        scan.check(sent.content());
        return file;
    }

    /** Another field of the same upload, to be asked for after the file; empty when it was left out. */
    public Optional<String> field(HttpServletRequest request, String name) {
        String value = request.getParameter(name);
        if (value != null && !StorableTexts.storable(value)) {
            throw new BadInput(name, "unreadable");
        }
        return Optional.ofNullable(value).filter(text -> !text.isBlank());
    }

    /**
     * The context of the command that an upload leads to. Its key may stand among its fields, which nobody has read
     * before; what was sent is told from another by the file itself and by {@code rest}, in a digest under the key of
     * the person whom the file is about: it is kept with the answer, and must not prove whose the file was once that
     * person is erased.
     */
    public CommandContext context(HttpServletRequest request, String personId, ReceivedFile file, String rest) {
        CommandContext now = CommandContext.current();
        String key = now.idempotencyKey();
        Optional<String> field = field(request, KEY);
        if (key == null && field.isPresent()) {
            if (!KEYS.matcher(field.get()).matches()) {
                throw new BadInput(KEY, "idempotency-key");
            }
            key = now.provenance().actor() + ":" + field.get();
        }
        String fingerprint = digest(personId, request.getRequestURI() + " " + rest + " " + file.sha256());
        return new CommandContext(now.provenance(), key, () -> fingerprint, now.expectedVersion());
    }

    private String digest(String personId, String sent) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(keys.forWriting(personId).orElseThrow(() -> Refused.now("already-erased", null)));
            return HexFormat.of().formatHex(mac.doFinal(sent.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
