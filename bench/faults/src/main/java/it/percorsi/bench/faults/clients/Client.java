package it.percorsi.bench.faults.clients;

import it.percorsi.bench.faults.servers.Patience;
import it.percorsi.bench.faults.servers.ServiceKind;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;

/**
 * One sender with several cases at hand. What has no definite answer is sent again under its key; a case whose next step
 * waits for a fact that is on its way between services is laid aside for a while.
 */
final class Client implements Runnable {

    private static final int CASES_AT_HAND = 3;
    private static final int GIVES_UP_ONE_IN = 200;
    private static final int READS_ONE_IN = 8;
    private static final long PATIENCE_NANOSECONDS = TimeUnit.MINUTES.toNanos(3);
    private static final long LAST_TRIES_NANOSECONDS = TimeUnit.SECONDS.toNanos(60);

    private final String actor;
    private final Random chance;
    private final Roads roads;
    private final Courier courier;
    private final Ledger ledger;
    private final AtomicLong numbers;
    private final int thinkMilliseconds;
    private final BooleanSupplier ended;
    private final Deque<Life> lives = new ArrayDeque<>();
    private final LocalDate today = LocalDate.now(Clock.system(ZoneId.of("Europe/Rome")));

    Client(
            String actor,
            Random chance,
            Roads roads,
            Courier courier,
            Ledger ledger,
            AtomicLong numbers,
            int thinkMilliseconds,
            BooleanSupplier ended) {
        this.actor = actor;
        this.chance = chance;
        this.roads = roads;
        this.courier = courier;
        this.ledger = ledger;
        this.numbers = numbers;
        this.thinkMilliseconds = thinkMilliseconds;
        this.ended = ended;
    }

    @Override
    public void run() {
        try {
            while (!ended.getAsBoolean()) {
                while (lives.size() < CASES_AT_HAND) {
                    lives.addLast(Life.begin(actor, numbers.incrementAndGet(), chance, today));
                }
                Life life = lives.removeFirst();
                if (goOn(life) && !life.isOver()) {
                    lives.addLast(life);
                }
                if (!Patience.pause(1 + chance.nextInt(2 * thinkMilliseconds))) {
                    return;
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** Takes the next step; false when the case is given up. */
    private boolean goOn(Life life) throws InterruptedException {
        Step step = life.step();
        Sent command = life.command();
        ledger.begun(command);
        Optional<Sent.Answer> answer = untilAnswered(command);
        if (answer.isEmpty()) {
            return false;
        }
        if (!answer.get().acknowledged() && !step.refusal().equals(answer.get().code()) && mayPass(answer.get())) {
            // The fact that is missing may be on its way: later again, under the same key.
            return life.waitingNanoseconds() < PATIENCE_NANOSECONDS;
        }
        boolean asExpected = answer.get().acknowledged()
                ? step.refusal().isEmpty()
                : step.refusal().equals(answer.get().code());
        if (asExpected) {
            life.done(answer.get());
            read(life, step.service());
        }
        return asExpected;
    }

    private static boolean mayPass(Sent.Answer answer) {
        return answer.status() == 409 || answer.status() == 404;
    }

    private Optional<Sent.Answer> untilAnswered(Sent command) throws InterruptedException {
        long endedAt = 0;
        while (true) {
            Optional<Sent.Answer> answer = courier.send(command, roads.to(command.service(), chance));
            if (answer.isPresent()) {
                ledger.answered(command, answer.get());
                return answer;
            }
            if (ended.getAsBoolean() && endedAt == 0) {
                endedAt = System.nanoTime();
            }
            boolean tooLate = endedAt != 0 && System.nanoTime() - endedAt > LAST_TRIES_NANOSECONDS;
            if (tooLate || chance.nextInt(GIVES_UP_ONE_IN) == 0 || !Patience.pause(100 + chance.nextInt(400))) {
                return Optional.empty();
            }
        }
    }

    private void read(Life life, ServiceKind service) throws InterruptedException {
        if (!life.caseId().isEmpty() && chance.nextInt(READS_ONE_IN) == 0) {
            courier.get(actor, roads.to(ServiceKind.REFERRAL, chance), "/api/v1/cases/" + life.caseId());
        } else if (service == ServiceKind.STIPEND && chance.nextInt(READS_ONE_IN) == 0) {
            courier.get(actor, roads.to(ServiceKind.REPORTING, chance), "/api/v1/reports/dashboard");
        }
    }
}
