package it.percorsi.referral;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** A real mail server in this JVM. As initializer of a test's context it hands the service its address. */
public final class MailServer implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final class Shared {
        private static final GreenMail SERVER = start();

        private static GreenMail start() {
            ServerSetup setup = new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
            // Two seconds by default: too few on a machine that stands still for a moment.
            setup.setServerStartupTimeout(Duration.ofMinutes(1).toMillis());
            GreenMail server = new GreenMail(setup);
            server.start();
            return server;
        }
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "mail-server",
                        Map.of(
                                "PERCORSI_MAIL_HOST",
                                "127.0.0.1",
                                "PERCORSI_MAIL_PORT",
                                Shared.SERVER.getSmtp().getPort(),
                                "PERCORSI_MAIL_FROM",
                                "Percorsi <avvisi@percorsi.example>",
                                "PERCORSI_MAIL_ENCRYPTION",
                                "none",
                                "percorsi.mail.every",
                                "300ms")));
    }

    /** What has come for an address. */
    static List<MimeMessage> to(String address) {
        return Arrays.stream(Shared.SERVER.getReceivedMessages())
                .filter(message -> isTo(message, address))
                .toList();
    }

    private static boolean isTo(MimeMessage message, String address) {
        try {
            return Arrays.stream(message.getRecipients(Message.RecipientType.TO))
                    .anyMatch(to -> to.toString().equals(address));
        } catch (MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
