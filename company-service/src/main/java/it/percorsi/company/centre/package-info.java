/** The resource centre at work: everything that its operators do, for pages and API alike (R43). */
@NullMarked
package it.percorsi.company.centre;

import org.jspecify.annotations.NullMarked;
