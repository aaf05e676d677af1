package se.fyrklover.access.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import se.fyrklover.access.UnusableProvider;

/// How an operator names providers of identities, in the environment.
class ProviderSettingsTest {

    private static List<Provider> of(Map<String, Object> variables) {
        var environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .addFirst(new SystemEnvironmentPropertySource("test", variables));
        return ProviderSettings.of(environment);
    }

    private static Map<String, Object> usable() {
        var variables = new HashMap<String, Object>();
        variables.put("FYRKLOVER_OIDC_FREJA_ISSUER", "https://id.example/oidc");
        variables.put("FYRKLOVER_OIDC_FREJA_NAME", "Freja");
        variables.put("FYRKLOVER_OIDC_FREJA_CLIENT_ID", "fyrklover");
        return variables;
    }

    private static Provider with(String variable, String value) {
        var variables = usable();
        variables.put(variable, value);
        return of(variables).getFirst();
    }

    @Test
    void withoutAWordThereAreNone() {
        assertThat(of(Map.of("FYRKLOVER_KEY", "x"))).isEmpty();
    }

    @Test
    void aProviderIsNamedByThreeVariables() {
        var provider = of(usable()).getFirst();

        assertThat(provider.code()).isEqualTo("freja");
        assertThat(provider.name()).isEqualTo("Freja");
        assertThat(provider.issuer()).isEqualTo("https://id.example/oidc");
        assertThat(provider.secret()).isNull();
        assertThat(provider.hosts()).containsExactly("id.example");
        assertThat(provider.isStrong()).isFalse();
    }

    @Test
    void severalStandByTheirNames() {
        var variables = usable();
        variables.put("FYRKLOVER_OIDC_A1_ISSUER", "https://other.example");
        variables.put("FYRKLOVER_OIDC_A1_NAME", "SITHS");
        variables.put("FYRKLOVER_OIDC_A1_CLIENT_ID", "fyrklover");

        assertThat(of(variables)).extracting(Provider::name).containsExactly("Freja", "SITHS");
    }

    @Test
    void whatIsDemandedMakesItStrong() {
        var level = with("FYRKLOVER_OIDC_FREJA_ACR", "loa3, loa4");

        assertThat(level.levels()).containsExactlyInAnyOrder("loa3", "loa4");
        assertThat(level.isStrong()).isTrue();
        assertThat(with("FYRKLOVER_OIDC_FREJA_AMR", "mfa").isStrong()).isTrue();
    }

    @Test
    void theSecretMayStandInAFileAndIsNeverSaid(@TempDir Path folder) throws Exception {
        var file = Files.writeString(folder.resolve("secret"), "mycket hemligt\n");
        var provider = with("FYRKLOVER_OIDC_FREJA_CLIENT_SECRET_FILE", file.toString());

        assertThat(provider.secret()).isEqualTo("mycket hemligt");
        assertThat(provider.toString()).doesNotContain("hemligt");
    }

    @ParameterizedTest
    @CsvSource({
        "FYRKLOVER_OIDC_FREJA_ISSUER, http://id.example, access.provider.issuer",
        "FYRKLOVER_OIDC_FREJA_ISSUER, https://id.example?a=b, access.provider.issuer",
        "FYRKLOVER_OIDC_FREJA_ISSUER, https://a@id.example, access.provider.issuer",
        "FYRKLOVER_OIDC_FREJA_ISSUER, id.example, access.provider.issuer",
        "FYRKLOVER_OIDC_FREJA_CLIENT_ID, '', access.provider.missing",
        "FYRKLOVER_OIDC_FREJA_CLIENT_SECRT, x, access.provider.unknown",
        "FYRKLOVER_OIDC_FREJA_CLIENT_SECRET_FILE, /no/such/file, access.provider.secret-file",
        "FYRKLOVER_OIDC_FREJA_NAME, abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz,"
                + " access.provider.name",
        "FYRKLOVER_OIDC_OTHER_NAME, Other, access.provider.missing",
    })
    void whatCannotBeUsedIsRefused(String variable, String value, String why) {
        var refused = catchThrowableOfType(UnusableProvider.class, () -> with(variable, value));

        assertThat(refused.phrase().key()).isEqualTo(why);
    }

    @Test
    void aProviderMayBeOnThisMachineInThePlain() {
        assertThat(
                        with("FYRKLOVER_OIDC_FREJA_ISSUER", "http://localhost:8180/realms/prov")
                                .issuer())
                .startsWith("http://localhost");
    }
}
