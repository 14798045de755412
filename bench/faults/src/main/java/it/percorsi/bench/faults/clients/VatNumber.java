package it.percorsi.bench.faults.clients;

/** Numbers of companies that pass the check. */
final class VatNumber {

    private VatNumber() {}

    /** The number with its check digit; {@code number} has at most seven digits. */
    static String of(long number) {
        String ten = "%010d".formatted(number);
        int sum = 0;
        for (int place = 0; place < ten.length(); place++) {
            int digit = ten.charAt(place) - '0';
            int counted = place % 2 == 0 ? digit : 2 * digit;
            sum += counted > 9 ? counted - 9 : counted;
        }
        return ten + (10 - sum % 10) % 10;
    }
}
