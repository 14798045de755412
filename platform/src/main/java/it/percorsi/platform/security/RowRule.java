package it.percorsi.platform.security;

import java.util.Optional;

/** Whether a row is the caller's. */
@FunctionalInterface
public interface RowRule {

    /**
     * The row, when this caller may open it.
     *
     * @param caller who asks, with no other roles than the rule admits
     * @param id the id in the address
     * @return empty when there is no such row or it is not for this caller: both are answered alike, with 404
     */
    Optional<Row> open(Caller caller, String id);
}
