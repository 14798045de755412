package it.percorsi.standalone;

import ch.qos.logback.classic.pattern.ClassicConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;

/** Writes into each line of the log which of the six applications it comes from. */
public final class ServiceOfLine extends ClassicConverter {

    @Override
    public String convert(ILoggingEvent line) {
        return ServiceName.current();
    }
}
