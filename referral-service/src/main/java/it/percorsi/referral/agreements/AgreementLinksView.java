package it.percorsi.referral.agreements;

import it.percorsi.events.casefile.AgreementLinkAnswered;
import it.percorsi.events.casefile.AgreementLinkIssued;
import it.percorsi.events.casefile.AgreementLinkRevoked;
import it.percorsi.platform.messaging.RecordedEvent;
import it.percorsi.platform.views.View;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A document a link, by the digest of its secret. */
@Component
public class AgreementLinksView implements View<AgreementLink> {

    @Override
    public String name() {
        return "agreement-links";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<AgreementLink> document() {
        return AgreementLink.class;
    }

    @Override
    public List<List<String>> indexes() {
        return List.of(List.of("caseId", "issuedOn", "linkId"));
    }

    @Override
    public List<String> touchedBy(RecordedEvent recorded) {
        return switch (recorded.event()) {
            case AgreementLinkIssued e -> List.of(e.linkId());
            case AgreementLinkRevoked e -> List.of(e.linkId());
            case AgreementLinkAnswered e -> List.of(e.linkId());
            default -> List.of();
        };
    }

    @Override
    public @Nullable AgreementLink fold(@Nullable AgreementLink current, String id, RecordedEvent recorded) {
        if (recorded.event() instanceof AgreementLinkIssued e) {
            return new AgreementLink(
                    e.linkId(),
                    e.caseId(),
                    e.personId(),
                    e.projectVersion(),
                    e.party(),
                    e.issuedOn(),
                    e.validUntil(),
                    null,
                    null,
                    null,
                    "",
                    "");
        }
        if (current == null) {
            return null;
        }
        return switch (recorded.event()) {
            case AgreementLinkRevoked e -> current.revoked(e.revokedOn());
            case AgreementLinkAnswered e -> current.answered(e.answer(), e.signedBy(), e.note(), e.answeredOn());
            default -> current;
        };
    }
}
