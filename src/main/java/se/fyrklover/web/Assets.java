package se.fyrklover.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// The files that pages are made with, under an address that changes when any of them does, so that
/// a browser may keep them for good.
@Component
class Assets implements WebMvcConfigurer {

    private final String root;

    Assets(@Value("classpath:/static/assets/**") Resource[] files) {
        root = "/assets/" + digest(files) + "/";
    }

    /// The address that all of them stand under.
    String root() {
        return root;
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler(root + "**")
                .addResourceLocations("classpath:/static/assets/")
                .setCacheControl(CacheControl.maxAge(java.time.Duration.ofDays(365)).immutable());
    }

    /// Texts say in which letters they are written.
    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new Lettered()).addPathPatterns(root + "*.css", root + "*.js");
    }

    private static final class Lettered implements HandlerInterceptor {

        @Override
        public boolean preHandle(
                HttpServletRequest request, HttpServletResponse response, Object handler) {
            response.setCharacterEncoding(StandardCharsets.UTF_8);
            return true;
        }
    }

    private static String digest(Resource[] files) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var file :
                    Arrays.stream(files)
                            .filter(Resource::isReadable)
                            .sorted(Comparator.comparing(it -> String.valueOf(it.getFilename())))
                            .toList()) digest.update(file.getContentAsByteArray());
            return HexFormat.of().formatHex(digest.digest()).substring(0, 12);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
