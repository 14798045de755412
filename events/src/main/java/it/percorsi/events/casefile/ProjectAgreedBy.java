package it.percorsi.events.casefile;

import it.percorsi.events.Revision;
import it.percorsi.events.codes.ProjectParty;
import it.percorsi.events.codes.SignatureManner;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One party agreed to the individual project (R19).
 *
 * @param caseId the case
 * @param ambito the ambito, for example {@code legnano}
 * @param municipality ISTAT code of the municipality of residence, six digits
 * @param projectVersion version of the project, counted from 1
 * @param party who agreed
 * @param manner how
 * @param agreedOn date
 * @param documentId the scan of what was signed on paper; null when none was named
 */
@Revision(2)
public record ProjectAgreedBy(
        String caseId,
        String ambito,
        String municipality,
        int projectVersion,
        ProjectParty party,
        SignatureManner manner,
        LocalDate agreedOn,
        @Nullable String documentId)
        implements CaseFileEvent {}
