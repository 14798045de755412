package it.percorsi.company.databank;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Which id a company has: the same for the same VAT number, so that the event store holds none twice (R38). */
public final class CompanyId {

    private CompanyId() {}

    /** The id in an ambito; a VAT number is public, so nothing is given away. */
    public static String of(String ambito, PartitaIva vatNumber) {
        String name = "company|" + ambito + "|" + vatNumber.digits();
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
