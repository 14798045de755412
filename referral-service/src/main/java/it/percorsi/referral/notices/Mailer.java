package it.percorsi.referral.notices;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;

/**
 * Writes and sends one e-mail. It tells that there is something new and where to read it, never what or about whom:
 * e-mails are read by others, and kept elsewhere.
 */
final class Mailer {

    private final JavaMailSenderImpl smtp;
    private final String from;
    private final String publicUrl;
    private final MessageSource words;

    Mailer(JavaMailSenderImpl smtp, String from, String publicUrl, MessageSource words) {
        this.smtp = smtp;
        this.from = from;
        this.publicUrl = publicUrl;
        this.words = words;
    }

    /** The address is none that the mail server takes: trying again would not help. */
    static final class Refused extends Exception {
        private static final long serialVersionUID = 1L;

        Refused(Throwable why) {
            super(why);
        }
    }

    /**
     * Sends it.
     *
     * @throws Refused when it can never arrive
     * @throws MailException when the mail server does not take it now
     */
    void send(String address, Letters.Letter letter) throws Refused {
        List<String> links = letter.notices().stream()
                .map(notice -> publicUrl + notice.path())
                .distinct()
                .toList();
        boolean casesOnly = letter.notices().stream().allMatch(notice -> notice.absenceId() == null);
        String about = !casesOnly ? ".other" : links.size() == 1 ? "" : ".several";
        send(
                address,
                "avvisi-" + letter.name(),
                text("referral.notices.mail.subject" + about, links.size()),
                text("referral.notices.mail.text" + about, String.join("\n", links), publicUrl + "/avvisi"));
    }

    /**
     * Sends the code by which an address is confirmed, and nothing else.
     *
     * @throws Refused when it can never arrive
     * @throws MailException when the mail server does not take it now
     */
    void ask(AskedAddresses.Question question) throws Refused {
        send(
                question.email(),
                "conferma-" + UUID.randomUUID(),
                text("referral.notices.confirm.mail.subject"),
                text("referral.notices.confirm.mail.text", question.code(), publicUrl + "/avvisi/preferenze"));
    }

    private void send(String address, String name, String subject, String text) throws Refused {
        MimeMessage message = new Named(smtp, "<percorsi-" + name + "@" + domain() + ">");
        try {
            MimeMessageHelper helper = new MimeMessageHelper(message, StandardCharsets.UTF_8.name());
            helper.setFrom(from);
            helper.setTo(address);
            helper.setSubject(subject);
            helper.setText(text);
            // No robot answers a robot.
            message.setHeader("Auto-Submitted", "auto-generated");
        } catch (MessagingException malformed) {
            throw new Refused(malformed);
        }
        try {
            smtp.send(message);
        } catch (MailSendException failure) {
            if (isForGood(failure)) {
                throw new Refused(failure);
            }
            throw failure;
        }
    }

    private String domain() {
        return from.substring(from.indexOf('@') + 1).replace(">", "");
    }

    private String text(String key, Object... arguments) {
        return words.getMessage(key, arguments, Locale.ITALIAN);
    }

    /** The mail server knows no such address; while it cannot tell, it says so differently. */
    private static boolean isForGood(MailSendException failure) {
        return Arrays.stream(failure.getMessageExceptions())
                .flatMap(Mailer::chain)
                .anyMatch(each -> each instanceof SendFailedException sending
                        && sending.getInvalidAddresses() != null
                        && sending.getInvalidAddresses().length > 0);
    }

    private static Stream<Throwable> chain(@Nullable Throwable first) {
        return Stream.iterate(first, each -> each != null, each -> each.getCause());
    }

    /** A message with a name of its own, the same when it is sent again. */
    private static final class Named extends MimeMessage {
        private final String id;

        Named(JavaMailSenderImpl smtp, String id) {
            super(smtp.getSession());
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
