package se.fyrklover.entrance.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import se.fyrklover.access.Passkeys;
import se.fyrklover.access.SignIn.Answer;
import se.fyrklover.shared.Phrase;
import se.fyrklover.web.Cookies;
import se.fyrklover.web.Pages;
import tools.jackson.databind.json.JsonMapper;

/// What the forms of this module have in common: the shell that they stand in, what was wrong, and
/// the questions to the browser about passkeys.
@Component
class Forms {

    private static final String QUESTION = "nyckel";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Pages pages;
    private final Cookies cookies;

    Forms(Pages pages, Cookies cookies) {
        this.pages = pages;
        this.cookies = cookies;
    }

    /// A page that is kept nowhere.
    ///
    /// @param said what the template is given beside its shell, by name and value in turn
    ModelAndView page(
            HttpServletRequest request,
            HttpServletResponse response,
            String template,
            Object... said) {
        response.setHeader("Cache-Control", "no-store");
        var model = new HashMap<String, Object>();
        model.put("shell", pages.shell(request));
        for (int at = 0; at < said.length; at += 2) model.put((String) said[at], said[at + 1]);
        return new ModelAndView("entrance/" + template, model);
    }

    /// The page again, with what was wrong.
    ModelAndView again(ModelAndView page, HttpStatus status) {
        page.setStatus(status);
        return page;
    }

    String say(HttpServletRequest request, Phrase phrase) {
        return pages.shell(request).say(phrase);
    }

    /// What is said to who did not get in, and how it is said to a program.
    record Refused(Phrase why, HttpStatus status) {}

    static Refused refused(Answer answer, String wrong) {
        return answer instanceof Answer.TooMany(var after)
                ? tooMany(after)
                : new Refused(Phrase.of(wrong), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    static Refused tooMany(Duration after) {
        return new Refused(
                Phrase.of("entrance.too-many", Math.toIntExact(after.toMinutes())),
                HttpStatus.TOO_MANY_REQUESTS);
    }

    /// Asks the browser, which brings the note back by itself.
    ResponseEntity<String> ask(HttpServletResponse response, Passkeys.Question question) {
        cookies.write(response, QUESTION, question.note(), Passkeys.QUESTION_LASTS);
        return json(HttpStatus.OK, question.options());
    }

    /// The note of the question that is answered, which is asked no more.
    String note(HttpServletRequest request, HttpServletResponse response) {
        var note = cookies.read(request, QUESTION);
        note.ifPresent(_ -> cookies.forget(response, QUESTION));
        return note.orElse("");
    }

    /// The browser is to go on to a path of ours.
    static ResponseEntity<String> onward(String path) {
        return json(HttpStatus.OK, JSON.writeValueAsString(Map.of("till", path)));
    }

    /// The browser is to say what was wrong.
    ResponseEntity<String> wrong(HttpServletRequest request, Refused refused) {
        return json(
                refused.status(),
                JSON.writeValueAsString(Map.of("fel", say(request, refused.why()))));
    }

    private static ResponseEntity<String> json(HttpStatus status, String content) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_JSON)
                .header("Cache-Control", "no-store")
                .body(content);
    }
}
