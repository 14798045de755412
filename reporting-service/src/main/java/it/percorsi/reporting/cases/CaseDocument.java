package it.percorsi.reporting.cases;

import it.percorsi.events.codes.Category;
import it.percorsi.events.codes.Instrument;
import it.percorsi.reporting.cases.PlacementInCase.Outcome;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All that the reports need of one case. The last three follow from the rest; they are there to be found by.
 *
 * @param ambito the ambito
 * @param municipality ISTAT code of the municipality that has the case; empty until the referral is read
 * @param formerly who had it before, in order
 * @param category category; unknown until the referral is read
 * @param requestedInstrument instrument asked for by the referral; null when left open
 * @param path the steps before the placements
 * @param placements the placements, in the order in which they became known
 * @param recordedAt when the platform learned the latest fact
 * @param open whether anything is left to be done: the case is not concluded, or a month of it not approved
 * @param running whether a placement is running
 * @param semesters the semesters that something of the case falls in, for example {@code 2026-S1}
 */
public record CaseDocument(
        String ambito,
        String municipality,
        List<Formerly> formerly,
        Category category,
        @Nullable Instrument requestedInstrument,
        CasePath path,
        List<PlacementInCase> placements,
        Instant recordedAt,
        boolean open,
        boolean running,
        List<String> semesters) {

    /**
     * A municipality that had the case.
     *
     * @param municipality ISTAT code
     * @param until the day on which another one took it over
     */
    public record Formerly(String municipality, LocalDate until) {}

    /** Lists are kept as they are given, never to change. */
    public CaseDocument {
        formerly = List.copyOf(formerly);
        placements = List.copyOf(placements);
        semesters = List.copyOf(semesters);
    }

    static CaseDocument begun(String ambito, Instant recordedAt) {
        return of(ambito, "", List.of(), Category.UNKNOWN, null, CasePath.NOTHING_YET, List.of(), recordedAt);
    }

    private static CaseDocument of(
            String ambito,
            String municipality,
            List<Formerly> formerly,
            Category category,
            @Nullable Instrument requested,
            CasePath path,
            List<PlacementInCase> placements,
            Instant recordedAt) {
        return new CaseDocument(
                ambito,
                municipality,
                formerly,
                category,
                requested,
                path,
                placements,
                recordedAt,
                stateOf(path, placements) != PathState.CONCLUDED
                        || placements.stream().anyMatch(PlacementInCase::unpaid),
                placements.stream().anyMatch(one -> one.outcome() == Outcome.RUNNING),
                TouchedSemesters.of(path, placements));
    }

    CaseDocument referred(String fromMunicipality, Category as, @Nullable Instrument requested, LocalDate on) {
        return of(ambito, fromMunicipality, formerly, as, requested, path.referred(on), placements, recordedAt);
    }

    /** Another municipality has it from a day on; what happened before stays under the former one, and is counted once. */
    CaseDocument transferred(String to, LocalDate on) {
        List<Formerly> all = Stream.concat(formerly.stream(), Stream.of(new Formerly(municipality, on)))
                .toList();
        return of(ambito, to, all, category, requestedInstrument, path, placements, recordedAt);
    }

    /** Whose the case was at the end of a day: ISTAT code. */
    public String municipalityOn(LocalDate day) {
        return formerly.stream()
                .filter(one -> day.isBefore(one.until()))
                .findFirst()
                .map(Formerly::municipality)
                .orElse(municipality);
    }

    CaseDocument with(CasePath now) {
        return of(ambito, municipality, formerly, category, requestedInstrument, now, placements, recordedAt);
    }

    CaseDocument with(PlacementInCase now) {
        boolean known = placements.stream().anyMatch(one -> one.placementId().equals(now.placementId()));
        List<PlacementInCase> all = known
                ? placements.stream()
                        .map(one -> one.placementId().equals(now.placementId()) ? now : one)
                        .toList()
                : Stream.concat(placements.stream(), Stream.of(now)).toList();
        return of(ambito, municipality, formerly, category, requestedInstrument, path, all, recordedAt);
    }

    CaseDocument recorded(Instant at) {
        Instant latest = at.isAfter(recordedAt) ? at : recordedAt;
        return of(ambito, municipality, formerly, category, requestedInstrument, path, placements, latest);
    }

    PlacementInCase placement(String placementId) {
        return placements.stream()
                .filter(one -> one.placementId().equals(placementId))
                .findFirst()
                .orElseGet(() -> PlacementInCase.named(placementId));
    }

    /** Where the case stands. */
    public PathState state() {
        return stateOf(path, placements);
    }

    /** When the case came to its end; empty while it goes on. */
    public Optional<LocalDate> concludedOn() {
        if (state() != PathState.CONCLUDED) {
            return Optional.empty();
        }
        return Stream.concat(
                        placements.stream().map(PlacementInCase::lastDay),
                        Stream.of(path.returnedOn(), path.halts().closedOn()))
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder());
    }

    /**
     * The instrument that the case itself counts under: that of its first placement; without one that of the project,
     * else the one asked for; empty while nothing is decided.
     */
    public Optional<Instrument> instrument() {
        return placements.stream()
                .map(PlacementInCase::instrument)
                .filter(Objects::nonNull)
                .findFirst()
                .or(() -> Optional.ofNullable(path.projectInstrument()))
                .or(() -> Optional.ofNullable(requestedInstrument));
    }

    /** A case that was reopened after its placement goes on. */
    private static boolean endsTheCase(PlacementInCase placement, CaseHalts halts) {
        LocalDate reopened = halts.reopenedOn();
        LocalDate last = placement.lastDay();
        return reopened == null || last == null || last.isAfter(reopened);
    }

    private static PathState stateOf(CasePath path, List<PlacementInCase> placements) {
        if (placements.stream().anyMatch(one -> one.outcome() == Outcome.RUNNING)) {
            return PathState.PLACED;
        }
        if (path.halts().closedOn() != null) {
            return PathState.CONCLUDED;
        }
        if (placements.stream().anyMatch(one -> one.outcome() == Outcome.PROPOSED)) {
            return PathState.PROJECT;
        }
        if (path.returnedOn() != null || placements.stream().anyMatch(one -> endsTheCase(one, path.halts()))) {
            return PathState.CONCLUDED;
        }
        if (path.draftedOn() != null || path.sharedOn() != null) {
            return PathState.PROJECT;
        }
        if (path.takenInChargeOn() != null) {
            return PathState.ASSESSING;
        }
        return path.endorsedOn() == null ? PathState.REFERRED : PathState.ENDORSED;
    }
}
