/** The one door of the platform: it routes, serves assets and guards; it knows no rule of the work. */
@NullMarked
package it.percorsi.gateway;

import org.jspecify.annotations.NullMarked;
