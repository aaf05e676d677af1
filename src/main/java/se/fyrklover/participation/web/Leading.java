package se.fyrklover.participation.web;

import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;
import se.fyrklover.web.Page;

/// Where the pages of a room are, and on from one to another.
public final class Leading {

    private Leading() {}

    public static String intervention(Page page, String id) {
        return "/" + page.tenant().slug() + "/insatser/" + id;
    }

    public static String person(Page page, String intervention, UUID id) {
        return intervention(page, intervention) + "/deltagare/" + id;
    }

    /// See other: loading the page anew does not send the form again.
    static ModelAndView to(String address) {
        var view = new RedirectView(address);
        view.setStatusCode(HttpStatus.SEE_OTHER);
        return new ModelAndView(view);
    }
}
