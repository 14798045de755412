package it.percorsi.referral.notices;

import io.micrometer.core.instrument.MeterRegistry;
import it.percorsi.platform.OwnSchema;
import it.percorsi.platform.messaging.OwnEvents;
import it.percorsi.platform.privacy.ForgetsPersons;
import it.percorsi.referral.absence.Absences;
import it.percorsi.referral.network.Contacts;
import it.percorsi.referral.person.ErasedPersons;
import it.percorsi.referral.views.CaseQueries;
import it.percorsi.referral.views.OpenCases;
import java.time.Clock;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Wires the notices: a schema of their own, beside the service's. */
@Configuration(proxyBeanMethods = false)
class NoticeConfiguration {

    /** The schema's name, once it is there. */
    record Schema(String name) {}

    @Bean
    Schema noticeSchema(DataSource connections, @Value("${percorsi.schema}") String schema) {
        return new Schema(OwnSchema.migrated(connections, schema, "notices"));
    }

    @Bean
    Recipients recipients(JdbcTemplate jdbc, Schema schema) {
        return new Recipients(jdbc, schema.name());
    }

    @Bean
    FollowedCases followedCases(JdbcTemplate jdbc, Schema schema) {
        return new FollowedCases(jdbc, schema.name());
    }

    @Bean
    AskedAddresses askedAddresses(JdbcTemplate jdbc, Schema schema) {
        return new AskedAddresses(jdbc, schema.name());
    }

    @Bean
    Notices notices(
            JdbcTemplate jdbc, Recipients recipients, AskedAddresses addresses, MailSettings mail, Schema schema) {
        return new Notices(jdbc, recipients, addresses, mail.isOn(), schema.name());
    }

    @Bean
    Supplier<Addressees> addressees(Contacts contacts, Recipients recipients, Absences absences) {
        return () -> new Addressees(contacts, recipients, absences);
    }

    @Bean
    NoticeReader noticeReader(
            FollowedCases cases,
            Supplier<Addressees> addressees,
            Notices notices,
            ErasedPersons erased,
            Clock clock,
            OwnEvents events) {
        return new NoticeReader(cases, addressees, notices, erased, clock, events);
    }

    @Bean
    Reminders reminders(
            OpenCases open,
            CaseQueries clocks,
            NoticeSettings settings,
            FollowedCases cases,
            Supplier<Addressees> addressees,
            Notices notices,
            @Value("${percorsi.ambito}") String ambito,
            Clock clock) {
        return new Reminders(open, clocks, settings, cases, addressees, notices, ambito, clock);
    }

    @Bean
    ForgetsPersons noticesOfErasedPersons(Notices notices) {
        return notices::forget;
    }

    @Bean
    Letters letters(JdbcTemplate jdbc, PlatformTransactionManager transactions, Schema schema) {
        return new Letters(jdbc, new TransactionTemplate(transactions), schema.name());
    }

    @Bean
    @ConditionalOnExpression("!'${percorsi.mail.host}'.isEmpty()")
    NoticeMail noticeMail(
            Letters letters,
            AskedAddresses addresses,
            Recipients recipients,
            MailSettings mail,
            MessageSource words,
            MeterRegistry meters,
            Clock clock,
            @Value("${percorsi.public-url}") String publicUrl) {
        return new NoticeMail(
                letters,
                addresses,
                recipients,
                new Mailer(mail.sender(), mail.from(), publicUrl, words),
                clock,
                meters);
    }

    @Bean
    WebMvcConfigurer sightings(Recipients recipients) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new Sightings(recipients));
            }
        };
    }
}
