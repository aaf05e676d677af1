package se.fyrklover.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import se.fyrklover.RunningProduct;
import tools.jackson.databind.json.JsonMapper;

/// A provider of identities of the test's own, which says of itself, asks nobody anything, and can
/// be made to lie.
///
/// Two clients know it: `stark`, which demands a level of assurance, and `svag`, which demands
/// none. Each has an issuer of its own.
public final class SomeProvider {

    public static final String STRONG = "stark";
    public static final String WEAK = "svag";
    static final String LEVEL = "prov-loa3";
    static final String CLIENT = "fyrklover";
    static final String SECRET = "en hemlighet som är lång nog för HMAC";

    /// How a token is made, honestly or not.
    enum Signing {
        OWN,
        FOREIGN,
        NONE,
        WITH_SECRET
    }

    private record Grant(Map<String, String> asked, String code) {}

    private static final class Started {
        static final SomeProvider ONLY = new SomeProvider();
    }

    private final HttpServer server;
    private final Clock clock = Clock.systemUTC();
    private final Map<String, Grant> grants = new ConcurrentHashMap<>();
    private volatile RSAKey key = newKey();
    private volatile String subject = "";
    private volatile Signing signing = Signing.OWN;
    private volatile UnaryOperator<JWTClaimsSet.Builder> claims = UnaryOperator.identity();
    private volatile UnaryOperator<Map<String, Object>> metadata = UnaryOperator.identity();

    private SomeProvider() {
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", this::answer);
            server.start();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    public static SomeProvider shared() {
        return Started.ONLY;
    }

    public String address() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    String issuer(String client) {
        return address() + "/" + client;
    }

    /// As the operator names it.
    public Map<String, Object> settings() {
        var settings = new HashMap<String, Object>();
        for (var client : List.of(STRONG, WEAK)) {
            var prefix = "fyrklover.oidc." + client + ".";
            settings.put(prefix + "issuer", issuer(client));
            settings.put(prefix + "client-id", CLIENT);
            settings.put(prefix + "client-secret", SECRET);
        }
        settings.put("fyrklover.oidc.stark.name", "Provlegitimation");
        settings.put("fyrklover.oidc.stark.acr", LEVEL + ", prov-loa4");
        settings.put("fyrklover.oidc.svag.name", "Provtjänsten");
        return settings;
    }

    /// Honest again, and about somebody whom it has not spoken of before.
    public SomeProvider about(String whom) {
        subject = whom;
        signing = Signing.OWN;
        claims = UnaryOperator.identity();
        metadata = UnaryOperator.identity();
        return this;
    }

    public SomeProvider aboutSomebodyNew() {
        return about("person-" + UUID.randomUUID());
    }

    void sign(Signing how) {
        signing = how;
    }

    void claim(UnaryOperator<JWTClaimsSet.Builder> otherwise) {
        claims = otherwise;
    }

    void describe(UnaryOperator<Map<String, Object>> otherwise) {
        metadata = otherwise;
    }

    void changeKey() {
        key = newKey();
    }

    private static RSAKey newKey() {
        try {
            return new RSAKeyGenerator(2048).keyID(UUID.randomUUID().toString()).generate();
        } catch (JOSEException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath().split("/", 3);
        var client = path[1];
        switch (path.length < 3 ? "" : path[2]) {
            case ".well-known/openid-configuration" -> json(exchange, 200, described(client));
            case "keys" -> send(exchange, 200, new JWKSet(key).toString(true));
            case "authorize" -> authorize(exchange, client);
            case "token" -> token(exchange, client);
            default -> send(exchange, 404, "");
        }
    }

    private Map<String, Object> described(String client) {
        var said = new HashMap<String, Object>();
        said.put("issuer", issuer(client));
        said.put("authorization_endpoint", issuer(client) + "/authorize");
        said.put("token_endpoint", issuer(client) + "/token");
        said.put("jwks_uri", issuer(client) + "/keys");
        said.put("response_types_supported", List.of("code"));
        said.put("subject_types_supported", List.of("public"));
        said.put("id_token_signing_alg_values_supported", List.of("RS256"));
        said.put("authorization_response_iss_parameter_supported", true);
        return metadata.apply(said);
    }

    /// Lets everybody through at once, as one does who has signed in there already.
    private void authorize(HttpExchange exchange, String client) throws IOException {
        var asked = parameters(exchange.getRequestURI().getRawQuery());
        var code = UUID.randomUUID().toString();
        grants.put(code, new Grant(asked, code));
        exchange.getResponseHeaders()
                .set(
                        "Location",
                        "%s?code=%s&state=%s&iss=%s"
                                .formatted(
                                        asked.get("redirect_uri"),
                                        code,
                                        asked.get("state"),
                                        encoded(issuer(client))));
        send(exchange, 303, "");
    }

    private void token(HttpExchange exchange, String client) throws IOException {
        var shown = parameters(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
        var grant = grants.remove(shown.getOrDefault("code", ""));
        if (!authorization().equals(exchange.getRequestHeaders().getFirst("Authorization")))
            json(exchange, 401, Map.of("error", "invalid_client"));
        else if (grant == null || !fits(grant.asked(), shown))
            json(exchange, 400, Map.of("error", "invalid_grant"));
        else
            json(
                    exchange,
                    200,
                    Map.of(
                            "access_token",
                            "ingen ska spara detta",
                            "token_type",
                            "Bearer",
                            "id_token",
                            idToken(client, grant.asked())));
    }

    private static boolean fits(Map<String, String> asked, Map<String, String> shown) {
        return String.valueOf(asked.get("code_challenge"))
                        .equals(challenge(shown.getOrDefault("code_verifier", "")))
                && "S256".equals(asked.get("code_challenge_method"))
                && String.valueOf(asked.get("redirect_uri")).equals(shown.get("redirect_uri"));
    }

    private static String challenge(String verifier) {
        try {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(
                            MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException(absent);
        }
    }

    /// As RFC 6749, 2.3.1, writes it.
    private static String authorization() {
        return "Basic "
                + Base64.getEncoder()
                        .encodeToString((encoded(CLIENT) + ":" + encoded(SECRET)).getBytes(UTF_8));
    }

    private String idToken(String client, Map<String, String> asked) {
        var now = clock.instant();
        var honest =
                new JWTClaimsSet.Builder()
                        .issuer(issuer(client))
                        .subject(subject)
                        .audience(CLIENT)
                        .issueTime(Date.from(now))
                        .expirationTime(Date.from(now.plusSeconds(300)))
                        .claim("nonce", asked.get("nonce"))
                        .claim("auth_time", now.getEpochSecond())
                        .claim("acr", client.equals(STRONG) ? LEVEL : null);
        var said = claims.apply(honest).build();
        try {
            if (signing == Signing.NONE) return new PlainJWT(said).serialize();
            var token =
                    new SignedJWT(
                            new JWSHeader.Builder(
                                            signing == Signing.WITH_SECRET
                                                    ? JWSAlgorithm.HS256
                                                    : JWSAlgorithm.RS256)
                                    .keyID(key.getKeyID())
                                    .build(),
                            said);
            token.sign(
                    switch (signing) {
                        case OWN, NONE -> new RSASSASigner(key);
                        case FOREIGN -> new RSASSASigner(newKey());
                        case WITH_SECRET -> new MACSigner(SECRET.getBytes(UTF_8));
                    });
            return token.serialize();
        } catch (JOSEException failed) {
            throw new IllegalStateException(failed);
        }
    }

    static Map<String, String> parameters(String query) {
        return Arrays.stream(query.split("&"))
                .map(it -> it.split("=", 2))
                .collect(
                        Collectors.toMap(
                                it -> it[0], it -> URLDecoder.decode(it[1], UTF_8), (_, b) -> b));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }

    private static void json(HttpExchange exchange, int status, Map<String, Object> content)
            throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        send(exchange, status, JsonMapper.builder().build().writeValueAsString(content));
    }

    private static void send(HttpExchange exchange, int status, String content) throws IOException {
        var bytes = content.getBytes(UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        if (bytes.length > 0) exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    /// Goes where somebody is sent, and answers with what the browser brings back.
    static Map<String, String[]> brought(URI address) {
        try (var client = HttpClient.newHttpClient()) {
            var answer =
                    client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.discarding());
            var to = URI.create(answer.headers().firstValue("Location").orElseThrow());
            return parameters(to.getRawQuery()).entrySet().stream()
                    .collect(
                            Collectors.toMap(
                                    Map.Entry::getKey, it -> new String[] {it.getValue()}));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /// The running product's door, with other providers than its own.
    static Providers door(Map<String, Object> settings) {
        var environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("test", settings));
        var product = RunningProduct.shared();
        var clock = Clock.systemUTC();
        return new Providers(
                new Conversations(environment, clock),
                product.the(IdentityRows.class),
                product.the(Site.class),
                product.the(Notes.class),
                product.the(Attempts.class),
                product.the(Accounts.class),
                product.the(Invitations.class),
                product.the(Sessions.class),
                product.the(SignIn.class),
                product.the(Tenants.class),
                product.the(PersonalRecord.class),
                clock);
    }
}
