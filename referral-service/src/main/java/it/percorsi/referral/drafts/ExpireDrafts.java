package it.percorsi.referral.drafts;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

/** Nobody keeps what is known of a person only because a form was never finished. */
public class ExpireDrafts {

    private static final Logger LOG = LoggerFactory.getLogger(ExpireDrafts.class);

    private final Drafts drafts;

    ExpireDrafts(Drafts drafts) {
        this.drafts = drafts;
    }

    /** Throws away what is too old. */
    @Scheduled(fixedDelayString = "PT6H", initialDelayString = "PT5M")
    public void run() {
        int gone = drafts.expire();
        if (gone > 0) {
            LOG.info("{} drafts of referrals were not touched for {} days and are gone", gone, Drafts.KEPT.toDays());
        }
    }
}
