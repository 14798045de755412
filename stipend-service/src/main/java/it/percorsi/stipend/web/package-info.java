/** The pages. */
@NullMarked
package it.percorsi.stipend.web;

import org.jspecify.annotations.NullMarked;
