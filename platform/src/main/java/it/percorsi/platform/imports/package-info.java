/** Files of rows: every row is checked before the first is taken. */
@NullMarked
package it.percorsi.platform.imports;

import org.jspecify.annotations.NullMarked;
