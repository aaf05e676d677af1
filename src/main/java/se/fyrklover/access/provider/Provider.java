package se.fyrklover.access.provider;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A provider of identities, as the operator names it.
///
/// @param code what it is called in addresses
/// @param name what people know it by
/// @param secret what we prove to it that it is us with; nothing where it asks for none
/// @param scopes what is asked for beside `openid`
/// @param levels of assurance (`acr`), of which one must have been reached; none where any will do
/// @param methods (`amr`), of which one must have been used; none where any will do
/// @param hosts that it may keep its keys and give its tokens at
public record Provider(
        String code,
        String name,
        String issuer,
        String clientId,
        @Nullable String secret,
        List<String> scopes,
        Set<String> levels,
        Set<String> methods,
        Set<String> hosts) {

    public Provider {
        scopes = List.copyOf(scopes);
        levels = Set.copyOf(levels);
        methods = Set.copyOf(methods);
        hosts = Set.copyOf(hosts);
    }

    /// Whether it is enough by itself: only what we demand of it can be.
    public boolean isStrong() {
        return !levels.isEmpty() || !methods.isEmpty();
    }

    /// Keeps the secret to itself.
    @Override
    public String toString() {
        return "Provider[%s, %s]".formatted(code, issuer);
    }
}
