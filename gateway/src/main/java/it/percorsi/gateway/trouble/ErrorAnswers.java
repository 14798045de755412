package it.percorsi.gateway.trouble;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Where the servlet container sends what nobody answered: unknown paths, and faults of the gateway. */
@Controller
class ErrorAnswers implements ErrorController {
    private final Answers answers;

    ErrorAnswers(Answers answers) {
        this.answers = answers;
    }

    @RequestMapping("/error")
    void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        // Whoever asks for /error itself asks for a page that does not exist.
        int status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 404;
        answers.to(request, Trouble.of(status), null).writeTo(response);
    }
}
