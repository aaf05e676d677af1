package se.fyrklover.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import se.fyrklover.access.Caller;
import se.fyrklover.access.Pass;
import se.fyrklover.access.Passes;
import se.fyrklover.access.Tenant;
import se.fyrklover.access.Tenants;
import se.fyrklover.audit.Act;
import se.fyrklover.audit.AuditLog;

/// Who visits: what the frame of a page shows of it, and what is put on record of it.
@Component
class Visits {

    private static final String KNOWN = Visits.class.getName();

    private final Callers callers;
    private final Passes passes;
    private final Tenants tenants;
    private final boolean demo;

    Visits(
            Callers callers,
            Passes passes,
            Tenants tenants,
            @Value("${fyrklover.demo:false}") boolean demo) {
        this.callers = callers;
        this.passes = passes;
        this.tenants = tenants;
        this.demo = demo;
    }

    /// Who visits; looked up once for each request, and anew where somebody has signed in or out.
    Visit of(HttpServletRequest request) {
        var caller = callers.of(request);
        if (request.getAttribute(KNOWN) instanceof Visit known && known.caller().equals(caller))
            return known;
        var visit = new Visit(caller, own(caller), () -> token(request), demo);
        request.setAttribute(KNOWN, visit);
        return visit;
    }

    private List<Tenant> own(Caller caller) {
        return caller instanceof Caller.Person person ? passes.own(person.account()) : List.of();
    }

    private static String token(HttpServletRequest request) {
        return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token
                ? token.getToken()
                : "";
    }

    Pass pass(HttpServletRequest request, Tenant tenant) {
        return passes.of(callers.of(request), tenant);
    }

    /// Puts on record that a person has looked at something. What anybody may read, nobody is
    /// recorded for reading.
    void looked(HttpServletRequest request, Pass pass) {
        if (!(pass.caller() instanceof Caller.Person person)) return;
        tenants.act(
                pass.tenant().id(),
                person.who(),
                Act.of("web.looked").with("page", request.getRequestURI()),
                tenants::waitForNoDisk);
    }

    /// Puts on record that a person has asked for what none of the person's roles lets it do: with
    /// the association that it was asked of, else with the house.
    void refused(HttpServletRequest request) {
        if (!(callers.of(request) instanceof Caller.Person person)) return;
        var slug = request.getRequestURI().split("/", 3)[1];
        tenants.act(
                tenants.find(slug).map(Tenant::id).orElse(AuditLog.HOUSE),
                person.who(),
                Act.of("web.refused").with("page", request.getRequestURI()),
                tenants::waitForNoDisk);
    }
}
