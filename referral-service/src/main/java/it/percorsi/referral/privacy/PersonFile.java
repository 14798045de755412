package it.percorsi.referral.privacy;

import it.percorsi.events.codes.ErasureGround;
import it.percorsi.events.codes.LegalHoldGround;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a person stands between being kept and being erased. No name: that is on the person's card.
 *
 * @param personId the person
 * @param ambito the ambito
 * @param municipality ISTAT code of the municipality of residence
 * @param knownSince when the person became known to the service
 * @param holds proceedings that need the data
 * @param request the open request to erase; null when there is none
 * @param erased who decided it and when; null while the person is kept
 */
public record PersonFile(
        String personId,
        String ambito,
        String municipality,
        LocalDate knownSince,
        List<Hold> holds,
        @Nullable Request request,
        @Nullable Erasure erased) {

    /** A proceeding needs the data. */
    public record Hold(LegalHoldGround ground, LocalDate placedOn) {}

    /** Somebody asked that the person be erased. */
    public record Request(ErasureGround ground, String requestedBy, LocalDate requestedOn) {}

    /** The person is erased. */
    public record Erasure(ErasureGround ground, String requestedBy, String authorisedBy, LocalDate erasedOn) {}

    PersonFile with(Hold hold) {
        List<Hold> all = new ArrayList<>(holds);
        all.add(hold);
        return new PersonFile(personId, ambito, municipality, knownSince, all, request, erased);
    }

    PersonFile withoutHolds() {
        return new PersonFile(personId, ambito, municipality, knownSince, List.of(), request, erased);
    }

    PersonFile with(@Nullable Request open) {
        return new PersonFile(personId, ambito, municipality, knownSince, holds, open, erased);
    }

    PersonFile with(Erasure done) {
        return new PersonFile(personId, ambito, municipality, knownSince, holds, null, done);
    }
}
