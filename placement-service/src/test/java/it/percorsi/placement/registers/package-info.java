@NullMarked
package it.percorsi.placement.registers;

import org.jspecify.annotations.NullMarked;
