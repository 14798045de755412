package it.percorsi.platform.web.chart;

import java.util.ArrayList;
import java.util.List;

/**
 * A linear scale from zero with round steps (1, 2 or 5 times a power of ten).
 *
 * @param step distance between two grid lines, at least 1
 * @param top value at the scale's end, a multiple of the step
 * @param length length of the scale in drawing units
 */
record Scale(long step, long top, double length) {
    private static final int AT_MOST_STEPS = 6;

    static Scale upTo(long greatest, double length) {
        long step = 1;
        for (long power = 1; ; power *= 10) {
            for (long factor : new long[] {1, 2, 5}) {
                step = factor * power;
                if (greatest <= step * AT_MOST_STEPS) {
                    long steps = Math.max(1, Math.ceilDiv(greatest, step));
                    return new Scale(step, steps * step, length);
                }
            }
        }
    }

    double at(long value) {
        return length * value / top;
    }

    List<Long> ticks() {
        List<Long> ticks = new ArrayList<>();
        for (long tick = 0; tick <= top; tick += step) {
            ticks.add(tick);
        }
        return ticks;
    }
}
