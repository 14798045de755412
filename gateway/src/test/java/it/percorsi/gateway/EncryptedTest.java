package it.percorsi.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** TLS of our own, TLS ended by a proxy, and none. */
class EncryptedTest {
    private static final String PASSWORD = "segreto-di-prova";
    private static final String HSTS = "Strict-Transport-Security";

    @TempDir
    private Path folder;

    @Test
    void aKeystoreMakesItHttps() throws Exception {
        Path keystore = keystore();
        Files.writeString(folder.resolve("tls.password"), PASSWORD);
        try (var gateway = new RunningGateway(
                        "--percorsi.tls.keystore=" + keystore,
                        "--PERCORSI_SECRETS_DIR=" + folder,
                        "--percorsi.services.identity=" + Backend.deadAddress());
                var client =
                        HttpClient.newBuilder().sslContext(trusting(keystore)).build()) {
            String address = "https://127.0.0.1:" + gateway.port() + "/oauth2/authorization/percorsi";

            var answer = client.send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString());

            assertThat(answer.sslSession().orElseThrow().getProtocol()).isEqualTo("TLSv1.3");
            assertThat(answer.headers().firstValue("Set-Cookie").orElseThrow())
                    .startsWith("__Host-percorsi=")
                    .contains("; Path=/", "; Secure", "; HttpOnly", "; SameSite=Lax")
                    .doesNotContain("Domain");
            assertThat(answer.headers().firstValue(HSTS)).hasValue("max-age=31536000");
            assertThat(answer.headers().firstValue("Location").orElseThrow())
                    .contains("redirect_uri=https://127.0.0.1:" + gateway.port() + "/login/");
        }
    }

    @Test
    void behindAProxyThePublicAddressDecides() {
        try (var referral = Backend.named("referral");
                var gateway = new RunningGateway(
                        "--percorsi.public-url=https://percorsi.example",
                        "--percorsi.services.referral=" + referral.address(),
                        "--percorsi.services.identity=" + Backend.deadAddress())) {
            String login = gateway.raw("GET /oauth2/authorization/percorsi HTTP/1.1", "Host: percorsi.example");
            assertThat(login)
                    .contains("Set-Cookie: __Host-percorsi=", "; Secure", HSTS)
                    .contains("redirect_uri=https://percorsi.example/login/oauth2/code/percorsi");
            assertThat(gateway.raw("GET /casi HTTP/1.1", "Host: percorsi.example", "Accept: text/html"))
                    .contains("Location: /oauth2/authorization/percorsi?verso=%2Fcasi");
            assertThat(gateway.raw("POST /casi HTTP/1.1", "Host: percorsi.example", "Origin: http://percorsi.example"))
                    .startsWith("HTTP/1.1 403");
        }
    }

    @Test
    void servicesLearnThatBrowsersUseHttps() {
        try (var referral = Backend.named("referral");
                var gateway = new RunningGateway(
                        "--percorsi.public-url=https://percorsi.example",
                        "--percorsi.services.referral=" + referral.address())) {
            String answer = gateway.raw(
                    "GET /casi HTTP/1.1", "Host: percorsi.example", "Authorization: Bearer " + gateway.token());

            assertThat(answer).startsWith("HTTP/1.1 200");
            assertThat(referral.received().getFirst().header("X-forwarded-proto"))
                    .isEqualTo("https");
            assertThat(referral.received().getFirst().header("X-forwarded-host"))
                    .isEqualTo("percorsi.example");
        }
    }

    @Test
    void withoutTlsNothingIsPromisedAndAProviderElsewhereMayReceiveOurForms() {
        try (var gateway = new RunningGateway()) {
            var answer = gateway.send(gateway.stranger("/oauth2/authorization/percorsi"));

            assertThat(answer.headers().firstValue(HSTS)).isEmpty();
            assertThat(answer.headers().firstValue("Set-Cookie").orElseThrow())
                    .startsWith("percorsi=")
                    .contains("; HttpOnly", "; SameSite=Lax")
                    .doesNotContain("Secure");
            assertThat(answer.headers().firstValue("Location").orElseThrow())
                    .startsWith(FakeProvider.shared().issuer() + "/oauth2/authorize?");
            assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
                    .endsWith("form-action 'self' " + FakeProvider.shared().address());
        }
    }

    private Path keystore() throws IOException, InterruptedException {
        Path file = folder.resolve("percorsi.p12");
        var keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-keyalg",
                        "EC",
                        "-alias",
                        "percorsi",
                        "-dname",
                        "CN=127.0.0.1",
                        "-ext",
                        "SAN=ip:127.0.0.1",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        file.toString(),
                        "-storepass",
                        PASSWORD)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("keytool.log").toFile())
                .start();
        assertThat(keytool.waitFor()).isZero();
        return file;
    }

    private static SSLContext trusting(Path keystore) throws GeneralSecurityException, IOException {
        var pair = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(keystore)) {
            pair.load(in, PASSWORD.toCharArray());
        }
        var trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("percorsi", pair.getCertificate("percorsi"));
        var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        var context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }
}
