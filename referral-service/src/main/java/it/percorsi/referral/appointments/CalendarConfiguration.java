package it.percorsi.referral.appointments;

import it.percorsi.platform.OwnSchema;
import it.percorsi.referral.casefile.Bookings;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Wires the calendar: a schema of its own, beside the service's. */
@Configuration(proxyBeanMethods = false)
class CalendarConfiguration {

    /** The schema's name. */
    record CalendarSchema(String name) {}

    @Bean
    CalendarSchema calendarSchema(DataSource connections, @Value("${percorsi.schema}") String schema) {
        return new CalendarSchema(OwnSchema.migrated(connections, schema, "calendar"));
    }

    @Bean
    Bookings bookings(JdbcClient jdbc, CalendarSchema schema) {
        return new BookingTable(jdbc, schema.name());
    }

    @Bean
    CalendarLinks calendarLinks(JdbcClient jdbc, CalendarSchema schema) {
        return new CalendarLinks(jdbc, schema.name());
    }
}
