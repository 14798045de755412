/** Personal data: one key a person, destroyed when the person is erased. */
@NullMarked
package it.percorsi.platform.privacy;

import org.jspecify.annotations.NullMarked;
