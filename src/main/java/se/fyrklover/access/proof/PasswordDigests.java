package se.fyrklover.access.proof;

import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;
import se.fyrklover.secret.Token;

/// Digests passwords with Argon2id, slowly and with much memory, so that a stolen digest is worth
/// little: 19 MiB, two passes, one lane (OWASP's cheat sheet on storing passwords).
@Component
public class PasswordDigests {

    private static final int SALT = 16;
    private static final int LENGTH = 32;
    private static final int LANES = 1;
    private static final int KIBIBYTES = 19 * 1024;
    private static final int PASSES = 2;

    /// So many at once, or somebody who asks for many takes all memory.
    private static final int AT_ONCE = 8;

    private final Argon2PasswordEncoder argon =
            new Argon2PasswordEncoder(SALT, LENGTH, LANES, KIBIBYTES, PASSES);
    private final Semaphore turns = new Semaphore(AT_ONCE, true);
    private final String nobodys = argon.encode(Token.random().text());

    public String of(Password password) {
        turns.acquireUninterruptibly();
        try {
            return argon.encode(password.text());
        } finally {
            turns.release();
        }
    }

    /// Whether it is the one that was digested; where there is none, nobody's is tried with the
    /// same labour, so that the time does not tell.
    public boolean matches(Password password, Optional<String> digest) {
        turns.acquireUninterruptibly();
        try {
            return argon.matches(password.text(), digest.orElse(nobodys)) && digest.isPresent();
        } finally {
            turns.release();
        }
    }
}
