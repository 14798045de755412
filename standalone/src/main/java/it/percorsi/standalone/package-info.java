/** The six applications and their servers in one JVM, everything they keep in one folder. */
@NullMarked
package it.percorsi.standalone;

import org.jspecify.annotations.NullMarked;
