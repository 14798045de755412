package it.percorsi.placement.views.placements;

import it.percorsi.events.codes.PlacementParty;
import it.percorsi.events.codes.SignatureManner;
import it.percorsi.platform.json.Codes;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a placement needs before it starts (R20, R22).
 *
 * @param authorisation the municipality's; null while it is missing
 * @param policies insurance policies
 * @param signatures signatures of the agreement
 */
public record Checklist(@Nullable Authorisation authorisation, List<Policy> policies, List<Signature> signatures) {

    static final Checklist EMPTY = new Checklist(null, List.of(), List.of());

    /**
     * The municipality's authorisation.
     *
     * @param fundingSource what pays
     * @param authorisedOn date
     */
    public record Authorisation(String fundingSource, LocalDate authorisedOn) {}

    /**
     * An insurance policy.
     *
     * @param insurer insurer
     * @param policyNumber policy
     * @param validFrom first day covered
     * @param validTo last day covered
     */
    public record Policy(String insurer, String policyNumber, LocalDate validFrom, LocalDate validTo) {}

    /**
     * One party's signature.
     *
     * @param party who
     * @param manner how
     * @param signedOn date
     */
    public record Signature(PlacementParty party, SignatureManner manner, LocalDate signedOn) {}

    /** Lists are kept as they are given, never to change. */
    public Checklist {
        policies = List.copyOf(policies);
        signatures = List.copyOf(signatures);
    }

    /** A party's signature, if it has signed. */
    public Optional<Signature> signatureOf(PlacementParty party) {
        return signatures.stream()
                .filter(signature -> signature.party() == party)
                .findFirst();
    }

    /** The last day insured without looking for gaps; null while there is no policy. */
    public @Nullable LocalDate insuredUntil() {
        return policies.stream()
                .map(Policy::validTo)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    /** Codes of what is still missing, as the refusal of a start names them. */
    public List<String> missing() {
        List<String> missing = new ArrayList<>();
        if (authorisation == null) {
            missing.add("authorisation");
        }
        if (policies.isEmpty()) {
            missing.add("insurance");
        }
        Codes.known(PlacementParty.class).stream()
                .filter(party -> signatureOf(party).isEmpty())
                .forEach(party -> missing.add("signature-" + party.code()));
        return missing;
    }

    Checklist with(Authorisation given) {
        return new Checklist(given, policies, signatures);
    }

    Checklist withoutAuthorisation() {
        return new Checklist(null, policies, signatures);
    }

    Checklist with(Policy policy) {
        return new Checklist(authorisation, and(policies, policy), signatures);
    }

    Checklist with(Signature signature) {
        return new Checklist(authorisation, policies, and(signatures, signature));
    }

    private static <T> List<T> and(List<T> list, T one) {
        List<T> all = new ArrayList<>(list);
        all.add(one);
        return all;
    }
}
