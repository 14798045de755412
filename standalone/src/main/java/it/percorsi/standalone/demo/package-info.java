/** Demonstration data: a plan of what people would have sent in eighteen months, and its sending. */
@NullMarked
package it.percorsi.standalone.demo;

import org.jspecify.annotations.NullMarked;
