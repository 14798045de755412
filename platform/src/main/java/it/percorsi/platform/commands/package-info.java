/** The way in: a command, its idempotency key, its refusal. */
@NullMarked
package it.percorsi.platform.commands;

import org.jspecify.annotations.NullMarked;
