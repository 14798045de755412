package it.percorsi.referral.intake;

import static it.percorsi.platform.security.Role.COORDINATORE;
import static it.percorsi.platform.security.Role.OPERATORE;

import it.percorsi.platform.commands.CommandContext;
import it.percorsi.platform.commands.Refused;
import it.percorsi.platform.security.Caller;
import it.percorsi.platform.security.Denied;
import it.percorsi.platform.web.BadInput;
import it.percorsi.referral.access.ReferralSenders;
import it.percorsi.referral.api.NewReferral;
import it.percorsi.referral.casefile.Referrals;
import it.percorsi.referral.casefile.SubmitReferral;
import it.percorsi.referral.drafts.Draft;
import it.percorsi.referral.drafts.Drafts;
import it.percorsi.referral.person.CodeContent;
import it.percorsi.referral.person.RegisterPerson;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Takes one referral in, from a form or a program: refuses, asks, and stores when everything is answered. */
@Component
public class ReferralIntake {

    private final Referrals referrals;
    private final LikelyDuplicates duplicates;
    private final Drafts drafts;
    private final Clock clock;
    private final String ambito;

    ReferralIntake(
            Referrals referrals,
            LikelyDuplicates duplicates,
            Drafts drafts,
            Clock clock,
            @Value("${percorsi.ambito}") String ambito) {
        this.referrals = referrals;
        this.duplicates = duplicates;
        this.drafts = drafts;
        this.clock = clock;
        this.ambito = ambito;
    }

    /** The case that a draft has become; empty when it was not sent. Nothing is left of the draft then. */
    public Optional<Referrals.Accepted> sent(Caller caller, String draftId) {
        Optional<Referrals.Accepted> sent = referrals.before(Drafts.context(caller, draftId));
        sent.ifPresent(accepted -> drafts.clear(draftId));
        return sent;
    }

    /**
     * Refuses what could never be taken from this caller (R3, R4, R8); then tells what is doubtful. Of what this very
     * request has stored before nothing is.
     *
     * @param draft the caller's own draft that it comes from; null when it comes from none
     */
    public Questions questions(Caller caller, NewReferral referral, @Nullable Draft draft) {
        ReferralSenders.check(caller, referral.person().municipality());
        ReferralSenders.check(caller, referral.requestedInstrument());
        if (draft == null && referrals.before(CommandContext.current()).isPresent()) {
            return Questions.NONE;
        }
        referrals.check(referral.submit("", "", ambito, sender(caller, referral)));
        List<CodeContent.Mismatch> mismatches = referral.mismatches(LocalDate.now(clock));
        boolean mismatchOpen = !mismatches.isEmpty() && !Boolean.TRUE.equals(referral.confirmedMismatch());
        boolean other = Boolean.TRUE.equals(referral.notADuplicate());
        String same = knownPerson(caller, referral);
        String self = draft == null ? Referrals.personOfThisRequest() : draft.personId();
        // While anything is open all is asked: what is mended may make it another person.
        Duplicates likely = other && !mismatchOpen ? Duplicates.NONE : duplicates.of(caller, referral.person(), self);
        if (same != null && !likely.has(same)) {
            throw new BadInput("samePersonAs", "not-alike");
        }
        return new Questions(mismatches, mismatchOpen, likely, !other && same == null && !likely.isEmpty());
    }

    /** Stores it, once however often it is sent, and throws the draft away that it comes from. */
    public Referrals.Accepted take(Caller caller, NewReferral referral, @Nullable Draft draft) {
        String sender = sender(caller, referral);
        String same = knownPerson(caller, referral);
        Function<String, RegisterPerson> person = personId -> referral.registerPerson(personId, ambito);
        BiFunction<String, String, SubmitReferral> submit =
                (caseId, personId) -> referral.submit(caseId, personId, ambito, sender);
        if (draft == null) {
            CommandContext request = CommandContext.current();
            String known =
                    referrals.before(request).map(Referrals.Accepted::personId).orElse(same);
            return known == null ? referrals.take(person, submit) : referrals.takeAgain(request, known, submit);
        }
        return drafts.send(
                        caller,
                        draft,
                        once -> same == null
                                ? referrals.take(once, draft.personId(), person, submit)
                                : referrals.takeAgain(once, same, submit))
                .or(() -> sent(caller, draft.personId()))
                .orElseThrow(() -> gone(caller, draft.personId()));
    }

    private Refused gone(Caller caller, String draftId) {
        return Refused.now(drafts.find(caller, draftId).isPresent() ? "draft-changed" : "draft-gone", null);
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
