package it.percorsi.referral.rulebook;

import it.percorsi.events.codes.Category;
import it.percorsi.events.codes.Evidence;
import it.percorsi.events.codes.Instrument;
import it.percorsi.events.codes.ProjectParty;
import it.percorsi.events.codes.WaitingOrder;
import it.percorsi.platform.commands.Refused;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The numbers and lists that the rules of this service use.
 *
 * @param version name of the version; it stands in every event that is decided under it
 * @param municipalities the municipalities of the ambito, ISTAT code and name (R3)
 * @param invalidityOver civil invalidity in percent that category 1.1 must exceed (R8)
 * @param daysToFirstInterview days from the referral within which the first interview is due (R27)
 * @param daysToSharedProject days from the first interview within which the project is to be shared (R28)
 * @param evaluations how often a shared project is evaluated together (R40)
 * @param requiredParties who has to agree to a project, by its instrument (R19, R29)
 * @param evidence what a referral needs, by its category (R8); nothing where a category is not named
 * @param waitingOrder the order in which the waiting list is served (R27)
 */
@ConfigurationProperties("percorsi.rule-book")
public record ReferralRuleBook(
        String version,
        Map<String, String> municipalities,
        int invalidityOver,
        int daysToFirstInterview,
        int daysToSharedProject,
        EvaluationRules evaluations,
        Map<Instrument, List<ProjectParty>> requiredParties,
        Map<Category, List<Evidence>> evidence,
        WaitingOrder waitingOrder)
        implements RuleBooks {

    /** In the order of their codes. */
    public ReferralRuleBook {
        municipalities = Collections.unmodifiableMap(new TreeMap<>(municipalities));
        requiredParties = Collections.unmodifiableMap(new TreeMap<>(requiredParties));
        evidence = Collections.unmodifiableMap(new TreeMap<>(evidence));
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

    /** R8: what a referral of that category needs. */
    public List<Evidence> evidence(Category category) {
        return evidence.getOrDefault(category, List.of());
    }

    /** R19, R29: who has to agree to a project; the person always, the family also where the project provides for it. */
    public List<ProjectParty> parties(Instrument instrument, boolean familyInvolved) {
        Set<ProjectParty> parties = EnumSet.of(ProjectParty.PERSON);
        parties.addAll(requiredParties.getOrDefault(instrument, List.of()));
        if (familyInvolved) {
            parties.add(ProjectParty.FAMILY);
        }
        // Whom only a later version of the platform knows nobody could ask here.
        parties.remove(ProjectParty.UNKNOWN);
        return List.copyOf(parties);
    }

    /** All that an ambito may change. */
    public RuleTerms terms() {
        return RuleTerms.of(this);
    }
}
