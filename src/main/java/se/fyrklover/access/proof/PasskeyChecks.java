package se.fyrklover.access.proof;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticationData;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.AuthenticatorTransport;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.attestation.AttestationObject;
import com.webauthn4j.data.attestation.authenticator.AAGUID;
import com.webauthn4j.data.attestation.authenticator.AttestedCredentialData;
import com.webauthn4j.data.attestation.authenticator.AuthenticatorData;
import com.webauthn4j.data.attestation.authenticator.COSEKey;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.attestation.statement.NoneAttestationStatement;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.server.ServerProperty;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Checks what a browser answers when a passkey is made or shown (WebAuthn level 2, 7.1 and 7.2).
///
/// What somebody may send instead of an answer makes the library fail in many ways, of which its
/// own exceptions are but two: whatever comes of it, it is no answer.
@Component
public class PasskeyChecks {

    /// Ed25519, P-256 and RSA: what every authenticator has one of.
    public static final List<Long> ALGORITHMS = List.of(-8L, -7L, -257L);

    private static final boolean VERIFIED = true;
    private static final boolean PRESENT = true;

    private final ObjectConverter converter = new ObjectConverter();
    private final WebAuthnManager checks =
            WebAuthnManager.createNonStrictWebAuthnManager(converter);
    private final List<PublicKeyCredentialParameters> algorithms =
            ALGORITHMS.stream()
                    .map(it ->
                            new PublicKeyCredentialParameters(
                                    PublicKeyCredentialType.PUBLIC_KEY,
                                    COSEAlgorithmIdentifier.create(it)))
                    .toList();

    /// Where it must have been answered, and what was asked.
    ///
    /// @param origin such as `https://forbund.example`
    /// @param name of the host, which a passkey is bound to
    /// @param challenge by chance, in base64url
    public record Asked(String origin, String name, String challenge) {

        ServerProperty server() {
            return ServerProperty.builder()
                    .origin(new Origin(origin))
                    .rpId(name)
                    .challenge(new DefaultChallenge(Base64Url.bytes(challenge)))
                    .build();
        }
    }

    /// What is kept of a passkey to know it again; bytes in base64url.
    public record Key(
            String id,
            String publicKey,
            long signCount,
            boolean verified,
            boolean backupEligible,
            boolean backedUp,
            List<String> transports) {}

    /// What somebody shows, read but not yet believed.
    public static final class Shown {

        private final AuthenticationData data;
        private final String id;

        private Shown(AuthenticationData data, String id) {
            this.data = data;
            this.id = id;
        }

        public String id() {
            return id;
        }

        /// Whether it says itself to be this person's, or nothing of whose it is.
        public boolean isOf(byte[] handle) {
            return data.getUserHandle() == null || Arrays.equals(data.getUserHandle(), handle);
        }
    }

    /// The passkey that was made, if all is as it should be.
    public Optional<Key> made(String answer, Asked asked) {
        try {
            var data =
                    checks.verifyRegistrationResponseJSON(
                            answer,
                            new RegistrationParameters(
                                    asked.server(), algorithms, VERIFIED, PRESENT));
            return Optional.ofNullable(data.getAttestationObject())
                    .map(AttestationObject::getAuthenticatorData)
                    .flatMap(it -> key(it, data.getTransports()));
        } catch (RuntimeException refused) {
            return Optional.empty();
        }
    }

    private Optional<Key> key(
            AuthenticatorData<?> made, @Nullable Set<AuthenticatorTransport> transports) {
        var credential = made.getAttestedCredentialData();
        if (credential == null) return Optional.empty();
        return Optional.of(
                new Key(
                        Base64Url.text(credential.getCredentialId()),
                        Base64Url.text(
                                converter
                                        .getCborMapper()
                                        .writeValueAsBytes(credential.getCOSEKey())),
                        made.getSignCount(),
                        made.isFlagUV(),
                        made.isFlagBE(),
                        made.isFlagBS(),
                        transports == null
                                ? List.of()
                                : transports.stream()
                                        .map(AuthenticatorTransport::getValue)
                                        .sorted()
                                        .toList()));
    }

    public Optional<Shown> read(String answer) {
        try {
            var data = checks.parseAuthenticationResponseJSON(answer);
            var id = data.getCredentialId();
            return id == null
                    ? Optional.empty()
                    : Optional.of(
                            new Shown(
                                    data,
                                    Base64.getUrlEncoder().withoutPadding().encodeToString(id)));
        } catch (RuntimeException unreadable) {
            return Optional.empty();
        }
    }

    /// The passkey as it is to be kept from now on, if it is the one that was shown.
    public Optional<Key> proved(Shown shown, Key key, Asked asked) {
        try {
            checks.verify(
                    shown.data,
                    new AuthenticationParameters(
                            asked.server(),
                            kept(key),
                            List.of(Base64Url.bytes(key.id())),
                            VERIFIED,
                            PRESENT));
            return Optional.ofNullable(shown.data.getAuthenticatorData())
                    .map(now ->
                            new Key(
                                    key.id(),
                                    key.publicKey(),
                                    now.getSignCount(),
                                    true,
                                    key.backupEligible(),
                                    now.isFlagBS(),
                                    key.transports()));
        } catch (RuntimeException refused) {
            return Optional.empty();
        }
    }

    private CredentialRecordImpl kept(Key key) {
        return new CredentialRecordImpl(
                new NoneAttestationStatement(),
                key.verified(),
                key.backupEligible(),
                key.backedUp(),
                key.signCount(),
                new AttestedCredentialData(
                        AAGUID.ZERO,
                        Base64Url.bytes(key.id()),
                        converter
                                .getCborMapper()
                                .readValue(Base64Url.bytes(key.publicKey()), COSEKey.class)),
                null,
                null,
                null,
                key.transports().stream()
                        .map(AuthenticatorTransport::create)
                        .collect(Collectors.toUnmodifiableSet()));
    }

    /// What the browser is asked for where a passkey is to be made.
    ///
    /// @param handle whose it will be
    /// @param known those that the person has already
    public static Map<String, Object> making(
            Asked asked, byte[] handle, String name, String shownName, List<String> known) {
        var options = new LinkedHashMap<String, Object>();
        options.put("challenge", asked.challenge());
        options.put("rp", Map.of("id", asked.name(), "name", "Fyrklöver"));
        options.put(
                "user",
                Map.of("id", Base64Url.text(handle), "name", name, "displayName", shownName));
        options.put(
                "pubKeyCredParams",
                ALGORITHMS.stream().map(it -> Map.of("type", "public-key", "alg", it)).toList());
        options.put("excludeCredentials", known.stream().map(PasskeyChecks::credential).toList());
        options.put(
                "authenticatorSelection",
                Map.of(
                        "residentKey", "required",
                        "requireResidentKey", true,
                        "userVerification", "required"));
        options.put("attestation", "none");
        return options;
    }

    /// What the browser is asked for where a passkey is to be shown: any that it has for us.
    public static Map<String, Object> showing(Asked asked) {
        return Map.of(
                "challenge",
                asked.challenge(),
                "rpId",
                asked.name(),
                "userVerification",
                "required");
    }

    private static Map<String, Object> credential(String id) {
        return Map.of("type", "public-key", "id", id);
    }
}
