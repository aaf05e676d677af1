package se.fyrklover.secret;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/// A secret that gives whoever shows it a right: a session, an invitation, a way back in.
///
/// Thirty-two random bytes, written for an address or a cookie. We store its digest alone, so that
/// what is stored opens nothing.
public final class Token {

    private static final Pattern WRITTEN = Pattern.compile("[A-Za-z0-9_-]{43}");

    private final String text;

    private Token(String text) {
        this.text = text;
    }

    /// A new one.
    public static Token random() {
        var bytes = Bytes.random(Bytes.LENGTH);
        return new Token(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /// What somebody shows; nothing if no token of ours is written so.
    public static Optional<Token> parse(String shown) {
        return WRITTEN.matcher(shown).matches() ? Optional.of(new Token(shown)) : Optional.empty();
    }

    /// The token itself, for the one it is given to.
    public String text() {
        return text;
    }

    /// What a house shows of a token that two have: whoever sees it shown can neither make the
    /// token of it nor what the two prove themselves by ([Mac#agreed(Token)]).
    public Token shown() {
        var digest = Digest.of(("shown:" + text).getBytes(StandardCharsets.US_ASCII));
        return new Token(Base64.getUrlEncoder().withoutPadding().encodeToString(digest.bytes()));
    }

    /// What is stored, and what it is found by.
    public Digest digest() {
        return Digest.of(text.getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Token token && digest().equals(token.digest());
    }

    @Override
    public int hashCode() {
        return digest().hashCode();
    }

    @Override
    public String toString() {
        return "Token[…]";
    }
}
