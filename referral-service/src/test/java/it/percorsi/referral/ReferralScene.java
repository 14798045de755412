package it.percorsi.referral;

import it.percorsi.platformtest.ApiClient;

/** Referrals of Laura Bianchi by the CPS Legnano. */
final class ReferralScene {

    private ReferralScene() {}

    static String referral(String municipality, String category) {
        return """
                {"referredOn":"2026-03-02","channel":"form","sendingService":"CPS Legnano","caseManager":"Anna Re",
                 "category":"%s","registeredL68":false,"priority":"normal","notADuplicate":true,"requestedInstrument":"tirocinio",
                 "reason":"Prova","person":{"familyName":"Bianchi","givenName":"Laura",
                 "codiceFiscale":"BNCLRA98R51G324Z","sex":"F","bornOn":"1998-10-11","bornAt":"Parabiago",
                 "municipality":"%s","address":"via Gornati 89","phone":"3347795038"}}
                """.formatted(category, municipality);
    }

    /** The path of a new case. */
    static String newCase(ApiClient api) {
        return api.post("/api/v1/referrals", referral("015118", "2.1")).location();
    }
}
