/** Administration of accounts as an API. */
@NullMarked
package it.percorsi.identity.api;

import org.jspecify.annotations.NullMarked;
