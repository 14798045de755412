package it.percorsi.platform;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** More virtual threads than processors wait for one class, and what lets it go on needs a carrier too. */
final class CrowdedStart {

    private static final CountDownLatch RELEASED = new CountDownLatch(1);
    private static final int MORE_THAN_PROCESSORS = 4;

    private CrowdedStart() {}

    /** Takes its time to be initialised. */
    private static final class Slow {
        static final boolean READY = await();

        private static boolean await() {
            try {
                RELEASED.await();
                return true;
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
    }

    static void main(String[] arguments) throws InterruptedException {
        if (arguments.length > 0) {
            VirtualThreads.makeRoom();
        }
        List<Thread> waiting = new ArrayList<>();
        for (int number = 0; number < Runtime.getRuntime().availableProcessors() + MORE_THAN_PROCESSORS; number++) {
            waiting.add(Thread.ofVirtual().start(() -> System.out.println(Slow.READY)));
        }
        while (waiting.stream().noneMatch(thread -> thread.getState() == Thread.State.WAITING)) {
            Thread.onSpinWait();
        }
        waiting.add(Thread.ofVirtual().start(RELEASED::countDown));
        for (Thread thread : waiting) {
            thread.join();
        }
    }
}
