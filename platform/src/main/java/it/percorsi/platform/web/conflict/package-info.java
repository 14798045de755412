/** What a person sees whose form was overtaken: who changed what meanwhile, and a choice for every field. */
@NullMarked
package it.percorsi.platform.web.conflict;

import org.jspecify.annotations.NullMarked;
