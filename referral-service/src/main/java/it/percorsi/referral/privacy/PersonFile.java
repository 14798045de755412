package it.percorsi.referral.privacy;

import it.percorsi.events.codes.ErasureGround;
import it.percorsi.events.codes.LegalHoldGround;
import it.percorsi.events.codes.PersonField;
import it.percorsi.referral.person.MergeStanding;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
 * @param survivorId the record that stands for this one; null when it stands for itself
 * @param merged the records that have given way to this one, in order
 */
public record PersonFile(
        String personId,
        String ambito,
        String municipality,
        LocalDate knownSince,
        List<Hold> holds,
        @Nullable Request request,
        @Nullable Erasure erased,
        @Nullable String survivorId,
        List<Merged> merged) {

    /** A proceeding needs the data. */
    public record Hold(LegalHoldGround ground, LocalDate placedOn) {}

    /** Somebody asked that the person be erased. */
    public record Request(ErasureGround ground, String requestedBy, LocalDate requestedOn) {}

    /** The person is erased. */
    public record Erasure(ErasureGround ground, String requestedBy, String authorisedBy, LocalDate erasedOn) {}

    /** Another record has given way to this one; what this one said was kept where the two differed. */
    public record Merged(String personId, LocalDate mergedOn, String mergedBy, List<PersonField> kept) {}

    /** This record and those that have given way to it. */
    public List<String> records() {
        return Stream.concat(Stream.of(personId), merged.stream().map(Merged::personId))
                .toList();
    }

    /** For the conditions of merging. */
    public MergeStanding mergeStanding() {
        return new MergeStanding(
                personId,
                ambito,
                erased != null,
                survivorId != null,
                !holds.isEmpty(),
                request != null,
                merged.stream().map(Merged::personId).collect(Collectors.toSet()));
    }

    PersonFile with(Merged other) {
        List<Merged> all = new ArrayList<>(merged);
        all.add(other);
        return copy(holds, request, erased, survivorId, all);
    }

    PersonFile without(String mergedId) {
        return copy(
                holds,
                request,
                erased,
                survivorId,
                merged.stream()
                        .filter(other -> !other.personId().equals(mergedId))
                        .toList());
    }

    PersonFile replacedBy(@Nullable String survivor) {
        return copy(holds, request, erased, survivor, merged);
    }

    private PersonFile copy(
            List<Hold> held,
            @Nullable Request open,
            @Nullable Erasure done,
            @Nullable String survivor,
            List<Merged> all) {
        return new PersonFile(personId, ambito, municipality, knownSince, held, open, done, survivor, all);
    }

    PersonFile with(Hold hold) {
        List<Hold> all = new ArrayList<>(holds);
        all.add(hold);
        return copy(all, request, erased, survivorId, merged);
    }

    PersonFile withoutHolds() {
        return copy(List.of(), request, erased, survivorId, merged);
    }

    PersonFile with(@Nullable Request open) {
        return copy(holds, open, erased, survivorId, merged);
    }

    PersonFile with(Erasure done) {
        return copy(holds, null, done, survivorId, merged);
    }
}
