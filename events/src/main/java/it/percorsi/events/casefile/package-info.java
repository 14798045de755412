/** One taking in charge, from the referral to the shared individual project. */
@NullMarked
package it.percorsi.events.casefile;

import org.jspecify.annotations.NullMarked;
