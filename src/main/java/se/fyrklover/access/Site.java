package se.fyrklover.access;

import java.net.URI;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/// Where people reach this Fyrklöver: as the operator says, else this machine's own name and the
/// port that it listens on.
@Component
public class Site {

    private final String address;
    private final Environment environment;

    Site(@Value("${fyrklover.address:}") String address, Environment environment) {
        this.address = address;
        this.environment = environment;
    }

    /// Such as `https://forbund.example`, as a browser writes it, with no slash at the end.
    public String origin() {
        if (address.isEmpty())
            return "http://localhost:"
                    + environment.getProperty(
                            "local.server.port", environment.getProperty("server.port", "8080"));
        var uri = URI.create(address);
        var port = uri.getPort() < 0 || isUsual(uri) ? "" : ":" + uri.getPort();
        return uri.getScheme().toLowerCase(Locale.ROOT) + "://" + host() + port;
    }

    private static boolean isUsual(URI uri) {
        return uri.getPort() == (uri.getScheme().equalsIgnoreCase("https") ? 443 : 80);
    }

    /// The name of the host alone.
    public String host() {
        return address.isEmpty()
                ? "localhost"
                : URI.create(address).getHost().toLowerCase(Locale.ROOT);
    }
}
