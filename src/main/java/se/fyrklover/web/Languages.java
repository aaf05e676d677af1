package se.fyrklover.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import se.fyrklover.shared.Language;

/// In which language a request is answered: as last chosen, else Swedish.
final class Languages {

    static final String PARAMETER = "sprak";
    static final String COOKIE = "sprak";

    private Languages() {}

    static Language of(HttpServletRequest request) {
        return Stream.concat(
                        chosen(request.getParameter(PARAMETER)).stream(),
                        cookies(request)
                                .filter(cookie -> cookie.getName().equals(COOKIE))
                                .flatMap(cookie -> chosen(cookie.getValue()).stream()))
                .findFirst()
                .orElse(Language.SV);
    }

    static Optional<Language> chosen(@org.jspecify.annotations.Nullable String tag) {
        return Arrays.stream(Language.values()).filter(it -> it.tag().equals(tag)).findFirst();
    }

    private static Stream<Cookie> cookies(HttpServletRequest request) {
        var cookies = request.getCookies();
        return cookies == null ? Stream.empty() : Arrays.stream(cookies);
    }
}
