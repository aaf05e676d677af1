package se.fyrklover.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import se.fyrklover.shared.Language;

/// In which language a request is answered: as last chosen, else Swedish.
final class Languages {

    static final String PARAMETER = "sprak";
    static final String COOKIE = "sprak";

    private Languages() {}

    static Language of(HttpServletRequest request, Cookies cookies) {
        return chosen(request)
                .or(() -> cookies.read(request, COOKIE).flatMap(Languages::chosen))
                .orElse(Language.SV);
    }

    /// The one that the address asks for.
    static Optional<Language> chosen(HttpServletRequest request) {
        var asked = Parameters.of(request).orElse(Map.of()).get(PARAMETER);
        return asked == null ? Optional.empty() : chosen(asked[0]);
    }

    static Optional<Language> chosen(@org.jspecify.annotations.Nullable String tag) {
        return Arrays.stream(Language.values()).filter(it -> it.tag().equals(tag)).findFirst();
    }
}
