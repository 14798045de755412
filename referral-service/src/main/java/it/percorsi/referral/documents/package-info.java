/** The files of a case: taken in, listed, handed out, taken away. */
@NullMarked
package it.percorsi.referral.documents;

import org.jspecify.annotations.NullMarked;
