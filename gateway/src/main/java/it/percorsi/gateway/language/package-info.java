/** In which language people are answered. */
@NullMarked
package it.percorsi.gateway.language;

import org.jspecify.annotations.NullMarked;
