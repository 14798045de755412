/** Who is asking: login of people by OpenID Connect, tokens of programs, and the token every service gets. */
@NullMarked
package it.percorsi.gateway.login;

import org.jspecify.annotations.NullMarked;
