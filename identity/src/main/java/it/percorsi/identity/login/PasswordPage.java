package it.percorsi.identity.login;

import it.percorsi.identity.IdentitySettings;
import it.percorsi.identity.accounts.Account;
import it.percorsi.identity.accounts.AccountAdministration;
import it.percorsi.identity.accounts.Accounts;
import it.percorsi.identity.accounts.InvalidAccount;
import it.percorsi.identity.accounts.UnknownName;
import it.percorsi.identity.pages.Problems;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One's own password and one's own logins. */
@Controller
class PasswordPage {

    private final Accounts accounts;
    private final AccountAdministration administration;
    private final CurrentPassword current;
    private final RequestCache requests;
    private final Problems problems;
    private final String home;

    PasswordPage(
            Accounts accounts,
            AccountAdministration administration,
            CurrentPassword current,
            RequestCache requests,
            Problems problems,
            IdentitySettings settings) {
        this.accounts = accounts;
        this.administration = administration;
        this.current = current;
        this.requests = requests;
        this.problems = problems;
        this.home = settings.publicUrl() + "/";
    }

    @GetMapping("/password")
    String page(Principal me, Model model) {
        model.addAttribute("forced", account(me).mustChangePassword());
        model.addAttribute("username", me.getName());
        return "identity/password";
    }

    @PostMapping("/password")
    String change(
            @RequestParam String currentPassword,
            @RequestParam String password,
            @RequestParam String repeated,
            Principal me,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes after) {
        Account account = account(me);
        try {
            current.demand(account, currentPassword);
            if (!password.equals(repeated)) {
                throw new InvalidAccount("repeated", "password-differs");
            }
            if (password.equals(currentPassword)) {
                throw new InvalidAccount("password", "password-same");
            }
            administration.choosePassword(account.username(), password);
        } catch (InvalidAccount invalid) {
            model.addAttribute("errors", problems.sentences(invalid));
            return page(me, model);
        }
        LoginSession.keep(request.getSession(), account(me));
        request.changeSessionId();
        @Nullable SavedRequest asked = requests.getRequest(request, response);
        if (account.mustChangePassword()) {
            return "redirect:" + (asked == null ? home : asked.getRedirectUrl());
        }
        after.addFlashAttribute("notice", "identity.password.changed");
        return "redirect:/password";
    }

    @PostMapping("/password/esci-ovunque")
    String logOutEverywhere(Principal me, HttpServletRequest request) {
        administration.logOutEverywhere(me.getName(), me.getName());
        request.getSession().invalidate();
        return "redirect:" + home;
    }

    private Account account(Principal me) {
        return accounts.find(me.getName()).orElseThrow(() -> new UnknownName(me.getName()));
    }
}
