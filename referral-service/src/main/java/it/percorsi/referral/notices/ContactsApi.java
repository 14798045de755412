package it.percorsi.referral.notices;

import it.percorsi.platform.commands.CommandOutcome;
import it.percorsi.platform.security.Caller;
import it.percorsi.referral.network.Contact;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Comparator;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The same as {@link ContactPages}, for programs. */
@RestController
@RequestMapping("/api/v1/municipal-contacts")
class ContactsApi {

    private final ContactDesk desk;

    ContactsApi(ContactDesk desk) {
        this.desk = desk;
    }

    /** User name of who is named. */
    record Named(@NotBlank @Size(max = 200) String contact) {}

    @GetMapping
    List<Contact> list(Caller caller) {
        return desk.current(caller).values().stream()
                .sorted(Comparator.comparing(Contact::municipality))
                .toList();
    }

    @PostMapping("/{municipality}")
    ResponseEntity<Void> name(Caller caller, @PathVariable String municipality, @Valid @RequestBody Named named) {
        CommandOutcome outcome = desk.name(caller, municipality, named.contact());
        return ResponseEntity.noContent().eTag(outcome.etag()).build();
    }
}
