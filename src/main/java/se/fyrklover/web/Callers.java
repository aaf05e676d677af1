package se.fyrklover.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Component;
import se.fyrklover.access.Caller;
import se.fyrklover.access.NotAllowed;
import se.fyrklover.access.Sessions;
import se.fyrklover.secret.Token;

/// Finds out who asks, from the session that the browser shows, and tells the browser which session
/// to show.
@Component
public class Callers {

    private static final String KNOWN = Callers.class.getName();

    private final Sessions sessions;
    private final Cookies cookies;

    Callers(Sessions sessions, Cookies cookies) {
        this.sessions = sessions;
        this.cookies = cookies;
    }

    /// Who asks; looked up once for each request.
    public Caller of(HttpServletRequest request) {
        if (request.getAttribute(KNOWN) instanceof Caller known) return known;
        var caller =
                cookies.read(request, Cookies.SESSION)
                        .flatMap(Token::parse)
                        .flatMap(it -> sessions.caller(it, origin(request)))
                        .map(Caller.class::cast)
                        .orElseGet(() -> new Caller.Nobody(request.getRemoteAddr()));
        request.setAttribute(KNOWN, caller);
        return caller;
    }

    /// The person who asks.
    ///
    /// @throws NotAllowed if nobody is signed in
    public Caller.Person person(HttpServletRequest request) {
        if (of(request) instanceof Caller.Person person) return person;
        throw new NotAllowed(NotAllowed.Why.NOBODY);
    }

    public static Sessions.Origin origin(HttpServletRequest request) {
        var agent = request.getHeader("User-Agent");
        return new Sessions.Origin(request.getRemoteAddr(), agent == null ? "" : agent);
    }

    /// The browser shows this session from now on; the one that it showed before has ended, and the
    /// form token before it is worth nothing more.
    public void begin(HttpServletRequest request, HttpServletResponse response, Token session) {
        if (of(request) instanceof Caller.Person before) sessions.end(before, before.session());
        cookies.write(response, Cookies.SESSION, session.text(), Sessions.LONGEST);
        cookies.forget(response, Cookies.FORM);
        request.removeAttribute(KNOWN);
    }

    /// The browser shows no session any more.
    public void end(HttpServletRequest request, HttpServletResponse response) {
        cookies.forget(response, Cookies.SESSION);
        cookies.forget(response, Cookies.FORM);
        request.removeAttribute(KNOWN);
    }
}
