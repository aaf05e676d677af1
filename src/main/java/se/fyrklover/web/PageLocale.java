package se.fyrklover.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;

/// The language that an answer says it is in: the one that the page is written in.
@Component("localeResolver")
class PageLocale implements LocaleResolver {

    private final Cookies cookies;

    PageLocale(Cookies cookies) {
        this.cookies = cookies;
    }

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        return Locale.of(Languages.of(request, cookies).tag());
    }

    @Override
    public void setLocale(
            HttpServletRequest request,
            @Nullable HttpServletResponse response,
            @Nullable Locale locale) {
        throw new UnsupportedOperationException("the language is chosen by address and cookie");
    }
}
