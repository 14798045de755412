/** Tests of the demonstration data. */
@NullMarked
package it.percorsi.standalone.demo;

import org.jspecify.annotations.NullMarked;
