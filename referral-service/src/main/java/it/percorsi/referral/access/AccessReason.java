package it.percorsi.referral.access;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Why an operator opens health details of a case that somebody else follows. */
public enum AccessReason {
    /** The person is in an emergency. */
    EMERGENCY,
    /** The colleague who follows the case is away. */
    REPLACEMENT,
    /** The person asked for it. */
    PERSON_ASKED,
    /** The service looks at its own work. */
    SUPERVISION;

    /** As it is written in forms, headers and the access log. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** All of them, as they are written. */
    public static List<String> codes() {
        return Arrays.stream(values()).map(AccessReason::code).toList();
    }

    /** The reason of that code; empty when there is none. */
    public static Optional<AccessReason> of(String code) {
        return Arrays.stream(values())
                .filter(reason -> reason.code().equals(code))
                .findFirst();
    }
}
