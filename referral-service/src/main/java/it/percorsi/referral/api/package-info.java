/** The JSON interface. */
@NullMarked
package it.percorsi.referral.api;

import org.jspecify.annotations.NullMarked;
