/** The pages. */
@NullMarked
package it.percorsi.company.web;

import org.jspecify.annotations.NullMarked;
