package it.percorsi.platform.json;

import it.percorsi.events.codes.Code;
import java.util.Arrays;
import java.util.List;

/** The texts that people may choose from in a closed list. */
public final class Codes {

    private Codes() {}

    /** Every value that is offered, hence not {@code UNKNOWN}, in the order of the list. */
    public static <C extends Enum<C> & Code> List<C> known(Class<C> list) {
        return Arrays.stream(list.getEnumConstants())
                .filter(value -> !value.name().equals("UNKNOWN") && value.offered())
                .toList();
    }

    /** Their texts on the wire. */
    public static <C extends Enum<C> & Code> List<String> texts(Class<C> list) {
        return known(list).stream().map(Code::code).toList();
    }
}
