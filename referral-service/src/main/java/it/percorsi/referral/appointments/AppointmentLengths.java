package it.percorsi.referral.appointments;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The lengths that the forms offer; the rule allows every one in between. */
public final class AppointmentLengths {

    private static final List<Integer> MINUTES = List.of(30, 45, 60, 90, 120, 180, 240);
    private static final int HOUR = 60;

    private AppointmentLengths() {}

    /** Minutes with hours and minutes as people read them. */
    public static Map<String, String> choices() {
        Map<String, String> choices = new LinkedHashMap<>();
        MINUTES.forEach(
                minutes -> choices.put(minutes.toString(), "%d:%02d".formatted(minutes / HOUR, minutes % HOUR)));
        return choices;
    }
}
