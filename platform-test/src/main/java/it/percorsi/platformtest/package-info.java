/** What the tests of every service share. */
@NullMarked
package it.percorsi.platformtest;

import org.jspecify.annotations.NullMarked;
