/** What people, programs and fragments are told when something cannot be answered. */
@NullMarked
package it.percorsi.gateway.trouble;

import org.jspecify.annotations.NullMarked;
