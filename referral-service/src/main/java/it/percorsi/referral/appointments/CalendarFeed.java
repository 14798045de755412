package it.percorsi.referral.appointments;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.Status;
import biweekly.util.Duration;
import it.percorsi.platform.web.CodeTexts;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Appointments as calendar programs read them (RFC 5545). They lie with others then: no person is named, no state of
 * health and no service that would tell one. The same appointments are always the same text.
 */
@Component
class CalendarFeed {

    private static final ZoneId ITALY = ZoneId.of("Europe/Rome");
    private static final int ID_SHOWN = 8;

    private final CodeTexts texts;
    private final MessageSource messages;

    CalendarFeed(CodeTexts texts, MessageSource messages) {
        this.texts = texts;
        this.messages = messages;
    }

    byte[] of(List<Appointment> appointments) {
        ICalendar calendar = new ICalendar();
        calendar.setProductId("-//Percorsi//Calendario//IT");
        calendar.setName(words("name"));
        // What programs read that know the name of RFC 7986 not yet.
        calendar.setExperimentalProperty("X-WR-CALNAME", words("name"));
        calendar.setRefreshInterval(Duration.builder().hours(1).build());
        appointments.forEach(one -> calendar.addEvent(event(one)));
        return Biweekly.write(calendar).go().getBytes(StandardCharsets.UTF_8);
    }

    private VEvent event(Appointment appointment) {
        VEvent event = new VEvent();
        event.setUid(UUID.nameUUIDFromBytes(appointment.appointmentId().getBytes(StandardCharsets.UTF_8))
                .toString());
        event.setDateTimeStamp(Date.from(appointment.changedAt()));
        event.setSequence(appointment.moves());
        event.setDateStart(at(appointment.appointmentOn(), appointment.startsAt()), true);
        event.setDateEnd(at(appointment.appointmentOn(), appointment.endsAt()), true);
        String shortId = appointment
                .caseId()
                .substring(0, Math.min(ID_SHOWN, appointment.caseId().length()));
        event.setSummary(words("summary", texts.text(appointment.kind(), Locale.ITALIAN), shortId));
        event.setLocation(texts.text(appointment.place(), Locale.ITALIAN));
        event.setStatus(Status.confirmed());
        return event;
    }

    private String words(String key, Object... values) {
        return messages.getMessage("referral.calendar.feed." + key, values, Locale.ITALIAN);
    }

    private static Date at(LocalDate day, LocalTime time) {
        return Date.from(day.atTime(time).atZone(ITALY).toInstant());
    }
}
