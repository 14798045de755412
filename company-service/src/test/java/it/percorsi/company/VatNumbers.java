package it.percorsi.company;

import it.percorsi.company.databank.PartitaIva;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** Valid VAT numbers that no test has used yet. */
final class VatNumbers {

    private static final AtomicInteger NEXT = new AtomicInteger(9_000_000);

    private VatNumbers() {}

    static String next() {
        String ten = "000" + NEXT.incrementAndGet();
        return IntStream.range(0, 10)
                .mapToObj(last -> ten + last)
                .filter(PartitaIva::isValid)
                .findFirst()
                .orElseThrow();
    }
}
