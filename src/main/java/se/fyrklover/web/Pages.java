package se.fyrklover.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.util.UriUtils;
import se.fyrklover.access.Tenant;
import se.fyrklover.access.Tenants;
import se.fyrklover.figure.AllFigures;
import se.fyrklover.figure.Snapshot;
import se.fyrklover.shared.Period;
import se.fyrklover.words.Words;

/// Opens the page that a request asks for: whose it is, of which period, in which language.
@Component
public class Pages {

    private final Tenants tenants;
    private final AllFigures figures;
    private final Assets assets;

    Pages(Tenants tenants, AllFigures figures, Assets assets) {
        this.tenants = tenants;
        this.figures = figures;
        this.assets = assets;
    }

    public Shell shell(HttpServletRequest request) {
        return new Shell(new Words(Languages.of(request)), assets.root(), address(request));
    }

    /// A page of an association's period.
    ///
    /// @throws ResponseStatusException not found, where there is no such association or period
    public Page open(HttpServletRequest request, String slug, String period, Section section) {
        var tenant = tenant(slug);
        var snapshot = snapshot(tenant);
        var asked =
                Periods.parse(period)
                        .filter(snapshot.periods()::contains)
                        .orElseThrow(Pages::notFound);
        return new Page(shell(request), tenant, asked, section, snapshot);
    }

    /// A page of the association that is of no period in particular; the menu leads to the newest.
    public Page open(HttpServletRequest request, String slug) {
        var tenant = tenant(slug);
        return new Page(shell(request), tenant, newest(tenant), Section.NONE, snapshot(tenant));
    }

    /// The newest year of which it is known how it went, or some part of it; where there is none,
    /// the newest that is planned.
    public Period newest(Tenant tenant) {
        var snapshot = snapshot(tenant);
        return Stream.concat(
                        snapshot.lived().reversed().stream().map(it -> Period.year(it.year())),
                        snapshot.periods().reversed().stream().filter(Period::isYear))
                .filter(snapshot.periods()::contains)
                .findFirst()
                .orElseThrow(Pages::notFound);
    }

    private Tenant tenant(String slug) {
        return tenants.find(slug).orElseThrow(Pages::notFound);
    }

    private Snapshot snapshot(Tenant tenant) {
        return figures.of(tenant.id(), tenant.revision());
    }

    /// What a page shows, made only when the page is.
    public static <T> Supplier<T> later(Supplier<T> view) {
        return view;
    }

    public static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    /// The page's own address, without the choice of language.
    private static String address(HttpServletRequest request) {
        var parameters =
                request.getParameterMap().entrySet().stream()
                        .filter(it -> !it.getKey().equals(Languages.PARAMETER))
                        .flatMap(it ->
                                java.util.Arrays.stream(it.getValue())
                                        .map(value -> encode(it.getKey()) + "=" + encode(value)))
                        .collect(Collectors.joining("&"));
        var path =
                request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String asked
                        ? asked
                        : request.getRequestURI();
        return path + (parameters.isEmpty() ? "" : "?" + parameters);
    }

    private static String encode(String text) {
        return UriUtils.encode(text, java.nio.charset.StandardCharsets.UTF_8);
    }
}
