package it.percorsi.gateway;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** A part of the platform that one service answers for. */
public enum Part {
    /** People, referrals and cases. */
    REFERRAL,
    /** Placements and attendance. */
    PLACEMENT,
    /** Companies and their posts. */
    COMPANY,
    /** Monthly stipends. */
    STIPEND,
    /** Dashboard and the tables of the coprogettazione. */
    REPORTING,
    /** Login, users and tokens; elsewhere this is another provider and has no route. */
    IDENTITY;

    /** Path patterns routed to this part's service: its own, and its place in the pages of those who run all. */
    public List<String> paths() {
        return this == IDENTITY
                ? ownPaths()
                : Stream.concat(
                                ownPaths().stream(),
                                Stream.of("/esercizio/" + key() + "/**", "/api/v1/operations/" + key() + "/**"))
                        .toList();
    }

    private List<String> ownPaths() {
        return switch (this) {
            case REFERRAL ->
                List.of(
                        "/casi/**",
                        "/calendario/**",
                        "/api/v1/appointments/**",
                        "/api/v1/operator-absences/**",
                        "/accordi/**",
                        "/segnalazioni/**",
                        "/api/v1/referrals/**",
                        "/api/v1/cases/**",
                        "/persone/**",
                        "/api/v1/persons/**",
                        "/api/v1/imports/referrals/**",
                        "/avvisi/**",
                        "/api/v1/notices/**",
                        "/api/v1/municipal-contacts/**",
                        "/regole/**",
                        "/api/v1/rule-books/referral/**",
                        "/programmi/**",
                        "/api/v1/programmes/**",
                        "/api/v1/access-log/referral/**");
            case PLACEMENT ->
                List.of("/inserimenti/**", "/presenze/**", "/api/v1/placements/**", "/api/v1/access-log/placement/**");
            case COMPANY ->
                List.of(
                        "/aziende/**",
                        "/api/v1/companies/**",
                        "/api/v1/imports/companies/**",
                        "/api/v1/access-log/company/**");
            case STIPEND -> List.of("/rimborsi/**", "/api/v1/stipends/**", "/api/v1/access-log/stipend/**");
            case REPORTING ->
                List.of(
                        "/",
                        "/esercizio",
                        "/tavolo/**",
                        "/cruscotto/**",
                        "/api/v1/reports/**",
                        "/api/v1/history/**",
                        "/api/v1/access-log/reporting/**");
            case IDENTITY -> List.of("/accesso/**");
        };
    }

    /** Path below which the service answers, its actuator included. */
    public String base() {
        return this == IDENTITY ? "/accesso" : "";
    }

    /** The part's name in settings, metrics and JSON. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
