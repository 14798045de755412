package it.percorsi.stipend;

import static org.assertj.core.api.Assertions.assertThat;

import it.percorsi.events.stipend.StipendAgreed;
import it.percorsi.stipend.api.AgreementBody;
import it.percorsi.stipend.stipends.AgreeStipend;
import it.percorsi.stipend.web.AgreementForm;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What speaks for an amount, everywhere that an amount is agreed: nothing about benefits can be said (R17). */
class NoBenefitsTest {

    @Test
    void R17_whatIsAgreedHasNoPlaceForBenefits() {
        assertThat(fields(AgreementBody.class)).containsExactly("placementId", "monthlyCents", "agreedOn");
        assertThat(fields(AgreementForm.class)).containsExactly("amount", "agreedOn");
        assertThat(fields(AgreeStipend.class))
                .containsExactly(
                        "placementId",
                        "caseId",
                        "personId",
                        "ambito",
                        "municipality",
                        "instrument",
                        "tutor",
                        "monthlyCents",
                        "agreedOn");
        assertThat(fields(StipendAgreed.class))
                .containsExactly(
                        "placementId",
                        "caseId",
                        "personId",
                        "ambito",
                        "municipality",
                        "instrument",
                        "tutor",
                        "monthlyCents",
                        "capCents",
                        "agreedOn");
    }

    private static List<String> fields(Class<? extends Record> type) {
        return Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getName)
                .toList();
    }
}
