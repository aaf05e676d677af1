package se.fyrklover.access.provider;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWT;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.Prompt;
import com.nimbusds.openid.connect.sdk.claims.ACR;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.fyrklover.access.provider.NotTold.Why;
import se.fyrklover.shared.Language;

/// What is said with one provider: where to send a person, and who it says that came back.
public final class Conversation {

    /// How much clocks may differ.
    private static final Duration SKEW = Duration.ofSeconds(60);

    /// How long what a provider says of itself is believed without asking again.
    private static final Duration KNOWN_FOR = Duration.ofHours(1);

    private static final Duration KEYS_FOR = Duration.ofMinutes(10);
    private static final Duration KEYS_WITHIN = Duration.ofSeconds(15);

    private static final int LONGEST_SUBJECT = 255;
    private static final int LONGEST_CODE = 2_000;

    /// Signatures that anybody can check and only the provider can make.
    private static final Set<JWSAlgorithm> ALGORITHMS =
            Set.of(
                    JWSAlgorithm.RS256,
                    JWSAlgorithm.RS384,
                    JWSAlgorithm.RS512,
                    JWSAlgorithm.PS256,
                    JWSAlgorithm.PS384,
                    JWSAlgorithm.PS512,
                    JWSAlgorithm.ES256,
                    JWSAlgorithm.ES384,
                    JWSAlgorithm.ES512);

    private final Provider provider;
    private final Clock clock;
    private final Outbound outbound;
    private volatile @Nullable Known known;

    public Conversation(Provider provider, Clock clock) {
        this.provider = provider;
        this.clock = clock;
        this.outbound = new Outbound(provider.hosts());
    }

    public Provider provider() {
        return provider;
    }

    /// What the provider has said of itself.
    private record Known(
            OIDCProviderMetadata metadata, JWKSource<SecurityContext> keys, Instant at) {}

    private Known known() throws NotTold {
        var now = Instant.now(clock);
        var before = known;
        if (before != null && now.isBefore(before.at().plus(KNOWN_FOR))) return before;
        var found = discover(now);
        known = found;
        return found;
    }

    private Known discover(Instant now) throws NotTold {
        try {
            var issuer = provider.issuer();
            var at = issuer.endsWith("/") ? issuer.substring(0, issuer.length() - 1) : issuer;
            var metadata =
                    OIDCProviderMetadata.parse(
                            outbound.get(URI.create(at + "/.well-known/openid-configuration")));
            if (!metadata.getIssuer().getValue().equals(issuer))
                throw new NotTold(Why.UNTRUSTED, "it calls itself another issuer");
            if (metadata.getAuthorizationEndpointURI() == null
                    || metadata.getTokenEndpointURI() == null
                    || metadata.getJWKSetURI() == null
                    || !Outbound.isSecret(metadata.getAuthorizationEndpointURI()))
                throw new NotTold(Why.DOWN, "it does not say where to ask");
            return new Known(metadata, keys(metadata.getJWKSetURI()), now);
        } catch (ParseException | IllegalArgumentException _) {
            throw new NotTold(Why.DOWN, "what it says of itself cannot be read");
        } catch (IOException failed) {
            throw new NotTold(Why.DOWN, failed);
        }
    }

    /// Kept for a while, asked for anew where a key is unknown, and used while the provider is
    /// away.
    private JWKSource<SecurityContext> keys(URI address) throws MalformedURLException {
        return JWKSourceBuilder.<SecurityContext>create(address.toURL(), outbound)
                .cache(KEYS_FOR.toMillis(), KEYS_WITHIN.toMillis())
                .refreshAheadCache(false)
                .rateLimited(false)
                .outageTolerant(KNOWN_FOR.toMillis())
                .build();
    }

    /// Where to send a person who is to say who it is.
    ///
    /// @param back where the provider sends the person afterwards
    public URI address(Asked asked, URI back, Language language) throws NotTold {
        var scope = new Scope("openid");
        provider.scopes().forEach(scope::add);
        var request =
                new AuthenticationRequest.Builder(
                                ResponseType.CODE, scope, new ClientID(provider.clientId()), back)
                        .endpointURI(known().metadata().getAuthorizationEndpointURI())
                        .state(new State(asked.state()))
                        .nonce(new Nonce(asked.nonce()))
                        .codeChallenge(new CodeVerifier(asked.verifier()), CodeChallengeMethod.S256)
                        .customParameter("ui_locales", language.tag());
        if (!provider.levels().isEmpty())
            request.acrValues(provider.levels().stream().sorted().map(ACR::new).toList());
        if (asked.anew()) request.prompt(Prompt.Type.LOGIN).maxAge(0);
        return request.build().toURI();
    }

    /// Who the provider says that came back.
    ///
    /// @param brought what the browser brought from the provider
    public Told told(Asked asked, URI back, Map<String, String[]> brought) throws NotTold {
        var error = single(brought, "error");
        if (!error.isEmpty())
            throw new NotTold(
                    error.equals("access_denied") || error.equals("login_required")
                            ? Why.CANCELLED
                            : Why.DOWN,
                    error.matches("[a-z_]{1,60}") ? error : "an error");
        var code = single(brought, "code");
        if (code.isEmpty() || code.length() > LONGEST_CODE)
            throw new NotTold(Why.UNTRUSTED, "no code");
        demandSameIssuer(single(brought, "iss"));
        var claims = claims(exchange(code, asked, back), asked);
        demandEnough(claims, asked);
        return new Told(provider.issuer(), claims.getSubject().getValue());
    }

    /// Nothing where there is none; where there are several, neither is believed.
    private static String single(Map<String, String[]> brought, String name) throws NotTold {
        var values = brought.get(name);
        if (values == null) return "";
        if (values.length != 1) throw new NotTold(Why.UNTRUSTED, "twice: " + name);
        return values[0];
    }

    /// So that an answer of one provider is not taken for another's (RFC 9207).
    private void demandSameIssuer(String said) throws NotTold {
        if (said.isEmpty() && !known().metadata().supportsAuthorizationResponseIssuerParam())
            return;
        if (!said.equals(provider.issuer()))
            throw new NotTold(Why.UNTRUSTED, "the answer is another issuer's");
    }

    private JWT exchange(String code, Asked asked, URI back) throws NotTold {
        try {
            var request = request(code, asked, back).toHTTPRequest();
            var answer =
                    outbound.post(request.getURI(), request.getBody(), request.getAuthorization());
            var response = new HTTPResponse(answer.statusCode());
            response.setContentType("application/json");
            response.setBody(answer.body());
            var parsed = OIDCTokenResponseParser.parse(response);
            // What else it gives us a right to is let go of.
            if (parsed instanceof OIDCTokenResponse tokens)
                return tokens.getOIDCTokens().getIDToken();
            var error = String.valueOf(parsed.toErrorResponse().getErrorObject().getCode());
            throw new NotTold(error.equals("invalid_grant") ? Why.SPENT : Why.DOWN, error);
        } catch (ParseException _) {
            // What it holds, a token perhaps, is not for a log.
            throw new NotTold(Why.DOWN, "its answer to the code cannot be read");
        } catch (IOException failed) {
            throw new NotTold(Why.DOWN, failed);
        }
    }

    private TokenRequest request(String code, Asked asked, URI back) throws NotTold {
        var at = known().metadata().getTokenEndpointURI();
        var grant =
                new AuthorizationCodeGrant(
                        new AuthorizationCode(code), back, new CodeVerifier(asked.verifier()));
        var client = new ClientID(provider.clientId());
        if (provider.secret() == null) return new TokenRequest.Builder(at, client, grant).build();
        var secret = new Secret(provider.secret());
        var ways = known().metadata().getTokenEndpointAuthMethods();
        var inForm =
                ways != null
                        && !ways.contains(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                        && ways.contains(ClientAuthenticationMethod.CLIENT_SECRET_POST);
        return new TokenRequest.Builder(
                        at,
                        inForm
                                ? new ClientSecretPost(client, secret)
                                : new ClientSecretBasic(client, secret),
                        grant)
                .build();
    }

    private IDTokenClaimsSet claims(JWT token, Asked asked) throws NotTold {
        var keys = new JWSVerificationKeySelector<>(ALGORITHMS, known().keys());
        var client = new ClientID(provider.clientId());
        var validator = new IDTokenValidator(new Issuer(provider.issuer()), client, keys, null);
        validator.setMaxClockSkew(Math.toIntExact(SKEW.toSeconds()));
        try {
            var claims = validator.validate(token, new Nonce(asked.nonce()));
            var party = claims.getAuthorizedParty();
            if (party == null
                    ? claims.getAudience().size() > 1
                    : !party.getValue().equals(provider.clientId()))
                throw new NotTold(Why.UNTRUSTED, "the token is for another client");
            if (claims.getSubject().getValue().length() > LONGEST_SUBJECT)
                throw new NotTold(Why.UNTRUSTED, "no subject is so long");
            return claims;
        } catch (BadJOSEException untrusted) {
            throw new NotTold(isOfAnotherTime(token) ? Why.CLOCK : Why.UNTRUSTED, untrusted);
        } catch (JOSEException unreadable) {
            throw new NotTold(Why.DOWN, unreadable);
        }
    }

    /// Only to say it in the right words, since what is not signed is believed in nothing.
    private boolean isOfAnotherTime(JWT token) {
        try {
            var claims = token.getJWTClaimsSet();
            var now = Instant.now(clock);
            var ends = claims.getExpirationTime();
            return (ends != null && ends.toInstant().plus(SKEW).isBefore(now))
                    || isAhead(claims.getIssueTime(), now);
        } catch (java.text.ParseException _) {
            return false;
        }
    }

    private static boolean isAhead(@Nullable Date time, Instant now) {
        return time != null && time.toInstant().minus(SKEW).isAfter(now);
    }

    private void demandEnough(IDTokenClaimsSet claims, Asked asked) throws NotTold {
        var level = claims.getACR();
        if (!provider.levels().isEmpty()
                && (level == null || !provider.levels().contains(level.getValue())))
            throw new NotTold(Why.LEVEL, "acr");
        var used = claims.getAMR();
        if (!provider.methods().isEmpty()
                && (used == null ? Stream.<String>empty() : used.stream().map(it -> it.getValue()))
                        .noneMatch(provider.methods()::contains))
            throw new NotTold(Why.LEVEL, "amr");
        if (!asked.anew()) return;
        var proved = claims.getAuthenticationTime();
        if (proved == null || proved.toInstant().plus(SKEW).isBefore(asked.at()))
            throw new NotTold(Why.NOT_ANEW, "auth_time");
        if (isAhead(proved, Instant.now(clock))) throw new NotTold(Why.CLOCK, "auth_time");
    }
}
