/** What is going on and what is due, in numbers. */
@NullMarked
package it.percorsi.reporting.dashboard;

import org.jspecify.annotations.NullMarked;
