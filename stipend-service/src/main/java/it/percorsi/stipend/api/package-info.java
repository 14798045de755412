/** The JSON resources. */
@NullMarked
package it.percorsi.stipend.api;

import org.jspecify.annotations.NullMarked;
