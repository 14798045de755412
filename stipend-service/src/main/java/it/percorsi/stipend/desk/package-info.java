/** What people ask for, from pages and from the API alike. */
@NullMarked
package it.percorsi.stipend.desk;

import org.jspecify.annotations.NullMarked;
