package se.fyrklover.access;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.stereotype.Component;
import se.fyrklover.access.provider.Conversation;
import se.fyrklover.access.provider.Provider;
import se.fyrklover.access.provider.ProviderSettings;

/// The providers of identities that the operator names, and what is said with each.
@Component
class Conversations {

    private final List<Conversation> all;

    Conversations(ConfigurableEnvironment environment, Clock clock) {
        all =
                ProviderSettings.of(environment).stream()
                        .map(it -> new Conversation(it, clock))
                        .toList();
    }

    List<Provider> providers() {
        return all.stream().map(Conversation::provider).toList();
    }

    Optional<Conversation> with(String code) {
        return all.stream().filter(it -> it.provider().code().equals(code)).findFirst();
    }

    Optional<Provider> ofIssuer(String issuer) {
        return providers().stream().filter(it -> it.issuer().equals(issuer)).findFirst();
    }
}
