package it.percorsi.identity.admin;

import it.percorsi.identity.accounts.Account;
import it.percorsi.identity.accounts.AccountAdministration;
import it.percorsi.identity.accounts.AccountLog;
import it.percorsi.identity.accounts.Accounts;
import it.percorsi.identity.accounts.InvalidAccount;
import it.percorsi.identity.accounts.LoginAttempts;
import it.percorsi.identity.accounts.UnknownName;
import it.percorsi.identity.pages.Problems;
import java.security.Principal;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Pages about accounts, for a gestore. */
@Controller
@RequestMapping("/utenti")
class UsersPages {

    private static final int PAGE = 25;

    private final Accounts accounts;
    private final AccountAdministration administration;
    private final AccountLog log;
    private final LoginAttempts attempts;
    private final Problems problems;

    UsersPages(
            Accounts accounts,
            AccountAdministration administration,
            AccountLog log,
            LoginAttempts attempts,
            Problems problems) {
        this.accounts = accounts;
        this.administration = administration;
        this.log = log;
        this.attempts = attempts;
        this.problems = problems;
    }

    @GetMapping
    String list(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "1") int pagina, Model model) {
        int page = Math.clamp(pagina, 1, 10_000);
        List<Account> found = accounts.search(q, (page - 1) * PAGE, PAGE + 1);
        model.addAttribute("q", q);
        model.addAttribute("page", page);
        model.addAttribute("more", found.size() > PAGE);
        model.addAttribute("users", found.subList(0, Math.min(found.size(), PAGE)));
        return "identity/users";
    }

    @GetMapping("/nuovo")
    String blank(Model model) {
        model.addAttribute("form", ProfileForm.empty());
        return "identity/user-new";
    }

    @PostMapping
    String create(@ModelAttribute("form") ProfileForm form, Principal actor, Model model) {
        try {
            String password = administration.create(actor.getName(), form.name(), form.profile());
            return once(form.name(), password, model);
        } catch (InvalidAccount invalid) {
            model.addAttribute("errors", problems.sentences(invalid));
            return "identity/user-new";
        }
    }

    @GetMapping("/{username}")
    String one(@PathVariable String username, Model model) {
        Account account = accounts.find(username).orElseThrow(() -> new UnknownName(username));
        model.addAttribute("form", ProfileForm.of(username, account.profile(), Set.of()));
        return page(account, model);
    }

    @PostMapping("/{username}")
    String edit(
            @PathVariable String username,
            @ModelAttribute("form") ProfileForm form,
            Principal actor,
            Model model,
            RedirectAttributes after) {
        Account account = accounts.find(username).orElseThrow(() -> new UnknownName(username));
        try {
            administration.edit(actor.getName(), username, form.profile());
        } catch (InvalidAccount invalid) {
            model.addAttribute("errors", problems.sentences(invalid));
            return page(account, model);
        }
        after.addFlashAttribute("notice", "identity.saved");
        return "redirect:/utenti/{username}";
    }

    @PostMapping("/{username}/password")
    String resetPassword(@PathVariable String username, Principal actor, Model model) {
        return once(username, administration.resetPassword(actor.getName(), username), model);
    }

    @PostMapping("/{username}/{act:disabilita|abilita|sblocca|esci-ovunque}")
    String act(@PathVariable String username, @PathVariable String act, Principal actor, RedirectAttributes after) {
        try {
            switch (act) {
                case "disabilita" -> administration.disable(actor.getName(), username);
                case "abilita" -> administration.enable(actor.getName(), username);
                case "sblocca" -> administration.unlock(actor.getName(), username);
                default -> administration.logOutEverywhere(actor.getName(), username);
            }
            after.addFlashAttribute("notice", "identity.done." + act);
        } catch (InvalidAccount invalid) {
            after.addFlashAttribute("refusal", problems.refusal(invalid));
        }
        return "redirect:/utenti/{username}";
    }

    private String page(Account account, Model model) {
        model.addAttribute("user", account);
        model.addAttribute("attempts", attempts.state(account.username()));
        model.addAttribute("lines", log.about(account.username()));
        return "identity/user";
    }

    private static String once(String username, String secret, Model model) {
        model.addAttribute("name", username);
        model.addAttribute("secret", secret);
        model.addAttribute("back", "/utenti/" + username);
        model.addAttribute("kind", "password");
        return "identity/secret";
    }
}
