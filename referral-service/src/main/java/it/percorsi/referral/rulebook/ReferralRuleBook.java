package it.percorsi.referral.rulebook;

import it.percorsi.platform.commands.Refused;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The numbers and lists that the rules of this service use.
 *
 * @param version name of the version; it stands in every event that is decided under it
 * @param municipalities the municipalities of the ambito, ISTAT code and name (R3)
 * @param invalidityOver civil invalidity in percent that category 1.1 must exceed (R8)
 * @param daysToFirstInterview days from the referral within which the first interview is due (R27)
 * @param daysToSharedProject days from the first interview within which the project is to be shared (R28)
 */
@ConfigurationProperties("percorsi.rule-book")
public record ReferralRuleBook(
        String version,
        Map<String, String> municipalities,
        int invalidityOver,
        int daysToFirstInterview,
        int daysToSharedProject)
        implements RuleBooks {

    /** Keeps the order in which the municipalities were given. */
    public ReferralRuleBook {
        municipalities = java.util.Collections.unmodifiableMap(new java.util.TreeMap<>(municipalities));
    }

    /** The only one, whatever the day. */
    @Override
    public ReferralRuleBook on(LocalDate day) {
        return this;
    }

    /** R3: the person lives in a municipality of the ambito. */
    public void livesInTheAmbito(String municipality) {
        if (!municipalities.containsKey(municipality)) {
            throw Refused.ever("not-resident", "R3").with(municipality);
        }
    }
}
