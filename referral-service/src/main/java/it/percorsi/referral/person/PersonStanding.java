package it.percorsi.referral.person;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What speaks for and against erasing a person, on one day.
 *
 * @param municipality ISTAT code of the municipality of residence
 * @param knownSince when the person became known to the service
 * @param held whether a proceeding needs the data
 * @param cases the person's cases
 * @param today the day
 */
public record PersonStanding(
        String municipality, LocalDate knownSince, boolean held, List<CaseFacts> cases, LocalDate today) {

    /** Lists are kept as they are given. */
    public PersonStanding {
        cases = List.copyOf(cases);
    }

    /** When something last happened. */
    public LocalDate lastActivity() {
        return cases.stream()
                .map(CaseFacts::lastActivity)
                .max(Comparator.naturalOrder())
                .orElse(knownSince);
    }

    /** The first day on which no data controller keeps the data any more. */
    public LocalDate keptUntil(RetentionRules rules) {
        return cases.stream()
                .map(one -> rules.keptUntil(one.municipality(), one.lastActivity()))
                .max(Comparator.naturalOrder())
                .orElseGet(() -> rules.keptUntil(municipality, knownSince));
    }

    /** The first day on which no record of a payment has to be kept any more; null when nothing was ever paid. */
    public @Nullable LocalDate paymentsKeptUntil(RetentionRules rules) {
        return cases.stream()
                .map(CaseFacts::lastPayment)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .map(last -> last.plusMonths(rules.financialMonths()))
                .orElse(null);
    }

    /** What binds the service to the person today whatever the ground, as codes. */
    List<String> obligations() {
        return Stream.of(
                        cases.stream().anyMatch(one -> !one.running().isEmpty()) ? "placement-running" : "",
                        cases.stream().anyMatch(one -> !one.openMonths().isEmpty()) ? "stipend-open" : "")
                .filter(code -> !code.isEmpty())
                .toList();
    }

    /** Whether a case is open. */
    boolean hasOpenCase(RetentionRules rules) {
        return cases.stream().anyMatch(one -> one.open(today, rules.silentMonths()));
    }
}
