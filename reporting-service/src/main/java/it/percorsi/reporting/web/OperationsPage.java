package it.percorsi.reporting.web;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** How the installation runs: a frame in which each service shows its own part, or the gateway that it is down. */
@Controller
public class OperationsPage {

    /** The services by their names in addresses, in the order of a case's way through them. */
    private static final List<String> PARTS = List.of("referral", "company", "placement", "stipend", "reporting");

    @GetMapping("/esercizio")
    String operations(Model model) {
        model.addAttribute("parts", PARTS);
        return "reporting/esercizio";
    }
}
