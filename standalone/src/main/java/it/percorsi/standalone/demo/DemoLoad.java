package it.percorsi.standalone.demo;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/**
 * Fills an installation with the companies and referrals of the demonstration and drives some sixty cases through the
 * whole thread, by the same HTTP requests that people and systems send. Every request has its own idempotency key: a
 * load that was interrupted is run again and has no effect twice. A finished load is never repeated.
 */
public final class DemoLoad {

    private static final int CASES_AT_ONCE = 8;

    private final String baseUrl;
    private final LoadMarks marks;
    private final Consumer<String> progress;
    private final Supplier<String> tokens;
    private final Clock clock;

    /**
     * A load.
     *
     * @param baseUrl address of the gateway, for example {@code http://127.0.0.1:8080}
     * @param dataFolder folder that remembers how far the load is, in its subfolder {@code demo}
     * @param progress told in sentences how far it is
     * @param tokens gives a good access token whenever it is asked
     */
    public DemoLoad(String baseUrl, Path dataFolder, Consumer<String> progress, Supplier<String> tokens) {
        this(baseUrl, dataFolder, progress, tokens, Clock.system(ZoneId.of("Europe/Rome")));
    }

    DemoLoad(String baseUrl, Path dataFolder, Consumer<String> progress, Supplier<String> tokens, Clock clock) {
        this.baseUrl = baseUrl;
        this.marks = new LoadMarks(dataFolder);
        this.progress = progress;
        this.tokens = tokens;
        this.clock = clock;
    }

    /**
     * Loads, or goes on where it was interrupted; returns at once when it was finished before.
     *
     * @throws DemoLoadFailed when a request is refused for another reason than a fact that is still on its way
     */
    public void run() {
        if (marks.finished()) {
            return;
        }
        LocalDate today = marks.planDay(LocalDate.now(clock));
        DemoFiles files = DemoFiles.until(today);
        List<CasePlan> plans = DemoPlan.of(files.referrals(), files.companies(), today);
        Progress steps = new Progress(
                progress, plans.stream().mapToLong(CasePlan::commands).sum());
        try (Sender sender = new Sender(baseUrl, tokens)) {
            Map<Integer, String> companies = imported(sender, "companies", "aziende", files.companiesFile());
            Map<Integer, String> cases = imported(sender, "referrals", "segnalazioni", files.referralsFile());
            drive(plans, companies, cases, sender, steps);
            fund(plans, cases, today, sender);
            giveTheReferentACompany(plans, companies, sender);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DemoLoadFailed("Il caricamento dei dati dimostrativi è stato interrotto; si può ripetere.", e);
        }
        String summary = String.format(
                Locale.ITALY,
                "Dati dimostrativi: %,d aziende, %,d segnalazioni, %,d inserimenti, pronti dopo %d s",
                files.companies().size(),
                files.referrals().size(),
                plans.stream().filter(plan -> plan.company() != null).count(),
                steps.seconds());
        marks.finish(summary);
        progress.accept(summary);
    }

    /** Imports a file; returns the ids by the number of the row. */
    private Map<Integer, String> imported(Sender sender, String what, String words, String file)
            throws InterruptedException {
        Answer answer = sender.upload("/api/v1/imports/" + what, "demo-" + what, what + ".csv", file);
        if (!answer.isGood()) {
            throw new DemoLoadFailed("POST /api/v1/imports/%s: la risposta è %s %s"
                    .formatted(what, answer.inWords(), answer.body().path("errors")));
        }
        Map<Integer, String> ids = new HashMap<>();
        for (JsonNode known : answer.body().path("alreadyRegistered")) {
            ids.put(known.path("row").asInt() - 1, known.path("companyId").asString());
        }
        int row = 1;
        for (String id : answer.texts("ids")) {
            while (ids.containsKey(row)) {
                row++;
            }
            ids.put(row, id);
        }
        progress.accept(String.format(Locale.ITALY, "Dati dimostrativi: %,d %s importate", ids.size(), words));
        return ids;
    }

    /** A programme, then the cases in it. */
    private void fund(List<CasePlan> plans, Map<Integer, String> cases, LocalDate today, Sender sender)
            throws InterruptedException {
        List<FundedCases.Funded> funded = FundedCases.of(plans, today);
        Step programme = FundedCases.programme(today);
        Answer opened = sender.send(programme.method(), programme.path(), "demo-programme", programme.body());
        String programmeId = opened.body().path("programmeId").asString("");
        if (!opened.isGood() || programmeId.isEmpty()) {
            throw new DemoLoadFailed("Il programma finanziato non è stato aperto: " + opened.inWords());
        }
        for (FundedCases.Funded one : funded) {
            String caseId = known(cases, one.plan().referral().number(), "segnalazione");
            CaseRun run = new CaseRun(one.plan(), Map.of("caseId", caseId, "programmeId", programmeId), sender);
            for (Step step : one.steps()) {
                run.take(step);
            }
        }
        progress.accept("Dati dimostrativi: 1 programma finanziato con %d casi".formatted(funded.size()));
    }

    /** The demonstration's company referent belongs to a company where somebody works now. */
    private static void giveTheReferentACompany(List<CasePlan> plans, Map<Integer, String> companies, Sender sender)
            throws InterruptedException {
        String company = plans.stream()
                .filter(CasePlan::worksNow)
                .map(CasePlan::company)
                .filter(Objects::nonNull)
                .map(place -> known(companies, place.number(), "azienda"))
                .findFirst()
                .orElse("");
        if (!company.isEmpty()) {
            Answer answer = sender.send(
                    "PUT",
                    "/accesso/api/v1/users/azienda.demo",
                    "demo-referent",
                    Map.of("displayName", "Referente aziendale", "roles", List.of("azienda"), "azienda", company));
            if (!answer.isGood()) {
                throw new DemoLoadFailed("L’utente azienda.demo non ha avuto la sua azienda: " + answer.inWords());
            }
        }
    }

    private static void drive(
            List<CasePlan> plans,
            Map<Integer, String> companies,
            Map<Integer, String> cases,
            Sender sender,
            Progress progress)
            throws InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(
                CASES_AT_ONCE, Thread.ofVirtual().name("demo-", 0).factory());
        try {
            ExecutorCompletionService<Void> runs = new ExecutorCompletionService<>(threads);
            for (CasePlan plan : longestFirst(plans)) {
                runs.submit(caseRun(plan, new CaseRun(plan, ids(plan, companies, cases), sender), progress));
            }
            for (int finished = 0; finished < plans.size(); finished++) {
                runs.take().get();
            }
        } catch (ExecutionException e) {
            throw e.getCause() instanceof DemoLoadFailed failure
                    ? failure
                    : new DemoLoadFailed("I dati dimostrativi non si possono caricare: " + e.getCause(), e.getCause());
        } finally {
            threads.shutdownNow();
        }
    }

    private static Callable<Void> caseRun(CasePlan plan, CaseRun run, Progress progress) {
        return () -> {
            for (Step step : plan.steps()) {
                run.take(step);
                if (step.isCommand()) {
                    progress.oneMore();
                }
            }
            return null;
        };
    }

    /** The longest cases first, so that no thread is left with one of them at the end. */
    private static List<CasePlan> longestFirst(List<CasePlan> plans) {
        List<CasePlan> order = new ArrayList<>(plans);
        order.sort((one, other) -> Long.compare(other.commands(), one.commands()));
        return order;
    }

    private static Map<String, String> ids(CasePlan plan, Map<Integer, String> companies, Map<Integer, String> cases) {
        Map<String, String> ids = new HashMap<>();
        ids.put("caseId", known(cases, plan.referral().number(), "segnalazione"));
        Company company = plan.company();
        if (company != null) {
            ids.put("companyId", known(companies, company.number(), "azienda"));
        }
        return ids;
    }

    private static String known(Map<Integer, String> ids, int row, String what) {
        String id = ids.get(row);
        if (id == null) {
            throw new DemoLoadFailed(
                    "L’importazione non dice che cosa è diventata la riga %d (%s).".formatted(row, what));
        }
        return id;
    }
}
