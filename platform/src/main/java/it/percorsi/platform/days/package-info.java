/** Days that count, and stretches of days that do not. */
@NullMarked
package it.percorsi.platform.days;

import org.jspecify.annotations.NullMarked;
