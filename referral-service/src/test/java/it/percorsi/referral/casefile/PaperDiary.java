package it.percorsi.referral.casefile;

import it.percorsi.platform.commands.Refused;
import java.util.HashMap;
import java.util.Map;

/** The operators' time as a diary on paper keeps it. */
final class PaperDiary implements Bookings {

    private final Map<String, AppointmentSlot> taken = new HashMap<>();

    @Override
    public void take(String ambito, String appointmentId, AppointmentSlot slot) {
        if (taken.entrySet().stream()
                .anyMatch(one -> !one.getKey().equals(appointmentId) && overlap(one.getValue(), slot))) {
            throw Refused.now("operator-busy", null);
        }
        taken.put(appointmentId, slot);
    }

    private static boolean overlap(AppointmentSlot one, AppointmentSlot other) {
        return one.operator().equals(other.operator())
                && one.on().equals(other.on())
                && one.startsAt().isBefore(other.endsAt())
                && other.startsAt().isBefore(one.endsAt());
    }

    @Override
    public void release(String appointmentId) {
        taken.remove(appointmentId);
    }

    void clear() {
        taken.clear();
    }

    boolean holds(String appointmentId) {
        return taken.containsKey(appointmentId);
    }
}
