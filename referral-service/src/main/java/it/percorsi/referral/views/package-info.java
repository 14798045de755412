/** What people read of cases and persons. */
@NullMarked
package it.percorsi.referral.views;

import org.jspecify.annotations.NullMarked;
