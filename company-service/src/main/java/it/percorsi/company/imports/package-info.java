/** Companies taken over from the resource centre’s sheet. */
@NullMarked
package it.percorsi.company.imports;

import org.jspecify.annotations.NullMarked;
