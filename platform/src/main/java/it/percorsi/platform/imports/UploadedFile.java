package it.percorsi.platform.imports;

import it.percorsi.platform.web.BadInput;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;

/**
 * The file that a request brings in its field {@code file}. It is read only when asked for, so that nobody who may not
 * import makes the service take in a file. The name of a table is never looked at.
 */
public final class UploadedFile {

    private static final String FIELD = "file";

    private UploadedFile() {}

    /**
     * A file with the name that it was sent under.
     *
     * @param name as it was sent, not to be believed; empty when there was none
     * @param content the bytes, whole
     */
    @SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
    public record Named(String name, byte[] content) {}

    /** The bytes, whole; what is too large, not there or not an upload is bad input. */
    public static byte[] of(HttpServletRequest request) {
        return named(request, "not-a-table").content();
    }

    /** The same with its name; {@code unreadable} is the code of what is no upload. */
    public static Named named(HttpServletRequest request, String unreadable) {
        Part part;
        try {
            part = request.getPart(FIELD);
        } catch (IllegalStateException beyondTheLimits) {
            throw new BadInput(FIELD, "file-too-large");
        } catch (ServletException | IOException noUpload) {
            throw new BadInput(FIELD, unreadable);
        } catch (RuntimeException hostile) {
            // A null byte in the file's name, for example: the server's own reader refuses it unchecked.
            throw new BadInput(FIELD, unreadable);
        }
        if (part == null) {
            throw new BadInput(FIELD, "missing");
        }
        try (InputStream content = part.getInputStream()) {
            String name = part.getSubmittedFileName();
            return new Named(name == null ? "" : name, content.readAllBytes());
        } catch (IOException brokenOff) {
            throw new BadInput(FIELD, unreadable);
        }
    }
}
