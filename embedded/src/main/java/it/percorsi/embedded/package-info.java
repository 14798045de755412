/**
 * The servers Percorsi needs, inside one process: the real PostgreSQL, the real Kafka broker and a
 * MongoDB-compatible store. Used by the stand-alone edition and by the tests.
 */
@NullMarked
package it.percorsi.embedded;

import org.jspecify.annotations.NullMarked;
