/** The work list as people use it: what is asked of it, kept views, files, and assigning several cases at once. */
@NullMarked
package it.percorsi.referral.worklist;

import org.jspecify.annotations.NullMarked;
