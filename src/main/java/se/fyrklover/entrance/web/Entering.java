package se.fyrklover.entrance.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import se.fyrklover.access.Account;
import se.fyrklover.access.Passes;
import se.fyrklover.secret.Token;
import se.fyrklover.web.Callers;
import se.fyrklover.web.Cookies;
import se.fyrklover.web.Onward;

/// What is done with the browser of somebody who has got in, whatever the way; and where that one
/// goes on to.
@Component
class Entering {

    /// What the browser brings between the first step and the code.
    static final String STEP = "steg";

    private static final Pattern FILE = Pattern.compile("[^?]*\\.(?:csv|xlsx|json|zip)(?:\\?.*)?");

    private final Callers callers;
    private final Cookies cookies;
    private final Passes passes;

    Entering(Callers callers, Cookies cookies, Passes passes) {
        this.callers = callers;
        this.cookies = cookies;
        this.passes = passes;
    }

    /// The browser shows the new session from now on; one that it showed before ends.
    ///
    /// @return where to go on to
    String begin(
            HttpServletRequest request,
            HttpServletResponse response,
            Token session,
            Account account,
            String till) {
        cookies.forget(response, STEP);
        callers.begin(request, response, session);
        return start(account, till);
    }

    /// Where somebody goes on to: where it was going, else the own association, else the choice.
    String start(Account account, String till) {
        var asked = Onward.path(till);
        if (!asked.isEmpty()) return asked;
        var own = passes.own(account);
        return own.size() == 1 ? "/" + own.getFirst().slug() : "/";
    }

    /// The same person's new session, proved again. Before a file comes a page, since a browser
    /// that is given a file stays where it was.
    String anew(
            HttpServletRequest request, HttpServletResponse response, Token session, String till) {
        callers.begin(request, response, session);
        var asked = Onward.path(till);
        if (asked.isEmpty()) return "/konto";
        return FILE.matcher(asked).matches()
                ? Onward.with(ProofController.TAKEN_OUT, asked)
                : asked;
    }
}
