package it.percorsi.referral.notices;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * When people are reminded.
 *
 * @param daysBefore days before the end of a clock (R27, R28) from which on it is near
 */
@ConfigurationProperties("percorsi.notices")
record NoticeSettings(int daysBefore) {}
