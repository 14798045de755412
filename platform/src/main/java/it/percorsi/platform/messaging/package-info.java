/** The way out: publication to Kafka, and reading from it. */
@NullMarked
package it.percorsi.platform.messaging;

import org.jspecify.annotations.NullMarked;
