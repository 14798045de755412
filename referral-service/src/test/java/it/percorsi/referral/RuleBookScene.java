package it.percorsi.referral;

import it.percorsi.platformtest.ApiClient;
import it.percorsi.platformtest.Html;
import java.time.LocalDate;
import java.util.Map;

/** Versions of the rule book as a program and as the form write them. */
final class RuleBookScene {

    /** As they come, but for active job search, which the person and the tutor agree to. */
    static final String BOXES = "&parti=tirocinio/case-manager&parti=tirocinio/referring-service&parti=tirocinio/tutor"
            + "&parti=borsa-lavoro/case-manager&parti=borsa-lavoro/referring-service&parti=borsa-lavoro/tutor"
            + "&parti=direct-placement/case-manager&parti=direct-placement/referring-service&parti=direct-placement/tutor"
            + "&parti=active-job-search/tutor&prove=2.1/certificate";

    private RuleBookScene() {}

    static String version(LocalDate from, int invalidity, int interview, int project) {
        return """
                {"validFrom":"%s","invalidityOver":%d,"daysToFirstInterview":%d,"daysToSharedProject":%d}
                """.formatted(from, invalidity, interview, project);
    }

    static String previewed(ApiClient coordinator, String form, Map<String, String> written) {
        return coordinator
                .form("/regole/anteprima", Html.form(form, "/regole/anteprima", written) + BOXES)
                .text();
    }
}
