package it.percorsi.referral.access;

import static it.percorsi.platform.security.Role.COMUNE;
import static it.percorsi.platform.security.Role.COORDINATORE;
import static it.percorsi.platform.security.Role.OPERATORE;
import static it.percorsi.platform.security.Role.SERVIZIO;

import it.percorsi.events.codes.Instrument;
import it.percorsi.platform.commands.Refused;
import it.percorsi.platform.security.Caller;
import it.percorsi.platform.security.Denied;
import it.percorsi.platform.web.BadInput;
import org.jspecify.annotations.Nullable;

/** Who may refer whom, and in whose name. */
public final class ReferralSenders {

    private ReferralSenders() {}

    /** R4: a municipality refers its own residents. */
    public static void check(Caller caller, String municipality) {
        if (!caller.is(OPERATORE, COORDINATORE, SERVIZIO) && !municipality.equals(caller.municipality())) {
            throw Refused.ever("foreign-municipality", "R4");
        }
    }

    /** R26: support for a worker at risk of losing the job is asked for by a municipality. */
    public static void check(Caller caller, @Nullable Instrument asked) {
        if (asked == Instrument.RETENTION_SUPPORT && isOneService(caller)) {
            throw Refused.ever("support-by-municipality", "R26");
        }
    }

    /** Whether the caller refers in the name of one service only. */
    public static boolean isOneService(Caller caller) {
        return caller.is(SERVIZIO) && !caller.is(OPERATORE, COORDINATORE, COMUNE);
    }

    /** The sending service: the caller's own, whatever was written; what was written by those who write for others. */
    public static String sendingService(Caller caller, @Nullable String written) {
        if (isOneService(caller)) {
            if (caller.service().isEmpty()) {
                throw new Denied("referral of a service without a name");
            }
            return caller.service();
        }
        if (written == null || written.isBlank()) {
            throw new BadInput("sendingService", "missing");
        }
        return written;
    }
}
