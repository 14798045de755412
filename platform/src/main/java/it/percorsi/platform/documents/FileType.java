package it.percorsi.platform.documents;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;

/** The kinds of files that are taken in, told by what is in them: a name can be given to anything. */
public enum FileType {
    /** Portable Document Format. */
    PDF("application/pdf", "255044462d", "pdf"),
    /** A document of a word processor without macros (Office Open XML). */
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "504b0304", "docx"),
    /** Portable Network Graphics. */
    PNG("image/png", "89504e470d0a1a0a", "png"),
    /** A photograph. */
    JPEG("image/jpeg", "ffd8ff", "jpg", "jpeg");

    private final String mediaType;
    private final String beginning;
    private final String ending;
    private final String otherEnding;

    FileType(String mediaType, String beginning, String ending) {
        this(mediaType, beginning, ending, ending);
    }

    FileType(String mediaType, String beginning, String ending, String otherEnding) {
        this.mediaType = mediaType;
        this.beginning = beginning;
        this.ending = ending;
        this.otherEnding = otherEnding;
    }

    /** The type of a content; empty when it is none of these. */
    public static Optional<FileType> of(byte[] content) {
        return Arrays.stream(values())
                .filter(type -> type.begins(content))
                .filter(type -> type != DOCX || WordFile.isDocument(content))
                .findFirst();
    }

    private boolean begins(byte[] content) {
        byte[] own = HexFormat.of().parseHex(beginning);
        return content.length > own.length && Arrays.equals(content, 0, own.length, own, 0, own.length);
    }

    /** As it stands in {@code Content-Type}. */
    public String mediaType() {
        return mediaType;
    }

    /** How the name of such a file usually ends, without the dot. */
    public String ending() {
        return ending;
    }

    /** Whether a name ends as such a file's does. */
    boolean fits(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith("." + ending) || lower.endsWith("." + otherEnding);
    }
}
