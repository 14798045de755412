package it.percorsi.standalone;

import java.util.concurrent.atomic.AtomicInteger;

/** Numbers of companies that no other test has. */
final class VatNumbers {

    private static final AtomicInteger NEXT = new AtomicInteger(7_000_000);

    private VatNumbers() {}

    /** The next one, with its check digit. */
    static String next() {
        String ten = "000" + NEXT.incrementAndGet();
        int sum = 0;
        for (int place = 0; place < ten.length(); place++) {
            int digit = ten.charAt(place) - '0';
            int counted = place % 2 == 0 ? digit : 2 * digit;
            sum += counted > 9 ? counted - 9 : counted;
        }
        return ten + (10 - sum % 10) % 10;
    }
}
