package it.percorsi.referral.person;

import java.time.LocalDate;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How long data are kept. Part of the rule book, whose version stands in every decision.
 *
 * @param months months after the last activity, where the data controller says nothing else
 * @param byMunicipality the same for a data controller, by ISTAT code of the municipality
 * @param financialMonths months after the last approved payment for which its records must be kept
 * @param silentMonths months without any activity after which a case counts as closed although nobody ended it
 */
@ConfigurationProperties("percorsi.rule-book.retention")
public record RetentionRules(int months, Map<String, Integer> byMunicipality, int financialMonths, int silentMonths) {

    /** Nothing said about a municipality means the general period. */
    @SuppressWarnings("ConstantValue") // settings that are not there are bound as null
    public RetentionRules {
        byMunicipality = byMunicipality == null ? Map.of() : Map.copyOf(byMunicipality);
    }

    /** Months after the last activity for residents of a municipality. */
    public int monthsFor(String municipality) {
        return byMunicipality.getOrDefault(municipality, months);
    }

    /** The first day on which data of a resident, last active on that day, need not be kept any more. */
    public LocalDate keptUntil(String municipality, LocalDate lastActivity) {
        return lastActivity.plusMonths(monthsFor(municipality));
    }
}
