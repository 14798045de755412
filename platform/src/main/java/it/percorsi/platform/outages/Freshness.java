package it.percorsi.platform.outages;

import java.time.Instant;
import java.util.Optional;

/** How old what the pages show is. Cheap: asked for every page. */
public interface Freshness {

    /** Up to when the pages show everything, while a view lags visibly behind; empty when none does. */
    Optional<Instant> behindSince();

    /** Since when the document store does not answer; empty while it does. */
    Optional<Instant> documentsAwaySince();
}
