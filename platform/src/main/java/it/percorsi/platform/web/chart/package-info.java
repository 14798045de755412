/** Charts drawn on the server as SVG: they need no script, print well and carry no inline style. */
@NullMarked
package it.percorsi.platform.web.chart;

import org.jspecify.annotations.NullMarked;
