package it.percorsi.platform.commands;

/** An answer to be kept with the events of the command that it belongs to. */
record PendingAnswer(String key, String fingerprint, IdempotencyAnswers answers) {

    void keep(CommandOutcome outcome) {
        answers.keep(key, fingerprint, outcome);
    }
}
