package it.percorsi.platform.operations;

import it.percorsi.platform.commands.Refused;
import it.percorsi.platform.parked.DiscardParkedMessage;
import it.percorsi.platform.parked.ParkedStream;
import it.percorsi.platform.reactions.ParkedDesk;
import it.percorsi.platform.reactions.Reactions.Retried;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The service's part of the page Esercizio; a whole page when it is opened alone. */
@Controller
@RequestMapping(OperationsPages.BASE)
public class OperationsPages {

    static final String BASE = "/esercizio/${percorsi.part}";

    private final ServiceStates states;
    private final ParkedDesk desk;
    private final ViewDesk views;
    private final Words words;
    private final String part;

    OperationsPages(
            ServiceStates states,
            ParkedDesk desk,
            ViewDesk views,
            Words words,
            @Value("${percorsi.part}") String part) {
        this.states = states;
        this.desk = desk;
        this.views = views;
        this.words = words;
        this.part = part;
    }

    @ModelAttribute("part")
    String part() {
        return part;
    }

    /** Names of views on which decisions depend. */
    @ModelAttribute("registers")
    Set<String> registers() {
        return views.registers();
    }

    @ModelAttribute("words")
    Words words() {
        return words;
    }

    @GetMapping("/stato")
    String state(@RequestHeader(name = "HX-Request", required = false) @Nullable String htmx, Model model) {
        model.addAttribute("state", states.now());
        return htmx == null ? "platform/operations" : "platform/operations :: state";
    }

    @PostMapping("/fermi/riprova")
    String retry(@RequestParam("messaggio") long message, RedirectAttributes redirect) {
        return told(() -> desk.retry(message), "operations.notice.through", redirect);
    }

    /** What follows from giving it up; nothing is given up yet. */
    @GetMapping("/fermi/scarto")
    String consequences(@RequestParam("messaggio") long message, Model model, RedirectAttributes redirect) {
        ParkedStream stream = parkedStill(message);
        if (stream == null) {
            redirect.addFlashAttribute("notice", "operations.notice.gone");
            return back();
        }
        model.addAttribute("stream", stream);
        return "platform/operations-discard";
    }

    @PostMapping("/fermi/scarto")
    String discard(
            @RequestParam("messaggio") long message,
            @RequestParam("motivo") String reason,
            Model model,
            RedirectAttributes redirect) {
        String written = reason.strip();
        if (written.length() >= DiscardParkedMessage.LEAST_CHARACTERS
                && written.length() <= DiscardParkedMessage.MOST_CHARACTERS) {
            ParkedStream stream = parkedStill(message);
            boolean view = stream != null && stream.isOfAView();
            return told(
                    () -> desk.discard(message, written),
                    view ? "operations.notice.rebuilding" : "operations.notice.through",
                    redirect);
        }
        String again = consequences(message, model, redirect);
        model.addAttribute("form", Map.of("motivo", reason));
        model.addAttribute("errors", Map.of("motivo", words.discardReason()));
        return again;
    }

    /** What follows from building a view anew; nothing has begun yet. */
    @GetMapping("/viste/ricostruzione")
    String rebuilding(@RequestParam("vista") String view, Model model) {
        model.addAttribute("view", views.known(view));
        return "platform/operations-rebuild";
    }

    @PostMapping("/viste/ricostruzione")
    String rebuild(@RequestParam("vista") String view, RedirectAttributes redirect) {
        views.rebuild(views.known(view));
        redirect.addFlashAttribute("notice", "operations.notice.rebuilding");
        return back();
    }

    private String told(Supplier<Retried> deed, String done, RedirectAttributes redirect) {
        String notice;
        try {
            notice = deed.get().stillWaits() ? "operations.notice.still-refused" : done;
        } catch (Refused refusal) {
            // Somebody else was faster: what was wanted is no longer needed.
            if (!refusal.code().equals("parked-no-more")) {
                throw refusal;
            }
            notice = "operations.notice.gone";
        }
        redirect.addFlashAttribute("notice", notice);
        return back();
    }

    private @Nullable ParkedStream parkedStill(long message) {
        try {
            return desk.waiting(message);
        } catch (Refused gone) {
            return null;
        }
    }

    private String back() {
        return "redirect:/esercizio/" + part + "/stato";
    }
}
