package it.percorsi.referral.support;

import it.percorsi.events.Personal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What was done for a worker at risk of losing the job (R26).
 *
 * @param caseId the case
 * @param personId the person
 * @param worker who heard the worker, and when
 * @param companies meetings with the company
 * @param services services of the network that were activated
 */
public record SupportFile(
        String caseId,
        String personId,
        List<WorkerHeard> worker,
        List<CompanyMet> companies,
        List<Activated> services) {

    /** Lists are kept as they are given. */
    public SupportFile {
        worker = List.copyOf(worker);
        companies = List.copyOf(companies);
        services = List.copyOf(services);
    }

    /** The worker was heard at SISL. */
    public record WorkerHeard(String operator, LocalDate heardOn) {}

    /** Another operator met the company; which and what came out is null where it is not for the reader. */
    public record CompanyMet(
            String operator,
            LocalDate heardOn,
            @Personal @Nullable String company,
            @Personal @Nullable String findings) {}

    /** A service was activated; which and what for is null where it is not for the reader. */
    public record Activated(
            LocalDate activatedOn,
            @Personal @Nullable String service,
            @Personal @Nullable String note) {}

    SupportFile with(WorkerHeard one) {
        return new SupportFile(caseId, personId, and(worker, one), companies, services);
    }

    SupportFile with(CompanyMet one) {
        return new SupportFile(caseId, personId, worker, and(companies, one), services);
    }

    SupportFile with(Activated one) {
        return new SupportFile(caseId, personId, worker, companies, and(services, one));
    }

    /** The same without what only those may read who read health details. */
    SupportFile withoutHealth() {
        return new SupportFile(
                caseId,
                personId,
                worker,
                companies.stream()
                        .map(one -> new CompanyMet(one.operator(), one.heardOn(), null, null))
                        .toList(),
                services.stream()
                        .map(one -> new Activated(one.activatedOn(), null, null))
                        .toList());
    }

    private static <T> List<T> and(List<T> before, T one) {
        return Stream.concat(before.stream(), Stream.of(one)).toList();
    }
}
