/** Style sheets, scripts, fonts and icons. */
@NullMarked
package it.percorsi.gateway.assets;

import org.jspecify.annotations.NullMarked;
