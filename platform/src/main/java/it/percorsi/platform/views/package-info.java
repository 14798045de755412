/** Read models: folds of events into documents, rebuilt at will. */
@NullMarked
package it.percorsi.platform.views;

import org.jspecify.annotations.NullMarked;
