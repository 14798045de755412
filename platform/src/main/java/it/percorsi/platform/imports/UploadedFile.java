package it.percorsi.platform.imports;

import it.percorsi.platform.web.BadInput;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;

/**
 * The file that a request brings in its field {@code file}. It is read only when asked for, so that nobody who may not
 * import makes the service take in a file. Its name is never looked at, and nothing is ever unpacked.
 */
public final class UploadedFile {

    private static final String FIELD = "file";

    private UploadedFile() {}

    /** The bytes, whole; what is too large, not there or not an upload is bad input. */
    public static byte[] of(HttpServletRequest request) {
        Part part;
        try {
            part = request.getPart(FIELD);
        } catch (IllegalStateException beyondTheLimits) {
            throw new BadInput(FIELD, "file-too-large");
        } catch (ServletException | IOException noUpload) {
            throw new BadInput(FIELD, "not-a-table");
        } catch (RuntimeException hostile) {
            // A null byte in the file's name, for example: the server's own reader refuses it unchecked.
            throw new BadInput(FIELD, "not-a-table");
        }
        if (part == null) {
            throw new BadInput(FIELD, "missing");
        }
        try (InputStream content = part.getInputStream()) {
            return content.readAllBytes();
        } catch (IOException brokenOff) {
            throw new BadInput(FIELD, "not-a-table");
        }
    }
}
