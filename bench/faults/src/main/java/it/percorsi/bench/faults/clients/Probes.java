package it.percorsi.bench.faults.clients;

import it.percorsi.bench.faults.servers.ServiceKind;
import it.percorsi.bench.faults.servers.Site;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;

/** Tries whether something does its work again. */
public final class Probes {

    private static final String ACTOR = "probe";
    private static final long FIRST_NUMBER = 5_000_000;

    private final Site site;
    private final Courier courier;
    private final Ledger ledger;
    private final AtomicLong numbers = new AtomicLong(FIRST_NUMBER);

    /** Sends as an actor of its own. */
    public Probes(Site site, Courier courier, Ledger ledger) {
        this.site = site;
        this.courier = courier;
        this.ledger = ledger;
    }

    /**
     * Whether an instance takes a command. Where a new one would need a whole story before it, the last one that was
     * acknowledged is sent again: it must be answered as before. reporting-service takes none: it has to tell.
     */
    public boolean takesACommand(String instance) throws InterruptedException {
        ServiceKind service = site.serviceOf(instance);
        String base = site.url(instance);
        return switch (service) {
            case REPORTING -> courier.get(ACTOR, base, "/api/v1/reports/dashboard") == 200;
            case COMPANY -> registersACompany(base).isPresent();
            default -> repeats(service, base);
        };
    }

    private boolean repeats(ServiceKind service, String base) throws InterruptedException {
        Optional<Sent> earlier = ledger.latest(command -> command.service() == service);
        if (earlier.isEmpty()) {
            return true;
        }
        Sent.Answer first = Objects.requireNonNull(earlier.get().answer());
        Optional<Sent.Answer> again = courier.send(earlier.get(), base);
        if (again.isPresent()
                && (again.get().status() != first.status()
                        || !again.get().etag().equals(first.etag()))) {
            ledger.contradicted(earlier.get(), again.get());
        }
        return again.isPresent();
    }

    /** Whether a new command goes all the way from a service through its store to its view. */
    public boolean reachesAView() throws InterruptedException {
        for (String instance : site.instancesOf(ServiceKind.COMPANY)) {
            Optional<String> company = registersACompany(site.url(instance));
            if (company.isPresent()) {
                return courier.get(ACTOR, site.url(instance), "/api/v1/companies/" + company.get()) == 200;
            }
        }
        return false;
    }

    private Optional<String> registersACompany(String base) throws InterruptedException {
        List<Step> steps = CaseStory.of(new Random(0), LocalDate.of(2026, 6, 1), numbers.incrementAndGet());
        Step step = steps.stream()
                .filter(candidate -> candidate.name().equals("company"))
                .findFirst()
                .orElseThrow();
        Sent command =
                new Sent("probe-" + numbers.get(), ACTOR, step.service(), step.method(), step.path(), step.body());
        ledger.begun(command);
        Optional<Sent.Answer> answer = courier.send(command, base);
        answer.ifPresent(given -> ledger.answered(command, given));
        return answer.filter(Sent.Answer::acknowledged).map(given -> Life.field(given, "companyId"));
    }
}
