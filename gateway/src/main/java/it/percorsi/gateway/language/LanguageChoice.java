package it.percorsi.gateway.language;

import it.percorsi.gateway.login.OwnPath;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The link at the top of every page that shows it in the other language, from then on. */
@RestController
class LanguageChoice {
    private static final Duration REMEMBERED = Duration.ofDays(365);

    /** Goes back to the page where it was chosen. */
    @GetMapping("/lingua/{tag}")
    ResponseEntity<Void> choose(
            @PathVariable String tag,
            @RequestParam(name = "da", required = false) @Nullable String from,
            HttpServletRequest request) {
        return Language.tagged(tag)
                .map(language -> ResponseEntity.status(HttpStatus.SEE_OTHER)
                        .header(HttpHeaders.SET_COOKIE, cookie(language, request.isSecure()))
                        .header(HttpHeaders.LOCATION, OwnPath.of(from).path())
                        .<Void>build())
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    private static String cookie(Language language, boolean secure) {
        return ResponseCookie.from(Language.COOKIE, language.tag())
                .path("/")
                .maxAge(REMEMBERED)
                .httpOnly(true)
                .secure(secure)
                .sameSite("Lax")
                .build()
                .toString();
    }
}
