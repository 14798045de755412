@NullMarked
package it.percorsi.standalone;

import org.jspecify.annotations.NullMarked;
