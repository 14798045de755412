package it.percorsi.referral.intake;

import static it.percorsi.platform.security.Role.COORDINATORE;
import static it.percorsi.platform.security.Role.OPERATORE;

import it.percorsi.platform.security.Caller;
import it.percorsi.platform.security.Denied;
import it.percorsi.platform.web.BadInput;
import it.percorsi.referral.access.ReferralSenders;
import it.percorsi.referral.api.NewReferral;
import it.percorsi.referral.casefile.Referrals;
import it.percorsi.referral.person.CodeContent;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Takes one referral in, from a form or a program: refuses, asks, and stores when everything is answered. */
@Component
public class ReferralIntake {

    private final Referrals referrals;
    private final LikelyDuplicates duplicates;
    private final Clock clock;
    private final String ambito;

    ReferralIntake(
            Referrals referrals, LikelyDuplicates duplicates, Clock clock, @Value("${percorsi.ambito}") String ambito) {
        this.referrals = referrals;
        this.duplicates = duplicates;
        this.clock = clock;
        this.ambito = ambito;
    }

    /** Refuses what could never be taken from this caller (R3, R4, R8); then tells what is doubtful. */
    public Questions questions(Caller caller, NewReferral referral) {
        ReferralSenders.check(caller, referral.person().municipality());
        referrals.check(referral.submit("", "", ambito, sender(caller, referral)));
        List<CodeContent.Mismatch> mismatches = referral.mismatches(LocalDate.now(clock));
        boolean other = Boolean.TRUE.equals(referral.notADuplicate());
        String same = knownPerson(caller, referral);
        Duplicates likely =
                other ? Duplicates.NONE : duplicates.of(caller, referral.person(), Referrals.personOfThisRequest());
        if (same != null && !likely.has(same)) {
            throw new BadInput("samePersonAs", "not-alike");
        }
        return new Questions(
                mismatches,
                !mismatches.isEmpty() && !Boolean.TRUE.equals(referral.confirmedMismatch()),
                likely,
                same == null && !likely.isEmpty());
    }

    /** Stores it. */
    public Referrals.Accepted take(Caller caller, NewReferral referral) {
        String sender = sender(caller, referral);
        String same = knownPerson(caller, referral);
        return same == null
                ? referrals.take(
                        personId -> referral.registerPerson(personId, ambito),
                        (caseId, personId) -> referral.submit(caseId, personId, ambito, sender))
                : referrals.takeAgain(same, (caseId, personId) -> referral.submit(caseId, personId, ambito, sender));
    }

    /** Only the service itself refers somebody again whom it knows; others would reach a person who is not theirs. */
    private static @Nullable String knownPerson(Caller caller, NewReferral referral) {
        String same = referral.samePersonAs();
        if (same != null && !caller.is(OPERATORE, COORDINATORE)) {
            throw new Denied("a further case of a known person");
        }
        return same;
    }

    private static String sender(Caller caller, NewReferral referral) {
        return ReferralSenders.sendingService(caller, referral.sendingService());
    }
}
