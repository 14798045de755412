package it.percorsi.reporting.coprogettazione;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the rule book says of the table.
 *
 * @param smallestCell figures above nothing and below this are hidden from those who do not work on the cases; 1 hides
 *     none. Two would hide nothing but ones, so that every hidden figure were known.
 */
@ConfigurationProperties("percorsi.rule-book")
public record TableRules(@DefaultValue("3") int smallestCell) {

    /** Refuses a threshold that protects nobody though it looks as if it did. */
    public TableRules {
        if (smallestCell != 1 && smallestCell < 3) {
            throw new IllegalArgumentException("percorsi.rule-book.smallest-cell is 1 (hide nothing), 3 or more");
        }
    }
}
