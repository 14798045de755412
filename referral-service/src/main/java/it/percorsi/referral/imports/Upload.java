package it.percorsi.referral.imports;

import it.percorsi.platform.commands.Provenance;
import java.time.Instant;

/**
 * A file that somebody sent, without its content.
 *
 * @param id random
 * @param owner the only one who may see it
 * @param ambito the ambito
 * @param provenance who sent it, as it will stand in the events
 * @param lines lines under its header
 * @param mapping what its columns are taken for
 * @param version counts its changes
 * @param state how far it has come
 * @param uploadedAt since when it is here
 * @param expiresAt when it goes, unless its rows are being taken in
 */
public record Upload(
        String id,
        String owner,
        String ambito,
        Provenance provenance,
        int lines,
        ColumnMapping mapping,
        long version,
        State state,
        Instant uploadedAt,
        Instant expiresAt) {

    /** How far an import has come. */
    public enum State {
        /** It is looked at; nothing was taken in. */
        OPEN,
        /** The chosen rows are being taken in, to the end. */
        RUNNING,
        /** All of them were. */
        DONE
    }
}
