package it.percorsi.referral.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.percorsi.events.casefile.ReferralEndorsed;
import it.percorsi.platform.commands.Provenance;
import it.percorsi.platform.commands.Refused;
import it.percorsi.platform.messaging.RecordedEvent;
import it.percorsi.platform.parked.ParkedMessages;
import it.percorsi.platform.parked.ParkedReason;
import it.percorsi.referral.OnOneServer;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@OnOneServer
class RegisteredCasesTest {

    private static final String POSITION = "case-facts-v1";

    @Autowired
    private CasesOfPerson cases;

    @Autowired
    private ParkedMessages parked;

    @Test
    void whileARegisterCouldNotTakeSomethingInNobodyDecidesOnIt() {
        String consumer = ParkedMessages.view(POSITION);
        RecordedEvent event = new RecordedEvent(
                "held",
                new ReferralEndorsed("case", "legnano", "015118", LocalDate.of(2026, 3, 2)),
                "case",
                1,
                Instant.EPOCH,
                new Provenance("test", "", "", "", null),
                1);
        assertThat(cases.of("nobody")).isEmpty();
        parked.park(consumer, "case", event, ParkedReason.notFolded("a fault"));
        try {
            assertThatThrownBy(() -> cases.of("nobody"))
                    .isInstanceOfSatisfying(
                            Refused.class, refusal -> assertThat(refusal.code()).isEqualTo("facts-incomplete"));
        } finally {
            parked.forget(POSITION);
        }
        assertThat(cases.of("nobody")).isEmpty();
    }
}
