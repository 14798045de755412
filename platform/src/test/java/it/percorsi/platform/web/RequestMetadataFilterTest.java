package it.percorsi.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import it.percorsi.platform.views.Patience;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.support.StaticMessageSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class RequestMetadataFilterTest {

    @Test
    void whoSendsAFormWaitsUntilItsPageCanShowIt() throws Exception {
        assertThat(patience(new MockHttpServletRequest("POST", "/casi/1/colloqui")))
                .isEqualTo(Patience.LONGEST);
    }

    @Test
    void aProgramHasItsAnswerWhenTheCommandIsDurable() throws Exception {
        assertThat(patience(new MockHttpServletRequest("POST", "/api/v1/cases/1/interviews")))
                .isEqualTo(Duration.ZERO);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "wait=3 | 3",
                "respond-async, wait=7 | 7",
                "Wait = \"2\" | 2",
                "wait=9999 | 10",
                "wait=99999 | 0",
                "await=5 | 0",
                "wait | 0",
                "handling=strict | 0"
            })
    void aProgramMayPreferToWaitButNotForLong(String prefer, int seconds) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/api/v1/cases/1/interviews");
        request.addHeader("Prefer", prefer);
        assertThat(patience(request)).isEqualTo(Duration.ofSeconds(seconds));
    }

    private static Duration patience(MockHttpServletRequest request) throws Exception {
        List<Duration> seen = new ArrayList<>();
        new RequestMetadataFilter(new EarlyProblems(new StaticMessageSource()))
                .doFilter(request, new MockHttpServletResponse(), (passed, response) -> seen.add(Patience.current()));
        return seen.getFirst();
    }
}
