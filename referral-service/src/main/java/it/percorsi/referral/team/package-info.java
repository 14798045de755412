/** The multidisciplinary équipe of job centre, health and social service (R42). */
@NullMarked
package it.percorsi.referral.team;

import org.jspecify.annotations.NullMarked;
