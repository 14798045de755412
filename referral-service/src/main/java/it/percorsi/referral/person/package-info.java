/** Who the person is; elsewhere only an id. */
@NullMarked
package it.percorsi.referral.person;

import org.jspecify.annotations.NullMarked;
