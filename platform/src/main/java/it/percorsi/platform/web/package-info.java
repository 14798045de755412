/** What every page and every API of a service shares. */
@NullMarked
package it.percorsi.platform.web;

import org.jspecify.annotations.NullMarked;
