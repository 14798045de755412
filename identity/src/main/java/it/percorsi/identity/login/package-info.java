/** Login by password, lock-out, sessions, change of one's own password. */
@NullMarked
package it.percorsi.identity.login;

import org.jspecify.annotations.NullMarked;
