package it.percorsi.placement.placement;

import it.percorsi.events.codes.PlacementParty;
import it.percorsi.events.placement.InsuranceActivated;
import it.percorsi.platform.commands.Refused;
import it.percorsi.platform.json.Codes;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Nobody starts unless authorised by the municipality (R22), insured on that day (R20), and with the agreement signed. */
final class StartRequirements {

    private final List<InsuranceActivated> policies = new ArrayList<>();
    private final Map<PlacementParty, LocalDate> signatures = new EnumMap<>(PlacementParty.class);
    private @Nullable LocalDate authorisedOn;

    /** Refuses a start on that day with the list of everything that is missing. */
    void mustBeCompleteOn(LocalDate day) {
        List<String> missing = new ArrayList<>();
        if (authorisedOn == null || authorisedOn.isAfter(day)) {
            missing.add("authorisation");
        }
        if (policies.stream().noneMatch(policy -> covers(policy, day))) {
            missing.add("insurance");
        }
        for (PlacementParty party : Codes.known(PlacementParty.class)) {
            LocalDate signedOn = signatures.get(party);
            if (signedOn == null || signedOn.isAfter(day)) {
                missing.add("signature-" + party.code());
            }
        }
        if (!missing.isEmpty()) {
            throw Refused.now("start-incomplete", "R20, R22").because(missing).with(ItalianDates.of(day));
        }
    }

    void mustNotBeAuthorised() {
        if (authorisedOn != null) {
            throw Refused.now("already-authorised", "R22");
        }
    }

    void mustNotBeSignedBy(PlacementParty party) {
        if (signatures.containsKey(party)) {
            throw Refused.now("already-signed", null);
        }
    }

    void authorised(LocalDate on) {
        authorisedOn = on;
    }

    /** R22: who pays authorises; another municipality's word does not bind the one that pays now. */
    void mustBeAuthorisedAnew() {
        authorisedOn = null;
    }

    void insured(InsuranceActivated policy) {
        policies.add(policy);
    }

    void signed(PlacementParty party, LocalDate on) {
        signatures.put(party, on);
    }

    private static boolean covers(InsuranceActivated policy, LocalDate day) {
        return !day.isBefore(policy.validFrom()) && !day.isAfter(policy.validTo());
    }
}
