package se.fyrklover.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.DefaultCsrfToken;
import se.fyrklover.secret.Token;

/// What Spring Security does for every request: it refuses addresses written to deceive, and forms
/// that are not ours.
///
/// Who asks, and what that one may do, is not asked here but at the doors, by passes.
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class SecurityChain {

    /// What programs send carries a token of its own in its head, which no browser adds by itself.
    static final String PROGRAMS = "/api/**";

    /// Set on a request whose form is not ours, or has grown old.
    static final String REFUSED_FORM = SecurityChain.class.getName();

    @Bean
    SecurityFilterChain everyRequest(HttpSecurity http, Cookies cookies) {
        return http.csrf(it ->
                        it.csrfTokenRepository(tokens(cookies))
                                .ignoringRequestMatchers(PROGRAMS)
                                .ignoringRequestMatchers(Protection::isTrial))
                .addFilterBefore(new WholeHeaders(), CsrfFilter.class)
                .exceptionHandling(it ->
                        it.accessDeniedHandler((request, response, _) -> {
                            request.setAttribute(REFUSED_FORM, true);
                            response.sendError(HttpServletResponse.SC_FORBIDDEN);
                        }))
                .sessionManagement(it -> it.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .headers(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .anonymous(AbstractHttpConfigurer::disable)
                .build();
    }

    /// Tokens of ours, kept where Spring keeps its own: those are UUIDs, which are shorter.
    private record Tokens(CookieCsrfTokenRepository cookie) implements CsrfTokenRepository {

        @Override
        public CsrfToken generateToken(HttpServletRequest request) {
            var theirs = cookie.generateToken(request);
            return new DefaultCsrfToken(
                    theirs.getHeaderName(), theirs.getParameterName(), Token.random().text());
        }

        @Override
        public void saveToken(
                @Nullable CsrfToken token,
                HttpServletRequest request,
                HttpServletResponse response) {
            cookie.saveToken(token, request, response);
        }

        @Override
        public @Nullable CsrfToken loadToken(HttpServletRequest request) {
            return cookie.loadToken(request);
        }
    }

    private static Tokens tokens(Cookies cookies) {
        var tokens = new CookieCsrfTokenRepository();
        tokens.setCookieName(cookies.named(Cookies.FORM));
        tokens.setCookieCustomizer(
                it -> it.path("/").httpOnly(true).secure(!cookies.isPlain()).sameSite("Strict"));
        return new Tokens(tokens);
    }
}
