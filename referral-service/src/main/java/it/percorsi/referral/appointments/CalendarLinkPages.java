package it.percorsi.referral.appointments;

import static it.percorsi.platform.security.Role.COORDINATORE;

import it.percorsi.platform.security.Caller;
import it.percorsi.platform.security.Denied;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The secret address of one's own calendar, and what stands there. */
@Controller
class CalendarLinkPages {

    /** Where calendar programs read, without a login. */
    static final String FEED = "/calendario/ics/{secret}";

    private static final String PAGE = "/calendario/collegamento";
    private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final MediaType CALENDAR = MediaType.parseMediaType("text/calendar;charset=UTF-8");
    private static final int DAYS_BEFORE = 30;
    private static final int DAYS_AFTER = 365;

    private final CalendarLinks links;
    private final CalendarFeed feed;
    private final Appointments appointments;
    private final OperatorNames operators;
    private final Clock clock;

    CalendarLinkPages(
            CalendarLinks links, CalendarFeed feed, Appointments appointments, OperatorNames operators, Clock clock) {
        this.links = links;
        this.feed = feed;
        this.appointments = appointments;
        this.operators = operators;
        this.clock = clock;
    }

    @GetMapping(PAGE)
    String show(Caller caller, @RequestParam(defaultValue = "") String operatore, Model model) {
        String operator = owner(caller, operatore);
        model.addAttribute("operator", operator);
        model.addAttribute("own", operator.equals(caller.user()));
        model.addAttribute("operatorName", operators.nameOf(caller, operator));
        CalendarLinks.Validity validity =
                links.validity(caller.ambito(), operator).orElse(null);
        model.addAttribute("validity", validity);
        model.addAttribute("over", validity != null && validity.isOver(LocalDate.now(clock)));
        return "referral/calendar-link";
    }

    /** Shown on the answer itself and nowhere else, so that it is kept nowhere. */
    @PostMapping(PAGE)
    String renew(Caller caller, Model model) {
        String secret = links.renew(caller.ambito(), caller.user());
        model.addAttribute(
                "address",
                ServletUriComponentsBuilder.fromCurrentContextPath().path(FEED).buildAndExpand(secret));
        return show(caller, "", model);
    }

    @PostMapping(PAGE + "/revoca")
    String revoke(Caller caller, @RequestParam(defaultValue = "") String operatore, RedirectAttributes next) {
        links.revoke(caller.ambito(), owner(caller, operatore));
        next.addFlashAttribute("notice", "referral.done.calendar.revoked");
        if (!operatore.isEmpty()) {
            next.addAttribute("operatore", operatore);
        }
        return "redirect:" + PAGE;
    }

    /** One's own calendar; another's for a coordinator only: a secret address is nothing for a substitute. */
    private static String owner(Caller caller, String asked) {
        if (asked.isEmpty() || asked.equals(caller.user())) {
            return caller.user();
        }
        if (!caller.is(COORDINATORE)) {
            throw new Denied("the calendar of another operator");
        }
        return asked;
    }

    private static String tag(byte[] text) {
        try {
            return "\""
                    + HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(text)) + "\"";
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** What is not known, or no longer, is answered like any other page that there is not. */
    @GetMapping(FEED)
    ResponseEntity<byte[]> read(@PathVariable String secret) {
        LocalDate today = LocalDate.now(clock);
        return (SECRET.matcher(secret).matches() ? links.owner(secret, today) : Optional.<CalendarLinks.Owner>empty())
                .map(owner -> feed.of(appointments.ofOperator(
                        owner.ambito(), owner.operator(), today.minusDays(DAYS_BEFORE), today.plusDays(DAYS_AFTER))))
                .map(text -> ResponseEntity.ok()
                        .contentType(CALENDAR)
                        .cacheControl(CacheControl.noCache().cachePrivate())
                        .eTag(tag(text))
                        .body(text))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }
}
