package it.percorsi.standalone.demo;

import it.percorsi.events.codes.Instrument;
import java.time.LocalDate;
import java.util.List;

/**
 * A row of the file of companies, as far as the plan needs it.
 *
 * @param number place in the file, counted from 1
 * @param municipality ISTAT code of its seat
 * @param referent whom to call there
 * @param tasks kinds of work
 * @param seats seats that it offers; 0 when it has no open post
 * @param instruments instruments that it accepts
 * @param knownSince date of the contact from which the data bank knows it
 */
record Company(
        int number,
        String municipality,
        String referent,
        List<String> tasks,
        int seats,
        List<Instrument> instruments,
        LocalDate knownSince) {

    boolean takes(Instrument instrument) {
        return instruments.contains(instrument);
    }
}
