/** The individual project: templates to begin from, its versions, what changed between them. */
@NullMarked
package it.percorsi.referral.project;

import org.jspecify.annotations.NullMarked;
