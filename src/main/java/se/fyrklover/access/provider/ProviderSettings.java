package se.fyrklover.access.provider;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import se.fyrklover.access.UnusableProvider;

/// The providers that the environment names: `FYRKLOVER_OIDC_<NAME>_ISSUER` and what else there is
/// of each, or the same as properties.
public final class ProviderSettings {

    private static final Pattern SETTING = Pattern.compile("fyrklover\\.oidc\\.([^.]+)\\.(.+)");
    private static final Pattern CODE = Pattern.compile("[a-z0-9]{1,20}");

    private static final Set<String> KNOWN =
            Set.of(
                    "issuer",
                    "name",
                    "client.id",
                    "client.secret",
                    "client.secret.file",
                    "scope",
                    "acr",
                    "amr",
                    "hosts");

    private static final int LONGEST_NAME = 40;

    private final String code;
    private final Map<String, String> told;

    private ProviderSettings(String code, Map<String, String> told) {
        this.code = code;
        this.told = told;
    }

    /// By the names that people know them by.
    ///
    /// @throws UnusableProvider where one is named in a way that cannot be used
    public static List<Provider> of(ConfigurableEnvironment environment) {
        return named(environment).entrySet().stream()
                .map(it -> new ProviderSettings(it.getKey(), it.getValue()).provider())
                .sorted(Comparator.comparing(Provider::name, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    private static Map<String, Map<String, String>> named(ConfigurableEnvironment environment) {
        var all = new TreeMap<String, Map<String, String>>();
        for (var source : environment.getPropertySources())
            if (source instanceof EnumerablePropertySource<?> known)
                for (var name : known.getPropertyNames()) {
                    var setting =
                            SETTING.matcher(name.toLowerCase(Locale.ROOT).replaceAll("[_-]", "."));
                    var value = setting.matches() ? environment.getProperty(name) : null;
                    if (value == null || value.isBlank()) continue;
                    all.computeIfAbsent(setting.group(1), _ -> new HashMap<>())
                            .put(setting.group(2), value.strip());
                }
        return all;
    }

    private Provider provider() {
        for (var setting : told.keySet())
            if (!KNOWN.contains(setting))
                throw new UnusableProvider("access.provider.unknown", variable(setting));
        if (!CODE.matcher(code).matches())
            throw new UnusableProvider("access.provider.code", variable("issuer"));
        var issuer = issuer();
        return new Provider(
                code,
                name(),
                issuer.toString(),
                needed("client.id"),
                secret(),
                List.copyOf(words("scope")),
                words("acr"),
                words("amr"),
                hosts(issuer));
    }

    private String variable(String setting) {
        return ("fyrklover.oidc." + code + "." + setting)
                .toUpperCase(Locale.ROOT)
                .replace('.', '_');
    }

    private String needed(String setting) {
        var value = told.get(setting);
        if (value == null) throw new UnusableProvider("access.provider.missing", variable(setting));
        return value;
    }

    private URI issuer() {
        var written = needed("issuer");
        try {
            var issuer = URI.create(written);
            if (Outbound.isSecret(issuer)
                    && issuer.getRawQuery() == null
                    && issuer.getRawFragment() == null
                    && issuer.getRawUserInfo() == null) return issuer;
        } catch (IllegalArgumentException _) {
            // Said in the same words as an address of another kind.
        }
        throw new UnusableProvider("access.provider.issuer", variable("issuer"), written);
    }

    private String name() {
        var name = needed("name");
        if (name.length() > LONGEST_NAME)
            throw new UnusableProvider("access.provider.name", variable("name"), LONGEST_NAME);
        return name;
    }

    private @Nullable String secret() {
        var file = told.get("client.secret.file");
        if (file == null) return told.get("client.secret");
        if (told.containsKey("client.secret"))
            throw new UnusableProvider(
                    "access.provider.two-secrets",
                    variable("client.secret"),
                    variable("client.secret.file"));
        try {
            var secret = Files.readString(Path.of(file)).strip();
            if (!secret.isEmpty()) return secret;
        } catch (IOException | InvalidPathException _) {
            // Said in the same words as a file with nothing in it.
        }
        throw new UnusableProvider(
                "access.provider.secret-file", variable("client.secret.file"), file);
    }

    private Set<String> words(String setting) {
        var words = new LinkedHashSet<String>();
        Arrays.stream(told.getOrDefault(setting, "").split("[\\s,]+"))
                .filter(it -> !it.isEmpty())
                .forEach(words::add);
        return words;
    }

    /// Its own, and those that it shares the work with.
    private Set<String> hosts(URI issuer) {
        var hosts = new LinkedHashSet<String>();
        hosts.add(issuer.getHost().toLowerCase(Locale.ROOT));
        words("hosts").forEach(it -> hosts.add(it.toLowerCase(Locale.ROOT)));
        return hosts;
    }
}
