package it.percorsi.stipend.stipends;

import it.percorsi.platform.web.BadInput;

/** The tutor's own words about a decision. */
public final class DecisionNote {

    /** Most characters of a note. */
    public static final int MOST = 500;

    private DecisionNote() {}

    /** The note without the blanks around it; refused when it is longer than {@value #MOST} characters. */
    static String fitting(String note) {
        String text = note.strip();
        if (text.length() > MOST) {
            throw new BadInput("note", "note-too-long");
        }
        return text;
    }
}
