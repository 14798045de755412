/** Who the person is, elsewhere only an id; how long the data are kept, and how they are erased. */
@NullMarked
package it.percorsi.referral.person;

import org.jspecify.annotations.NullMarked;
