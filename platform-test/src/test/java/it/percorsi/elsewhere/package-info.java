/** Stands for a service, with what a service must not do. */
@NullMarked
package it.percorsi.elsewhere;

import org.jspecify.annotations.NullMarked;
