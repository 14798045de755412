package it.percorsi.referral.notices;

import java.util.Locale;
import java.util.Properties;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/**
 * How e-mails leave the installation.
 *
 * @param host name of the mail server; empty: none are sent
 * @param port its port
 * @param user user name there; empty where it asks for none
 * @param password the password, which comes as a file
 * @param from the sender's address
 * @param encryption of the way to the mail server
 */
@ConfigurationProperties("percorsi.mail")
record MailSettings(String host, int port, String user, String password, String from, Encryption encryption) {

    /** What protects user name, password and addresses on their way. */
    enum Encryption {
        /** Demanded once connected. */
        STARTTLS,
        /** From the first byte. */
        TLS,
        /** Nothing: for a mail server on the same machine. */
        NONE
    }

    private static final String PATIENCE_MILLISECONDS = "10000";

    MailSettings {
        if (!host.isEmpty() && from.isEmpty()) {
            throw new IllegalArgumentException("a mail server is named, but no address that e-mails come from");
        }
    }

    boolean isOn() {
        return !host.isEmpty();
    }

    JavaMailSenderImpl sender() {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost(host);
        sender.setPort(port);
        if (!user.isEmpty()) {
            sender.setUsername(user);
            sender.setPassword(password);
        }
        Properties smtp = sender.getJavaMailProperties();
        smtp.setProperty("mail.smtp.auth", String.valueOf(!user.isEmpty()));
        smtp.setProperty("mail.smtp.starttls.enable", String.valueOf(encryption == Encryption.STARTTLS));
        smtp.setProperty("mail.smtp.starttls.required", String.valueOf(encryption == Encryption.STARTTLS));
        smtp.setProperty("mail.smtp.ssl.enable", String.valueOf(encryption == Encryption.TLS));
        smtp.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        for (String wait : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
            smtp.setProperty("mail.smtp." + wait, PATIENCE_MILLISECONDS);
        }
        return sender;
    }

    /** Never with the password. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "MailSettings[%s:%d, %s]", host, port, encryption);
    }
}
