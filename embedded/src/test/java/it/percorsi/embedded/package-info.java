/** Tests of the embedded servers, all on real processes and real files. */
@NullMarked
package it.percorsi.embedded;

import org.jspecify.annotations.NullMarked;
