package it.percorsi.referral.notices;

import it.percorsi.events.casefile.AgreementLinkAnswered;
import it.percorsi.events.casefile.AppointmentBooked;
import it.percorsi.events.casefile.AppointmentCancelled;
import it.percorsi.events.casefile.AppointmentMoved;
import it.percorsi.events.casefile.CaseClosed;
import it.percorsi.events.casefile.CaseFileEvent;
import it.percorsi.events.casefile.CaseReopened;
import it.percorsi.events.casefile.CaseResumed;
import it.percorsi.events.casefile.CaseReturnedToMunicipality;
import it.percorsi.events.casefile.CaseSuspended;
import it.percorsi.events.casefile.CaseTransferred;
import it.percorsi.events.casefile.IndividualProjectDrafted;
import it.percorsi.events.casefile.IndividualProjectShared;
import it.percorsi.events.casefile.ObservationReturned;
import it.percorsi.events.casefile.OperatorAssigned;
import it.percorsi.events.casefile.ReferralDeclinedByMunicipality;
import it.percorsi.events.casefile.ReferralEndorsed;
import it.percorsi.events.casefile.ReferralSubmitted;
import it.percorsi.events.casefile.ReturnAcknowledged;
import it.percorsi.events.casefile.TransferProposed;
import it.percorsi.events.casefile.TransferRefused;
import it.percorsi.events.codes.AgreementAnswer;
import it.percorsi.events.codes.ProjectParty;
import it.percorsi.referral.absence.Absence;
import it.percorsi.referral.absence.Absences;
import it.percorsi.referral.clock.ClockActor;
import it.percorsi.referral.network.Contacts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who is told what. Nobody is told of what they did themselves, and in the place of a program people are told. One serves
 * for a batch of facts: it asks once who speaks for whom.
 */
final class Addressees {

    private final Contacts contacts;
    private final Recipients recipients;
    private final Absences absences;
    private final Map<String, Collection<String>> municipalities = new HashMap<>();
    private final Map<String, Collection<String>> services = new HashMap<>();
    private final Map<String, Collection<String>> coordinators = new HashMap<>();
    private final Map<String, Set<String>> programs = new HashMap<>();

    Addressees(Contacts contacts, Recipients recipients, Absences absences) {
        this.contacts = contacts;
        this.recipients = recipients;
        this.absences = absences;
    }

    /** What follows from a fact of a case. */
    List<News> of(CaseFileEvent event, String eventId, String actor, FollowedCase followed) {
        return switch (event) {
            case ReferralSubmitted e ->
                news(NoticeKind.AWAITS_MUNICIPALITY, eventId, actor, followed, municipality(followed));
            case ReferralEndorsed e -> news(NoticeKind.FORWARDED, eventId, actor, followed, sender(followed, actor));
            case ReferralDeclinedByMunicipality e ->
                news(NoticeKind.NOT_FORWARDED, eventId, actor, followed, sender(followed, actor));
            case OperatorAssigned e -> news(NoticeKind.ASSIGNED, eventId, actor, followed, operator(followed));
            case CaseReturnedToMunicipality e ->
                news(NoticeKind.RETURNED, eventId, actor, followed, sender(followed, actor), municipality(followed));
            case ReturnAcknowledged e -> news(NoticeKind.ACKNOWLEDGED, eventId, actor, followed, service(followed));
            case IndividualProjectDrafted e ->
                news(
                        NoticeKind.AGREEMENT_NEEDED,
                        eventId,
                        actor,
                        followed,
                        speaksFor(e, ProjectParty.CASE_MANAGER, ProjectParty.REFERRING_SERVICE)
                                ? sender(followed, actor)
                                : Set.of(),
                        speaksFor(e, ProjectParty.TUTOR, ProjectParty.TUTOR) ? service(followed) : Set.of());
            case AgreementLinkAnswered e ->
                e.answer() == AgreementAnswer.DISAGREED
                        ? news(NoticeKind.AGREEMENT_REFUSED, eventId, actor, followed, service(followed))
                        : List.of();
            case ObservationReturned e ->
                news(NoticeKind.OBSERVED, eventId, actor, followed, sender(followed, actor), municipality(followed));
            case AppointmentBooked e ->
                news(NoticeKind.APPOINTMENT_BOOKED, eventId, actor, followed, whoActsFor(e.ambito(), e.operator()));
            case AppointmentMoved e ->
                news(
                        NoticeKind.APPOINTMENT_MOVED,
                        eventId,
                        actor,
                        followed,
                        whoActsFor(e.ambito(), e.operator()),
                        whoActsFor(e.ambito(), e.previousOperator()));
            case AppointmentCancelled e ->
                news(NoticeKind.APPOINTMENT_CANCELLED, eventId, actor, followed, whoActsFor(e.ambito(), e.operator()));
            case IndividualProjectShared e -> toAll(NoticeKind.SHARED, eventId, actor, followed);
            case CaseSuspended e -> toAll(NoticeKind.SUSPENDED, eventId, actor, followed);
            case CaseResumed e -> toAll(NoticeKind.RESUMED, eventId, actor, followed);
            case CaseClosed e -> toAll(NoticeKind.CLOSED, eventId, actor, followed);
            case TransferProposed e ->
                news(NoticeKind.TRANSFER_ASKED, eventId, actor, followed, speakers(e.ambito(), e.toMunicipality()));
            case TransferRefused e ->
                news(NoticeKind.TRANSFER_REFUSED, eventId, actor, followed, municipality(followed), operator(followed));
            case CaseTransferred e ->
                Stream.concat(
                                news(NoticeKind.TRANSFERRED, eventId, actor, followed, service(followed)).stream(),
                                news(
                                        NoticeKind.PASSED_ON,
                                        eventId,
                                        actor,
                                        followed,
                                        speakers(e.ambito(), e.formerMunicipality()))
                                        .stream())
                        .toList();
            case CaseReopened e -> toAll(NoticeKind.REOPENED, eventId, actor, followed);
            default -> List.of();
        };
    }

    private static boolean speaksFor(IndividualProjectDrafted drafted, ProjectParty one, ProjectParty other) {
        return drafted.requiredParties().contains(one)
                || drafted.requiredParties().contains(other);
    }

    /** A reminder goes to who must act; the coordinators too are told of what is late. */
    List<News> of(Reminder reminder, FollowedCase followed) {
        Collection<String> actors =
                reminder.clock().actor() == ClockActor.MUNICIPALITY ? municipality(followed) : service(followed);
        return news(
                reminder.kind(),
                reminder.fact(followed.caseId()),
                "",
                followed,
                actors,
                reminder.isLate() ? coordinators(followed) : Set.of());
    }

    private List<News> toAll(NoticeKind kind, String fact, String actor, FollowedCase followed) {
        return news(kind, fact, actor, followed, sender(followed, actor), operator(followed), municipality(followed));
    }

    @SafeVarargs
    private static List<News> news(
            NoticeKind kind, String fact, String actor, FollowedCase followed, Collection<String>... groups) {
        Set<String> told = new HashSet<>(List.of(actor, ""));
        List<News> news = new ArrayList<>();
        for (Collection<String> group : groups) {
            for (String user : group) {
                if (told.add(user)) {
                    news.add(new News(followed.ambito(), user, fact, kind, followed.caseId()));
                }
            }
        }
        return news;
    }

    /** Whether a user, a person or a program, is one of a municipality's. */
    boolean belongs(String user, String ambito, String municipality) {
        return recipients.isOf(ambito, user, municipality);
    }

    /**
     * Who referred the person. Where a program did: the people of its sending service, and for a municipality's or the
     * ambito's own one who speaks for the municipality of the case.
     */
    private Collection<String> sender(FollowedCase followed, String actor) {
        String sender = followed.sender();
        if (sender.equals(actor) || !isProgram(followed.ambito(), sender)) {
            return Set.of(sender);
        }
        Collection<String> colleagues = services.computeIfAbsent(
                followed.ambito() + "/" + sender, key -> recipients.ofServiceOf(followed.ambito(), sender));
        return colleagues.isEmpty() ? municipality(followed) : colleagues;
    }

    private boolean isProgram(String ambito, String user) {
        return programs.computeIfAbsent(ambito, recipients::programs).contains(user);
    }

    private Collection<String> operator(FollowedCase followed) {
        @Nullable String operator = followed.operator();
        return operator == null ? Set.of() : whoActsFor(followed.ambito(), operator);
    }

    /** R32: the operator, who reads it on coming back, and who stands in today. */
    private Collection<String> whoActsFor(String ambito, String operator) {
        Absence absence = absences.today().get(operator);
        return Stream.concat(Stream.of(operator), Stream.ofNullable(absence).map(Absence::substitute))
                .filter(user -> !isProgram(ambito, user))
                .toList();
    }

    private Collection<String> municipality(FollowedCase followed) {
        return municipalities.computeIfAbsent(
                followed.ambito() + "/" + followed.municipality(),
                key -> speakers(followed.ambito(), followed.municipality()));
    }

    /** R5: its current contact; while no person is named, everybody of the municipality who was ever here. */
    private Collection<String> speakers(String ambito, String municipality) {
        return contacts.of(ambito, municipality)
                .filter(contact -> !isProgram(ambito, contact.user()))
                .map(contact -> List.of(contact.user()))
                .orElseGet(() -> recipients.ofMunicipality(ambito, municipality).stream()
                        .map(Recipient::user)
                        .toList());
    }

    /** Who follows the case; the coordinators while no person does. */
    private Collection<String> service(FollowedCase followed) {
        Collection<String> people = operator(followed);
        return people.isEmpty() ? coordinators(followed) : people;
    }

    private Collection<String> coordinators(FollowedCase followed) {
        return coordinators.computeIfAbsent(followed.ambito(), recipients::coordinators);
    }
}
