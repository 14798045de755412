package it.percorsi.referral.privacy;

import it.percorsi.events.codes.ErasureGround;
import it.percorsi.events.codes.LegalHoldGround;
import it.percorsi.platform.commands.CommandOutcome;
import it.percorsi.platform.security.Caller;
import it.percorsi.platform.views.Seen;
import it.percorsi.platform.web.NotFound;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.Locale;
import java.util.Objects;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Legal holds and the erasure of a person. */
@RestController
@RequestMapping("/api/v1/persons/{personId}")
class PersonsApi {

    private final Persons persons;
    private final ErasurePreviews previews;
    private final PersonCommands commands;

    PersonsApi(Persons persons, ErasurePreviews previews, PersonCommands commands) {
        this.persons = persons;
        this.previews = previews;
        this.commands = commands;
    }

    /** What needs the data. */
    record HoldBody(@NotNull LegalHoldGround ground) {}

    /** Why the person is to be erased. */
    record ErasureBody(@NotNull ErasureGround ground) {}

    @GetMapping("/erasure/preview")
    ResponseEntity<ErasurePreview> preview(@PathVariable String personId, Locale locale) {
        Seen<PersonFile> seen = persons.findSeen(personId).orElseThrow(() -> new NotFound("person", personId));
        return ResponseEntity.ok()
                .eTag("\"" + seen.lastOf(personId) + "\"")
                .body(previews.of(Objects.requireNonNull(seen.body()), locale));
    }

    @PostMapping("/holds")
    ResponseEntity<Void> hold(@PathVariable String personId, @Valid @RequestBody HoldBody body) {
        return done(commands.hold(personId, body.ground()));
    }

    @DeleteMapping("/holds")
    ResponseEntity<Void> release(@PathVariable String personId) {
        return done(commands.release(personId));
    }

    @PostMapping("/erasure")
    ResponseEntity<Void> request(@PathVariable String personId, @Valid @RequestBody ErasureBody body, Caller caller) {
        return done(commands.request(personId, body.ground(), caller));
    }

    @DeleteMapping("/erasure")
    ResponseEntity<Void> withdraw(@PathVariable String personId) {
        return done(commands.withdraw(personId));
    }

    @PostMapping("/erasure/authorisation")
    ResponseEntity<Void> authorise(@PathVariable String personId, Caller caller) {
        return done(commands.authorise(personId, caller));
    }

    private static ResponseEntity<Void> done(CommandOutcome outcome) {
        return ResponseEntity.noContent().eTag(outcome.etag()).build();
    }
}
