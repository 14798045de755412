package it.percorsi.referral;

import static org.assertj.core.api.Assertions.assertThat;

import it.percorsi.platformtest.Words;
import it.percorsi.referral.views.CaseState;
import org.junit.jupiter.api.Test;

class WordsTest {

    private final Words words = new Words("referral");

    @Test
    void everyRefusalHasWords() {
        assertThat(words.refusalsWithoutWords()).isEmpty();
    }

    @Test
    void everyTextOfATemplateHasWords() {
        assertThat(words.templateKeysWithoutWords()).isEmpty();
    }

    @Test
    void everyStateHasWords() {
        for (CaseState state : CaseState.values()) {
            assertThat(words.has("code.CaseState." + state.code()))
                    .as(state.code())
                    .isTrue();
        }
    }
}
