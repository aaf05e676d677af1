package se.fyrklover.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.util.UriUtils;
import se.fyrklover.access.NotAllowed;
import se.fyrklover.access.Pass;
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
    private final Visits visits;
    private final Assets assets;
    private final Cookies cookies;
    private final Clock clock;

    Pages(
            Tenants tenants,
            AllFigures figures,
            Visits visits,
            Assets assets,
            Cookies cookies,
            Clock clock) {
        this.tenants = tenants;
        this.figures = figures;
        this.visits = visits;
        this.assets = assets;
        this.cookies = cookies;
        this.clock = clock;
    }

    public Shell shell(HttpServletRequest request) {
        return new Shell(
                new Words(Languages.of(request, cookies)),
                assets.root(),
                address(request),
                visits.of(request));
    }

    /// A page of an association's period, for who may read that section of it.
    ///
    /// @throws ResponseStatusException not found, where there is no such association or period
    /// @throws NotAllowed where it is not for this one to read
    public Page open(HttpServletRequest request, String slug, String period, Section section) {
        return open(request, slug, period, section, pass -> pass.demand(section.right()));
    }

    /// A page of an association's period about one member or intervention.
    public Page open(
            HttpServletRequest request,
            String slug,
            String period,
            Section section,
            String subject) {
        return open(request, slug, period, section, pass -> pass.demand(section.right(), subject));
    }

    /// A page of an association's period, for whom it is.
    ///
    /// @param demand what is demanded of the pass
    public Page open(
            HttpServletRequest request,
            String slug,
            String period,
            Section section,
            Consumer<Pass> demand) {
        var pass = pass(request, slug);
        demand.accept(pass);
        visits.looked(request, pass);
        var snapshot = snapshot(pass.tenant());
        var asked =
                Periods.parse(period)
                        .filter(snapshot.periods()::contains)
                        .orElseThrow(Pages::notFound);
        return new Page(shell(request), pass, asked, section, snapshot);
    }

    /// A page of the association that is of no period in particular; the menu leads to the newest.
    ///
    /// @throws ResponseStatusException not found, where there is no such association
    /// @throws NotAllowed where it is not for this one to read
    public Page open(HttpServletRequest request, String slug, Section section) {
        return open(
                request,
                slug,
                section,
                pass -> {
                    if (section.isInParts()) pass.demandSome(section.right());
                    else pass.demand(section.right());
                });
    }

    /// A page of the association that is of no period in particular, for whom it is.
    public Page open(
            HttpServletRequest request, String slug, Section section, Consumer<Pass> demand) {
        var pass = pass(request, slug);
        demand.accept(pass);
        visits.looked(request, pass);
        var tenant = pass.tenant();
        var period = newest(tenant).orElseGet(() -> Period.year(LocalDate.now(clock).getYear()));
        return new Page(shell(request), pass, period, section, snapshot(tenant));
    }

    /// What whoever asks may do in an association.
    ///
    /// @throws ResponseStatusException not found, where there is no such association
    public Pass pass(HttpServletRequest request, String slug) {
        return visits.pass(request, tenant(slug));
    }

    /// The newest year of which it is known how it went, or some part of it; where there is none,
    /// the newest that is planned; nothing where nothing is known at all.
    public Optional<Period> newest(Tenant tenant) {
        var snapshot = snapshot(tenant);
        return Stream.concat(
                        snapshot.lived().reversed().stream().map(it -> Period.year(it.year())),
                        snapshot.periods().reversed().stream().filter(Period::isYear))
                .filter(snapshot.periods()::contains)
                .findFirst();
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

    /// The page's own address, without the choice of language, and without what a form sent: that
    /// may be a password.
    private static String address(HttpServletRequest request) {
        var asked =
                request.getMethod().equals("POST")
                        ? Map.<String, String[]>of()
                        : Parameters.of(request).orElse(Map.of());
        var parameters =
                asked.entrySet().stream()
                        .filter(it -> !it.getKey().equals(Languages.PARAMETER))
                        .flatMap(it ->
                                java.util.Arrays.stream(it.getValue())
                                        .map(value -> encode(it.getKey()) + "=" + encode(value)))
                        .collect(Collectors.joining("&"));
        var path =
                request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String failed
                        ? failed
                        : request.getRequestURI();
        return path + (parameters.isEmpty() ? "" : "?" + parameters);
    }

    private static String encode(String text) {
        return UriUtils.encode(text, java.nio.charset.StandardCharsets.UTF_8);
    }
}
