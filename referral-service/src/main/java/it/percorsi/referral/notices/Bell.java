package it.percorsi.referral.notices;

import it.percorsi.platform.security.AccessRules;
import it.percorsi.platform.security.Caller;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** At the head of every page of this service: how much is new for who reads it. */
@ControllerAdvice(annotations = Controller.class)
class Bell {

    private static final Logger LOG = LoggerFactory.getLogger(Bell.class);

    private final Notices notices;
    private final AccessRules rules;

    Bell(Notices notices, AccessRules rules) {
        this.notices = notices;
        this.rules = rules;
    }

    /** Counted only where a page shows it. */
    @ModelAttribute("bell")
    @Nullable
    OfCaller bell() {
        return Caller.current()
                .filter(caller -> rules.admits(caller, "GET", NoticePages.PATH))
                .map(caller -> new OfCaller(notices, caller))
                .orElse(null);
    }

    /** One user's. */
    public record OfCaller(Notices notices, Caller caller) {

        /** Where it leads. */
        public String href() {
            return NoticePages.PATH;
        }

        /** How many are not read; a page is shown without it while the database is away. */
        public long unread() {
            try {
                return notices.unread(caller);
            } catch (DataAccessException | TransactionException away) {
                LOG.debug("Notices are not counted just now", away);
                return 0;
            }
        }
    }
}
