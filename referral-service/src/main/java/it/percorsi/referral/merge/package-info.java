/** Records of one human being: finding them, making them one, taking that back. */
@NullMarked
package it.percorsi.referral.merge;

import org.jspecify.annotations.NullMarked;
