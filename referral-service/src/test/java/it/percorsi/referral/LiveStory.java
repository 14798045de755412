package it.percorsi.referral;

import static org.assertj.core.api.Assertions.assertThat;

import it.percorsi.platformtest.ApiClient;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.web.util.HtmlUtils;

/** The story on an open case page, as a browser with scripts keeps asking for it. */
final class LiveStory {

    private static final Pattern WATCHED =
            Pattern.compile("<section[^>]*id=\"storia\"[^>]*hx-get=\"([^\"]*)\"[^>]*hx-trigger=\"every 5s\"");

    private final ApiClient reader;
    private String asked;

    private LiveStory(ApiClient reader, String asked) {
        this.reader = reader;
        this.asked = asked;
    }

    static LiveStory opened(ApiClient reader, String caseId) {
        return new LiveStory(
                reader, address(reader.page("/casi/" + caseId).text()).orElseThrow());
    }

    static Optional<String> address(String html) {
        Matcher section = WATCHED.matcher(html);
        return section.find() ? Optional.of(HtmlUtils.htmlUnescape(section.group(1))) : Optional.empty();
    }

    String asks() {
        return asked;
    }

    /** Asks once; what takes the story's place, empty when there is no news. */
    String ask() {
        ApiClient.Answer answer = reader.page(asked);
        if (answer.status() == 204) {
            return "";
        }
        assertThat(answer.status()).isEqualTo(200);
        asked = address(answer.text()).orElse(asked);
        return answer.text();
    }
}
