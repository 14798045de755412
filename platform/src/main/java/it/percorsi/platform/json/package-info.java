/** How values travel as JSON. */
@NullMarked
package it.percorsi.platform.json;

import org.jspecify.annotations.NullMarked;
