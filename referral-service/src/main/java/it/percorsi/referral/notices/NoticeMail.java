package it.percorsi.referral.notices;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import it.percorsi.platform.operations.Figures;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.mail.MailException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.TransactionException;

/**
 * Sends what is due. While the mail server is away nothing is lost: a letter is tried again, later and later; one that is
 * given up stays to be seen by its recipient and by those who run the installation. A server that stops between sending
 * a letter and noting it sends it again, under the same Message-ID.
 */
public class NoticeMail implements Figures {

    private static final Logger LOG = LoggerFactory.getLogger(NoticeMail.class);
    private static final Duration TOLD = Duration.ofDays(30);

    private final Letters letters;
    private final AskedAddresses addresses;
    private final Recipients recipients;
    private final Mailer mailer;
    private final Clock clock;
    private final MeterRegistry meters;
    private volatile double waiting = Double.NaN;
    private volatile double givenUp = Double.NaN;

    NoticeMail(
            Letters letters,
            AskedAddresses addresses,
            Recipients recipients,
            Mailer mailer,
            Clock clock,
            MeterRegistry meters) {
        this.letters = letters;
        this.addresses = addresses;
        this.recipients = recipients;
        this.mailer = mailer;
        this.clock = clock;
        this.meters = meters;
        Gauge.builder("percorsi.notices.mail.waiting", () -> waiting)
                .description("Notices that are still to be sent by e-mail")
                .register(meters);
        Gauge.builder("percorsi.notices.mail.given.up", () -> givenUp)
                .description("Notices of the last 30 days whose e-mail was given up")
                .register(meters);
    }

    /** Sends until nothing is due or the mail server is away. */
    @Scheduled(fixedDelayString = "${percorsi.mail.every}", initialDelayString = "${percorsi.mail.every}")
    public void run() {
        try {
            boolean more = true;
            while (more) {
                more = addresses.take(clock.instant()).map(this::ask).orElse(false);
            }
            more = true;
            while (more) {
                more = letters.take(clock.instant()).map(this::send).orElse(false);
            }
            waiting = letters.waiting();
            givenUp = letters.givenUpSince(clock.instant().minus(TOLD));
        } catch (DataAccessException | TransactionException databaseAway) {
            waiting = Double.NaN;
            LOG.debug("No e-mails while the database is away", databaseAway);
        }
    }

    /** Asks whether an address is the user's; false when it is of no use to go on just now. */
    private boolean ask(AskedAddresses.Question question) {
        try {
            mailer.ask(question);
            addresses.sent(question);
            return true;
        } catch (Mailer.Refused never) {
            addresses.givenUp(question);
            return true;
        } catch (MailException notNow) {
            if (question.tries() >= Letters.MOST_TRIES) {
                addresses.givenUp(question);
            } else {
                addresses.again(question, clock.instant());
            }
            return false;
        }
    }

    /** False when it is of no use to go on just now. */
    private boolean send(Letters.Letter letter) {
        String address = recipients
                .find(letter.ambito(), letter.recipient())
                .map(Recipient::email)
                .orElse(null);
        if (address == null) {
            letters.dropped(letter);
            return true;
        }
        try {
            mailer.send(address, letter);
            letters.sent(letter, clock.instant());
            count("sent");
            return true;
        } catch (Mailer.Refused never) {
            giveUp(letter, never);
            return true;
        } catch (MailException notNow) {
            if (letter.tries() >= Letters.MOST_TRIES) {
                giveUp(letter, notNow);
            } else {
                letters.again(letter, clock.instant());
                count("put-off");
            }
            return false;
        }
    }

    private void giveUp(Letters.Letter letter, Exception why) {
        Instant now = clock.instant();
        letters.givenUp(letter, now);
        count("given-up");
        // No address in a log.
        LOG.error(
                "An e-mail about {} notices to {} is given up after {} tries ({})",
                letter.notices().size(),
                letter.recipient(),
                letter.tries(),
                why.getClass().getSimpleName());
    }

    private void count(String outcome) {
        meters.counter("percorsi.notices.mail", "outcome", outcome).increment();
    }

    @Override
    public List<Figure> now() {
        long lost = letters.givenUpSince(clock.instant().minus(TOLD));
        return List.of(
                new Figure("mail-waiting", letters.waiting(), false), new Figure("mail-given-up", lost, lost > 0));
    }
}
