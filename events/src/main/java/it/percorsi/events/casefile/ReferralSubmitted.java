package it.percorsi.events.casefile;

import it.percorsi.events.Personal;
import it.percorsi.events.Revision;
import it.percorsi.events.codes.Category;
import it.percorsi.events.codes.Instrument;
import it.percorsi.events.codes.Priority;
import it.percorsi.events.codes.ReferralChannel;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A service referred a person (R1, R3, R5, R8).
 *
 * @param caseId the case
 * @param personId the person
 * @param ambito the ambito, for example {@code legnano}
 * @param municipality ISTAT code of the municipality of residence, six digits
 * @param referredOn date of the referral
 * @param channel form or written report
 * @param sendingService the referring service, for example {@code CPS Legnano}
 * @param caseManager case manager of the sending service (R5)
 * @param category category of disadvantage
 * @param invalidityPercent civil invalidity in percent; null when there is none
 * @param registeredL68 registered for targeted placement, L.68/99
 * @param priority how urgent
 * @param requestedInstrument instrument asked for; null when left open
 * @param reason reason of the referral, in the words of the sender
 */
@Revision(2)
public record ReferralSubmitted(
        String caseId,
        String personId,
        String ambito,
        String municipality,
        LocalDate referredOn,
        ReferralChannel channel,
        String sendingService,
        String caseManager,
        Category category,
        @Personal @Nullable Integer invalidityPercent,
        boolean registeredL68,
        Priority priority,
        @Nullable Instrument requestedInstrument,
        @Personal String reason)
        implements CaseFileEvent {}
