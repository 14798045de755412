/** The pages. */
@NullMarked
package it.percorsi.referral.web;

import org.jspecify.annotations.NullMarked;
