/** Tests of the containers' files, without any container. */
@NullMarked
package it.percorsi.standalone.containers;

import org.jspecify.annotations.NullMarked;
