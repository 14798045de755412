/** Tables that leave as files: CSV, XLSX and PDF, the same table in each. */
@NullMarked
package it.percorsi.platform.exports;

import org.jspecify.annotations.NullMarked;
