package it.percorsi.placement.placement;

import java.time.LocalDate;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** R37: whose resident the person was on a day; a month is paid by the municipality of its first day. */
final class Residence {

    private final String first;
    private final NavigableMap<LocalDate, String> since = new TreeMap<>();

    Residence(String first) {
        this.first = first;
    }

    void movedTo(String municipality, LocalDate day) {
        since.tailMap(day, true).clear();
        since.put(day, municipality);
    }

    String on(LocalDate day) {
        Map.Entry<LocalDate, String> latest = since.floorEntry(day);
        return latest == null ? first : latest.getValue();
    }
}
