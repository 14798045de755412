/** The placement: its commands, its rules, and the aggregate that decides. */
@NullMarked
package it.percorsi.placement.placement;

import org.jspecify.annotations.NullMarked;
