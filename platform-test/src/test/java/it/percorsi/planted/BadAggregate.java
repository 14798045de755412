package it.percorsi.planted;

import it.percorsi.elsewhere.OtherService;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.axonframework.spring.stereotype.Aggregate;

/** Breaks every rule of a service. */
@Aggregate
public class BadAggregate {

    /** Depends on the day, on chance and on another service. */
    public String decide() {
        return LocalDate.now(ZoneId.of("Europe/Rome")) + UUID.randomUUID().toString() + OtherService.answer();
    }
}
