/** A person in front of the whole installation: a browser drives it, and its pages are held against WCAG. */
@NullMarked
package it.percorsi.standalone.browser;

import org.jspecify.annotations.NullMarked;
