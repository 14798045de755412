/**
 * Files that belong to somebody: taken in by what is in them, kept sealed with the person's key in the same transaction
 * as the fact that they are there, handed out as files that no browser opens.
 */
@NullMarked
package it.percorsi.platform.documents;

import org.jspecify.annotations.NullMarked;
