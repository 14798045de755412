package it.percorsi.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.percorsi.identity.accounts.FirstAdmin;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class StartTest {

    @Test
    void theFirstStartMakesOneAdminAndPrintsNothing(CapturedOutput output) {
        try (Provider provider = Provider.start()) {
            String password = provider.bean(FirstAdmin.class).password().orElseThrow();
            assertThat(password).hasSize(19);
            assertThat(output.getAll()).doesNotContain(password);
            assertThat(provider.sql()
                            .sql("select username from account")
                            .query(String.class)
                            .list())
                    .containsExactly("admin");
            assertThat(new Browser(provider).get("/login").body()).doesNotContain("elena.galli");
            provider.restart();
            assertThat(provider.bean(FirstAdmin.class).password()).isEmpty();
        }
    }

    @Test
    void startedWithoutTheDemonstrationItsAccountsAreClosedUntilItIsThereAgain() {
        String demo = "--PERCORSI_DEMO_USERS=true";
        String secret = "--PERCORSI_DEMO_CLIENT_SECRET=a-secret-for-the-demonstration";
        try (Provider provider = Provider.start(demo, secret)) {
            assertThat(open(provider)).hasSize(14);
            provider.restart();
            assertThat(open(provider)).containsExactly("admin");
            provider.restart(demo, secret);
            assertThat(open(provider)).hasSize(14);
        }
    }

    /** Everybody who may log in, the demonstration's program among them. */
    private static List<String> open(Provider provider) {
        return provider.sql()
                .sql(
                        "select username from account where enabled union select client_id from machine_client where enabled")
                .query(String.class)
                .list();
    }

    @Test
    void doesNotStartWithAShortSigningKey() {
        assertThatThrownBy(() -> Provider.start("--PERCORSI_SIGNING_KEY_BITS=2047"))
                .hasStackTraceContaining("2048 or more");
    }

    @Test
    void doesNotStartWithoutItsSecrets() {
        assertThatThrownBy(() -> Provider.start("--PERCORSI_CLIENT_SECRET=")).hasStackTraceContaining("client secret");
        assertThatThrownBy(() -> Provider.start("--PERCORSI_MASTER_KEYS="))
                .hasStackTraceContaining("percorsi.master-keys");
        assertThatThrownBy(() -> Provider.start("--PERCORSI_MASTER_KEYS=one:c2hvcnQ="))
                .hasStackTraceContaining("percorsi.master-keys");
    }
}
