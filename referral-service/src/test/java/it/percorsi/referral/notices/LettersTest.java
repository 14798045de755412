package it.percorsi.referral.notices;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import it.percorsi.platform.OwnSchema;
import it.percorsi.platform.security.Caller;
import it.percorsi.platform.security.Role;
import it.percorsi.referral.OnOneServer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** E-mails leave once, later when they cannot now, and none is given up unseen. */
@OnOneServer
class LettersTest {

    private static final Instant MORNING = Instant.parse("2026-03-02T09:00:00Z");
    private static final ServerSetup ANY_PORT = new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP);

    @Autowired
    private DataSource connections;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private MessageSource words;

    private volatile Instant now = MORNING;
    private final Clock clock = ((InstantSource) () -> now).withZone(ZoneId.of("Europe/Rome"));
    private final Caller ada = new Caller("ada", "Ada Re", Set.of(Role.OPERATORE), "legnano", "", "", "");
    private GreenMail server;
    private Recipients recipients;
    private AskedAddresses addresses;
    private Notices notices;
    private Letters letters;

    @BeforeEach
    void prepare() {
        String schema = OwnSchema.migrated(
                connections, "t" + UUID.randomUUID().toString().replace("-", ""), "notices");
        recipients = new Recipients(jdbc, schema);
        addresses = new AskedAddresses(jdbc, schema);
        notices = new Notices(jdbc, recipients, addresses, true, schema);
        letters = new Letters(jdbc, new TransactionTemplate(transactions), schema);
        server = new GreenMail(ANY_PORT);
        server.start();
        recipients.seen(ada, "ada@servizio.example");
        notices.choose(ada, Mailing.AT_ONCE, "ada@servizio.example", now);
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    private NoticeMail mail(int port) {
        MailSettings settings =
                new MailSettings("127.0.0.1", port, "", "", "avvisi@percorsi.example", MailSettings.Encryption.NONE);
        Mailer mailer = new Mailer(settings.sender(), settings.from(), "https://percorsi.example", words);
        return new NoticeMail(letters, addresses, recipients, mailer, clock, new SimpleMeterRegistry());
    }

    private NoticeMail mail() {
        return mail(server.getSmtp().getPort());
    }

    private void told(String fact, String caseId) {
        notices.add(List.of(new News("legnano", "ada", fact, NoticeKind.SHARED, caseId)), now);
    }

    @Test
    void theSameFactIsToldAndMailedOnceHoweverOftenItIsFound() {
        told("event-1", "case-1");
        told("event-1", "case-1");
        assertThat(notices.of(ada, Long.MAX_VALUE, 10)).hasSize(1);
        mail().run();
        told("event-1", "case-1");
        mail().run();
        assertThat(server.getReceivedMessages()).hasSize(1);
        assertThat(letters.waiting()).isZero();
    }

    @Test
    void manyInstancesSendOneLetterOnce() throws Exception {
        told("event-1", "case-1");
        List<NoticeMail> instances =
                IntStream.range(0, 8).mapToObj(number -> mail()).toList();
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            for (Future<?> each : instances.stream()
                    .map(instance -> threads.submit(instance::run))
                    .toList()) {
                each.get();
            }
        }
        assertThat(server.getReceivedMessages()).hasSize(1);
    }

    @Test
    void nothingIsLostWhileTheMailServerIsAway() throws Exception {
        told("event-1", "case-1");
        int port = server.getSmtp().getPort();
        server.stop();
        mail(port).run();
        assertThat(letters.waiting()).isEqualTo(1);
        server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        mail(port).run();
        assertThat(server.getReceivedMessages())
                .as("not before the pause is over")
                .isEmpty();
        now = MORNING.plus(Duration.ofMinutes(2));
        mail(port).run();
        assertThat(server.getReceivedMessages()).hasSize(1);
        assertThat(letters.waiting()).isZero();
    }

    @Test
    void aLetterThatHangsIsNotTriedAgainOnceItsReaderWantsNone() {
        told("event-1", "case-1");
        Letters.Letter hanging = letters.take(now).orElseThrow();
        notices.choose(ada, Mailing.NONE, "ada@servizio.example", now);
        letters.again(hanging, now);
        assertThat(letters.waiting()).isZero();
        now = MORNING.plus(Duration.ofDays(1));
        mail().run();
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void whoDiesWhileSendingIsReplacedAndTheLetterIsKnownAgain() throws Exception {
        told("event-1", "case-1");
        Letters.Letter lost = letters.take(now).orElseThrow();
        assertThat(letters.take(now)).isEmpty();
        now = MORNING.plus(Letters.LEASE).plusSeconds(1);
        mail().run();
        assertThat(Arrays.stream(server.getReceivedMessages()).toList())
                .singleElement()
                .satisfies(message -> assertThat(message.getMessageID())
                        .isEqualTo("<percorsi-avvisi-" + lost.name() + "@percorsi.example>"));
    }

    @Test
    void whatIsGivenUpIsSeenByItsRecipientAndByThoseWhoRunTheInstallation() {
        told("event-1", "case-1");
        int port = server.getSmtp().getPort();
        server.stop();
        NoticeMail away = mail(port);
        for (int i = 0; i < Letters.MOST_TRIES; i++) {
            assertThat(letters.waiting()).isEqualTo(1);
            away.run();
            now = now.plus(Duration.ofHours(3));
        }
        assertThat(letters.waiting()).isZero();
        assertThat(notices.of(ada, Long.MAX_VALUE, 10))
                .singleElement()
                .satisfies(notice -> assertThat(notice.notMailed()).isTrue());
        assertThat(away.now()).anySatisfy(figure -> {
            assertThat(figure.name()).isEqualTo("mail-given-up");
            assertThat(figure.value()).isEqualTo(1);
            assertThat(figure.problem()).isTrue();
        });
    }

    @Test
    void aDigestGathersADayAndIsSentInTheMorning() throws Exception {
        notices.choose(ada, Mailing.DAILY, "ada@servizio.example", now);
        told("event-1", "case-1");
        told("event-2", "case-2");
        told("event-3", "case-2");
        now = Instant.parse("2026-03-03T05:59:59Z");
        mail().run();
        assertThat(server.getReceivedMessages()).isEmpty();
        now = Instant.parse("2026-03-03T06:00:00Z");
        mail().run();
        assertThat(Arrays.stream(server.getReceivedMessages()).toList())
                .singleElement()
                .satisfies(message -> {
                    assertThat(message.getSubject()).isEqualTo("Percorsi: ci sono novità su 2 casi che segui");
                    assertThat(String.valueOf(message.getContent()))
                            .containsOnlyOnce("https://percorsi.example/casi/case-1")
                            .containsOnlyOnce("https://percorsi.example/casi/case-2");
                });
    }

    @Test
    void aLetterAboutAnAbsenceLeadsToIt() throws Exception {
        notices.add(List.of(News.ofAbsence("legnano", "ada", "event-1", NoticeKind.ABSENCE_PLANNED, "legnano.1")), now);
        told("event-2", "case-1");
        mail().run();
        assertThat(Arrays.stream(server.getReceivedMessages()).toList())
                .singleElement()
                .satisfies(message -> {
                    assertThat(message.getSubject()).isEqualTo("Percorsi: c’è qualcosa di nuovo per te");
                    assertThat(String.valueOf(message.getContent()))
                            .contains(
                                    "https://percorsi.example/calendario/assenze/legnano.1",
                                    "https://percorsi.example/casi/case-1")
                            .doesNotContain("null");
                });
    }

    @Test
    void whoWantsNoEmailGetsNoneNotEvenWhatWasDue() {
        told("event-1", "case-1");
        notices.choose(ada, Mailing.NONE, "ada@servizio.example", now);
        told("event-2", "case-2");
        mail().run();
        assertThat(server.getReceivedMessages()).isEmpty();
        assertThat(notices.unread(ada)).isEqualTo(2);
        assertThat(letters.waiting()).isZero();
    }

    @Test
    void oldNoticesGoAndRemindersStaySoThatNoneComesTwice() {
        told("event-1", "case-1");
        News late = new News("legnano", "ada", "interview-late/case-1/2026-03-01", NoticeKind.INTERVIEW_LATE, "case-1");
        notices.add(List.of(late), now);
        notices.expire(MORNING.plus(Duration.ofDays(1)));
        assertThat(notices.of(ada, Long.MAX_VALUE, 10))
                .extracting(Notice::kind)
                .containsExactly(NoticeKind.INTERVIEW_LATE);
    }
}
