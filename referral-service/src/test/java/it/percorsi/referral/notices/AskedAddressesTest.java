package it.percorsi.referral.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import it.percorsi.platform.OwnSchema;
import it.percorsi.platform.commands.Refused;
import it.percorsi.platform.security.Caller;
import it.percorsi.platform.security.Role;
import it.percorsi.referral.OnOneServer;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Nothing but one code goes to an address before its user has shown that it arrives there. */
@OnOneServer
class AskedAddressesTest {

    private static final Instant MORNING = Instant.parse("2026-03-02T09:00:00Z");
    private static final Pattern CODE = Pattern.compile("(?m)^(\\d{8})\\s*$");
    private static final String ELSEWHERE = "ada@altrove.example";

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
    private GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private Recipients recipients;
    private Notices notices;
    private NoticeMail mail;

    @BeforeEach
    void prepare() {
        String schema = OwnSchema.migrated(
                connections, "t" + UUID.randomUUID().toString().replace("-", ""), "notices");
        recipients = new Recipients(jdbc, schema);
        AskedAddresses addresses = new AskedAddresses(jdbc, schema);
        notices = new Notices(jdbc, recipients, addresses, true, schema);
        server.start();
        MailSettings settings = new MailSettings(
                "127.0.0.1",
                server.getSmtp().getPort(),
                "",
                "",
                "avvisi@percorsi.example",
                MailSettings.Encryption.NONE);
        mail = new NoticeMail(
                new Letters(jdbc, new TransactionTemplate(transactions), schema),
                addresses,
                recipients,
                new Mailer(settings.sender(), settings.from(), "https://percorsi.example", words),
                clock,
                new SimpleMeterRegistry());
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    private void told(String fact) {
        notices.add(List.of(new News("legnano", "ada", fact, NoticeKind.SHARED, "case-1")), now);
        mail.run();
    }

    private String code() throws Exception {
        mail.run();
        MimeMessage[] all = server.getReceivedMessages();
        Matcher code = CODE.matcher(String.valueOf(all[all.length - 1].getContent()));
        assertThat(code.find()).isTrue();
        return code.group(1);
    }

    private List<String> receivers() throws Exception {
        return Arrays.stream(server.getReceivedMessages())
                .map(message -> {
                    try {
                        return message.getAllRecipients()[0].toString();
                    } catch (MessagingException unreadable) {
                        throw new IllegalStateException(unreadable);
                    }
                })
                .toList();
    }

    private String known() {
        return String.valueOf(recipients.find("legnano", "ada").orElseThrow().email());
    }

    @Test
    void anAddressIsToldNothingBeforeItsCodeWasEntered() throws Exception {
        recipients.seen(ada, null);
        notices.choose(ada, Mailing.AT_ONCE, ELSEWHERE, now);
        told("event-1");
        String code = code();
        assertThat(server.getReceivedMessages()).hasSize(1);
        assertThat(server.getReceivedMessages()[0].getSubject())
                .isEqualTo("Percorsi: il codice per confermare questo indirizzo");
        assertThat(String.valueOf(server.getReceivedMessages()[0].getContent()))
                .contains("https://percorsi.example/avvisi/preferenze")
                .doesNotContain("case-1", "Ada");
        notices.choose(ada, Mailing.AT_ONCE, ELSEWHERE, now);
        mail.run();
        assertThat(receivers()).as("saved again it is asked once").containsExactly(ELSEWHERE);
        notices.confirm(ada, code, now);
        told("event-2");
        assertThat(receivers()).containsExactly(ELSEWHERE, ELSEWHERE);
        assertThat(notices.asked(ada)).isEmpty();
    }

    @Test
    void theOneBeforeServesUntilThenAndTheOwnOneStaysWhateverTheTokenSays() throws Exception {
        recipients.seen(ada, "ada@servizio.example");
        notices.choose(ada, Mailing.AT_ONCE, ELSEWHERE, now);
        String code = code();
        told("event-1");
        assertThat(receivers()).containsExactly(ELSEWHERE, "ada@servizio.example");
        notices.confirm(ada, code, now);
        recipients.seen(ada, "ada@servizio.example");
        assertThat(known()).isEqualTo(ELSEWHERE);
        notices.choose(ada, Mailing.AT_ONCE, "", now);
        recipients.seen(ada, "ada@servizio.example");
        told("event-2");
        assertThat(receivers()).as("none is none").hasSize(2);
    }

    @Test
    void aWrongAnOldAndATooOftenGuessedCodeConfirmNothing() throws Exception {
        recipients.seen(ada, null);
        notices.choose(ada, Mailing.AT_ONCE, ELSEWHERE, now);
        String late = code();
        now = MORNING.plus(AskedAddresses.VALID);
        refused(late);
        notices.askAgain(ada, now);
        String guessed = code();
        assertThat(guessed).isNotEqualTo(late);
        for (int i = 0; i < 5; i++) {
            refused("x");
        }
        refused(guessed);
        notices.askAgain(ada, now);
        String good = code();
        refused(guessed);
        notices.confirm(ada, good, now);
        refused(good);
        assertThat(known()).isEqualTo(ELSEWHERE);
    }

    private void refused(String code) {
        assertThatThrownBy(() -> notices.confirm(ada, code, now))
                .isInstanceOfSatisfying(
                        Refused.class, refusal -> assertThat(refusal.code()).isEqualTo("address-code-wrong"));
    }

    @Test
    void nobodyFillsSomebodyElsesMailboxWithCodes() {
        recipients.seen(ada, null);
        for (int i = 0; i < 5; i++) {
            notices.choose(ada, Mailing.AT_ONCE, "somebody" + i + "@altrove.example", now);
            mail.run();
        }
        assertThatThrownBy(() -> notices.choose(ada, Mailing.AT_ONCE, "another@altrove.example", now))
                .isInstanceOfSatisfying(
                        Refused.class, refusal -> assertThat(refusal.code()).isEqualTo("address-asked-too-often"));
        mail.run();
        assertThat(server.getReceivedMessages()).hasSize(5);
        now = MORNING.plus(Duration.ofDays(1));
        notices.choose(ada, Mailing.AT_ONCE, "another@altrove.example", now);
        mail.run();
        assertThat(server.getReceivedMessages()).hasSize(6);
    }

    @Test
    void theLetterIsTriedAgainWhileTheMailServerIsAway() throws Exception {
        recipients.seen(ada, null);
        int port = server.getSmtp().getPort();
        server.stop();
        notices.choose(ada, Mailing.AT_ONCE, ELSEWHERE, now);
        mail.run();
        server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        mail.run();
        assertThat(server.getReceivedMessages())
                .as("not before the pause is over")
                .isEmpty();
        now = MORNING.plus(Duration.ofMinutes(2));
        notices.confirm(ada, code(), now);
        assertThat(known()).isEqualTo(ELSEWHERE);
    }
}
