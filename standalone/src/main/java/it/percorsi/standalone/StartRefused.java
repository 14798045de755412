package it.percorsi.standalone;

/** Something stands in the way of the start, in words for the operator. */
class StartRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Sentence sentence;

    StartRefused(String italian, String english) {
        super(english);
        this.sentence = new Sentence(italian, english);
    }

    Sentence sentence() {
        return sentence;
    }
}
