package it.percorsi.referral.person;

import java.util.List;
import java.util.Set;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Whether two names may be one: with a typing error or two, with family and given name swapped, with a name left out. */
public final class SimilarNames {

    private static final int SHORT = 4;

    private SimilarNames() {}

    /** Compares full names. */
    public static boolean may(String family, String given, String otherFamily, String otherGiven) {
        return (isClose(family, otherFamily) && isClose(given, otherGiven))
                || (isClose(family, otherGiven) && isClose(given, otherFamily));
    }

    private static boolean isClose(String one, String other) {
        List<String> words = NameWords.of(one);
        List<String> others = NameWords.of(other);
        if (words.isEmpty() || others.isEmpty()) {
            return false;
        }
        if (Set.copyOf(words).containsAll(others) || Set.copyOf(others).containsAll(words)) {
            return true;
        }
        String joined = String.join("", words);
        String otherJoined = String.join("", others);
        int errors = Math.min(joined.length(), otherJoined.length()) <= SHORT ? 1 : 2;
        return new LevenshteinDistance(errors).apply(joined, otherJoined) >= 0;
    }
}
