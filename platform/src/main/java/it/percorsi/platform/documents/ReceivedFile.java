package it.percorsi.platform.documents;

import it.percorsi.platform.web.BadInput;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A file that was sent and may be kept: its type was found in it, and nothing harmful. */
public final class ReceivedFile {

    private final String name;
    private final FileType type;
    private final byte[] content;

    private ReceivedFile(String name, FileType type, byte[] content) {
        this.name = name;
        this.type = type;
        this.content = content;
    }

    /** Looks at what was sent; {@code field} is where it was sent, for what is wrong with it. */
    static ReceivedFile of(String field, String name, byte[] content) {
        if (content.length == 0) {
            throw new BadInput(field, "file-empty");
        }
        FileType type = FileType.of(content).orElseThrow(() -> new BadInput(field, "file-type"));
        return new ReceivedFile(FileName.clean(name, type), type, content);
    }

    /** Its name, made harmless. */
    public String name() {
        return name;
    }

    /** What it is. */
    public FileType type() {
        return type;
    }

    /** What is in it; not to be changed. */
    public byte[] content() {
        return content;
    }

    /** SHA-256 of what is in it, in hexadecimal digits. */
    public String sha256() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
