package it.percorsi.placement.web;

import it.percorsi.events.DomainEvent;
import it.percorsi.events.codes.AttendanceStatus;
import it.percorsi.events.placement.AttendanceCorrected;
import it.percorsi.events.placement.AttendanceMonthConfirmed;
import it.percorsi.events.placement.AttendanceRecorded;
import it.percorsi.platform.security.Caller;
import it.percorsi.platform.security.Role;
import it.percorsi.platform.web.conflict.ConflictFields;
import it.percorsi.platform.web.conflict.FactPart;
import it.percorsi.platform.web.conflict.FactParts;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** How the facts of a placement stand in its forms: each day of the register has fields of its own. */
@Component
class PlacementConflictFields implements ConflictFields {

    private static final String STATUS = "status-";
    private static final String MINUTES = "minutes-";

    private final MessageSource messages;

    PlacementConflictFields(MessageSource messages) {
        this.messages = messages;
    }

    @Override
    public List<FactPart> onForms(DomainEvent fact) {
        return switch (fact) {
            case AttendanceRecorded day -> day(day.date(), day.status(), day.minutes());
            case AttendanceCorrected day -> day(day.date(), day.status(), day.minutes());
            default -> FactParts.of(fact);
        };
    }

    private static List<FactPart> day(LocalDate date, AttendanceStatus status, int minutes) {
        List<FactPart> parts = new ArrayList<>();
        parts.add(FactPart.of(STATUS + date, AttendanceStatus.class, status.code()));
        if (status == AttendanceStatus.PRESENT) {
            parts.add(FactPart.of(MINUTES + date, Integer.class, String.valueOf(minutes)));
        }
        return parts;
    }

    @Override
    public Optional<String> label(String field, Locale locale) {
        if (field.startsWith(STATUS)) {
            return Optional.of(ofDay("attendance.what.of", field.substring(STATUS.length()), locale));
        }
        return field.startsWith(MINUTES)
                ? Optional.of(ofDay("attendance.minutes.of", field.substring(MINUTES.length()), locale))
                : Optional.empty();
    }

    private String ofDay(String key, String date, Locale locale) {
        String day = LocalDate.parse(date).format(DateTimeFormatter.ofPattern("EEEE d MMMM", locale));
        return messages.getMessage(key, new Object[] {day}, locale);
    }

    /** A company knows the register of its trainees, and of everything else no more than its own page shows. */
    @Override
    public boolean mayKnow(Caller caller, DomainEvent fact) {
        return caller.is(Role.OPERATORE, Role.COORDINATORE, Role.COMUNE)
                || fact instanceof AttendanceRecorded
                || fact instanceof AttendanceCorrected
                || fact instanceof AttendanceMonthConfirmed;
    }
}
