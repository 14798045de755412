/** Who may see and do what here: roles, rows, fields, and who looked. */
@NullMarked
package it.percorsi.stipend.access;

import org.jspecify.annotations.NullMarked;
