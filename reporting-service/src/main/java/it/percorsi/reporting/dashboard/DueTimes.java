package it.percorsi.reporting.dashboard;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The times of a rule book, as far as the dashboard watches them. Those of the settings hold until an ambito enacts others.
 *
 * @param version name of the version
 * @param daysToFirstInterview days from the referral within which the first interview is due (R27)
 * @param daysToSharedProject days from the first interview within which the project is to be shared (R28)
 */
@ConfigurationProperties("percorsi.rule-book")
public record DueTimes(String version, int daysToFirstInterview, int daysToSharedProject) {}
