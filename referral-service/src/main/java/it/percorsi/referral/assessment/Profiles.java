package it.percorsi.referral.assessment;

import it.percorsi.events.codes.WorkConstraint;
import it.percorsi.platform.web.CodeTexts;
import it.percorsi.referral.rulebook.CapacityScales;
import it.percorsi.referral.rulebook.CapacityScales.Area;
import it.percorsi.referral.rulebook.CapacityScales.Version;
import it.percorsi.referral.views.Assessment;
import it.percorsi.referral.views.WorkProfile;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.stereotype.Component;

/** Residual capacities in the words of their scales; templates know it as {@code @profiles}. */
@Component("profiles")
public class Profiles {

    private final CapacityScales scales;
    private final CodeTexts texts;
    private final MessageSourceAccessor words;

    Profiles(CapacityScales scales, CodeTexts texts, MessageSource messages) {
        this.scales = scales;
        this.texts = texts;
        this.words = new MessageSourceAccessor(messages);
    }

    /** Every area of the scales that were used, on those scales. */
    public List<CapacityLine> lines(WorkProfile profile) {
        return scales.version(profile.scales()).map(Version::areas).orElse(List.of()).stream()
                .map(area -> line(area, profile.level(area.code())))
                .toList();
    }

    private static CapacityLine line(Area area, @Nullable Integer level) {
        return new CapacityLine(
                area.name(), level, level == null ? "" : area.levels().get(level));
    }

    /** What work has to respect, in words. */
    public List<String> constraints(WorkProfile profile) {
        return profile.constraints().stream().map(texts::text).toList();
    }

    /** What is asked today, beside what was found before. */
    public List<CapacityQuestion> questions(@Nullable Assessment before) {
        return scales.current().areas().stream()
                .map(area -> new CapacityQuestion(
                        "levels[" + area.code() + "]", area.name(), before(before, area.code()), options(area)))
                .toList();
    }

    private Map<String, String> options(Area area) {
        Map<String, String> options = new LinkedHashMap<>();
        options.put("", words.getMessage("referral.profile.unassessed"));
        IntStream.range(0, area.levels().size())
                .forEach(level ->
                        options.put(String.valueOf(level), words.getMessage("referral.profile.level", new Object[] {
                            level, area.levels().get(level)
                        })));
        return options;
    }

    /** A level says something only on its own scales. */
    private String before(@Nullable Assessment before, String area) {
        WorkProfile profile = before == null ? null : before.profile();
        Integer level = profile == null ? null : profile.level(area);
        return profile == null || level == null
                ? ""
                : scales.version(profile.scales())
                        .flatMap(version -> version.area(area))
                        .map(known -> words.getMessage(
                                "referral.profile.before",
                                new Object[] {level, known.levels().get(level)}))
                        .orElse("");
    }

    /** What work may have to respect: value and words. */
    public Map<String, String> constraintChoices() {
        return texts.choices(WorkConstraint.class);
    }
}
