package se.fyrklover.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Cookies that no script reads, no other site sends and no other host sets.
///
/// Their names begin with `__Host-` (RFC 6265bis), which binds them to this host and to an
/// encrypted way; a browser counts its own machine as one. Only where the operator has said that
/// Fyrklöver is to be served without encryption have they no such name.
@Component
public class Cookies {

    /// What tells who somebody is.
    static final String SESSION = "session";

    /// What a form must send back.
    static final String FORM = "formular";

    private final boolean plain;
    private final String house;

    /// @param house tells this program's cookies from those of another on the same machine, since a
    ///   browser does not tell ports apart
    Cookies(
            @Value("${fyrklover.unencrypted:false}") boolean plain,
            @Value("${fyrklover.cookies:}") String house) {
        this.plain = plain;
        this.house = house.isEmpty() ? "" : house + "-";
    }

    public Optional<String> read(HttpServletRequest request, String name) {
        var cookies = request.getCookies();
        return (cookies == null ? Stream.<Cookie>empty() : Arrays.stream(cookies))
                .filter(it -> it.getName().equals(named(name)))
                .map(Cookie::getValue)
                .findFirst();
    }

    public void write(HttpServletResponse response, String name, String value, Duration lasts) {
        var cookie = new Cookie(named(name), value);
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSecure(!plain);
        cookie.setAttribute("SameSite", "Lax");
        cookie.setMaxAge(Math.toIntExact(lasts.toSeconds()));
        response.addCookie(cookie);
    }

    public void forget(HttpServletResponse response, String name) {
        write(response, name, "", Duration.ZERO);
    }

    String named(String name) {
        return (plain ? "" : "__Host-") + house + name;
    }

    boolean isPlain() {
        return plain;
    }
}
