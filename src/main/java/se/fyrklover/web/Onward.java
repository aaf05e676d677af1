package se.fyrklover.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;

/// Where somebody goes on to: a path of ours, never another's page, whatever the address says.
public final class Onward {

    /// One slash, and then nothing that a browser could take for the name of a host.
    private static final Pattern OURS = Pattern.compile("/(?![/\\\\])[!-\\[\\]-~]*");

    private static final int LONGEST = 2_000;

    private Onward() {}

    /// The path that is asked for if it is ours, else nothing.
    public static String path(@Nullable String asked) {
        return asked != null
                        && asked.length() <= LONGEST
                        && OURS.matcher(asked).matches()
                        && !asked.startsWith("/logga-in")
                        && !asked.startsWith("/bekrafta")
                ? asked
                : "";
    }

    /// The path with where to go on from there.
    public static String with(String path, String till) {
        return till.isEmpty()
                ? path
                : path + "?till=" + URLEncoder.encode(till, StandardCharsets.UTF_8);
    }

    /// Leads a browser on, to a page to be read and not sent to; of ours, or of a provider's.
    public static ModelAndView to(String path) {
        return new ModelAndView((_, _, response) -> {
            response.setStatus(HttpStatus.SEE_OTHER.value());
            response.setHeader("Location", path);
        });
    }

    /// To a path of ours that tells what was done ([Shell#done()]); loading it anew does not do it
    /// again.
    public static ModelAndView done(String path, String done) {
        return to(path + "?" + Shell.DONE + done);
    }

    /// As [#done(String, String)], to a part of the page.
    ///
    /// @param part the id of what it was done with
    public static ModelAndView done(String path, String done, String part) {
        return to(path + "?" + Shell.DONE + done + "#" + part);
    }
}
