/** The municipalities around the service, and who speaks for each (R5). */
@NullMarked
package it.percorsi.referral.network;

import org.jspecify.annotations.NullMarked;
