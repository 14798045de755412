/** Pages and forms. */
@NullMarked
package it.percorsi.placement.web;

import org.jspecify.annotations.NullMarked;
