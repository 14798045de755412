package it.percorsi.gateway.login;

import it.percorsi.gateway.trouble.Answers;
import it.percorsi.gateway.trouble.Trouble;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** A link or an image of another site must log nobody out: only the button, which posts, does. */
@Controller
class LogoutByGet {
    private final Answers answers;

    LogoutByGet(Answers answers) {
        this.answers = answers;
    }

    @GetMapping("/logout")
    void refuse(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader(HttpHeaders.ALLOW, "POST");
        answers.to(request, Trouble.METHOD_NOT_ALLOWED, null).writeTo(response);
    }
}
