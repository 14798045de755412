package it.percorsi.identity.accounts;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Passwords: how they are hashed, which are refused (NIST SP 800-63B: length, no rules of composition), one-time ones. */
@Component
public class Passwords {

    /** In characters. */
    public static final int SHORTEST = 12;

    private static final int LONGEST = 200;
    // Letters and digits that nobody confuses when reading them aloud.
    private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final Set<String> COMMONEST = commonest();

    private final SecureRandom random = new SecureRandom();
    // 19 MiB, two passes, one lane.
    private final PasswordEncoder encoder =
            new DelegatingPasswordEncoder("argon2", Map.of("argon2", new Argon2PasswordEncoder(16, 32, 1, 19456, 2)));
    private final String nobody = Objects.requireNonNull(encoder.encode("nobody has this"));

    /** The hash to keep, with the name of its algorithm. */
    public String hash(String password) {
        return Objects.requireNonNull(encoder.encode(password));
    }

    /** Whether the password is the one of the hash; without a hash it takes as long to say no. */
    public boolean matches(String password, @Nullable String hash) {
        boolean same = encoder.matches(cut(password), hash == null ? nobody : hash);
        return same && hash != null;
    }

    /** Refuses a password that is too short, too long, the user's name or one of the commonest. */
    public void check(String username, String password) {
        String lower = password.strip().toLowerCase(Locale.ROOT);
        if (password.codePointCount(0, password.length()) < SHORTEST) {
            throw new InvalidAccount("password", "password-short");
        }
        if (password.length() > LONGEST) {
            throw new InvalidAccount("password", "password-long");
        }
        if (lower.equals(username) || lower.replaceAll("[^a-z]", "").equals(username.replaceAll("[^a-z]", ""))) {
            throw new InvalidAccount("password", "password-name");
        }
        if (COMMONEST.contains(lower) || lower.chars().distinct().count() < 4) {
            throw new InvalidAccount("password", "password-common");
        }
    }

    /** A random one-time password of 80 bits, in groups of four. */
    public String oneTime() {
        return IntStream.range(0, 16)
                .mapToObj(place ->
                        (place > 0 && place % 4 == 0 ? "-" : "") + ALPHABET.charAt(random.nextInt(ALPHABET.length())))
                .collect(Collectors.joining());
    }

    private static String cut(String password) {
        return password.length() > LONGEST ? password.substring(0, LONGEST + 1) : password;
    }

    private static Set<String> commonest() {
        try (InputStream list =
                Objects.requireNonNull(Passwords.class.getResourceAsStream("/passwords/commonest.txt"))) {
            return new String(list.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
