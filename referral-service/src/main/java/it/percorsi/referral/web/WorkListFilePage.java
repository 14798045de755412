package it.percorsi.referral.web;

import it.percorsi.platform.commands.Refused;
import it.percorsi.platform.exports.TableFormat;
import it.percorsi.platform.security.Caller;
import it.percorsi.platform.web.RefusalText;
import it.percorsi.referral.worklist.WorkListExport;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The work list leaves as a file; what is too long for one goes back to the list, which says how to narrow it. */
@Controller
class WorkListFilePage {

    private final WorkListExport export;
    private final MessageSource messages;

    WorkListFilePage(WorkListExport export, MessageSource messages) {
        this.export = export;
        this.messages = messages;
    }

    @GetMapping("/casi/esporta")
    Object file(
            Caller caller,
            ListParameters asked,
            @RequestParam TableFormat formato,
            RedirectAttributes next,
            Locale locale) {
        try {
            return export.answer(caller, asked.query(), formato, locale);
        } catch (Refused refusal) {
            next.addFlashAttribute("refusal", RefusalText.of(refusal, messages, locale));
            return "redirect:" + ListParameters.address("/casi", asked.query());
        }
    }
}
