package se.fyrklover.secret;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;

/// Where a master key is kept: a variable of the environment, or else a file.
///
/// @param variable its name; the value is 32 bytes as base64
public record KeySource(String variable, Path file) {

    /// The key; one is made and kept in the file where there is none yet.
    ///
    /// @param needed whether something is sealed with it already: then none is made, since a new
    ///   one would open nothing of that
    public MasterKey key(Map<String, String> environment, boolean needed) throws KeyUnavailable {
        var value = environment.get(variable);
        if (value != null)
            return read(value)
                    .orElseThrow(() -> new KeyUnavailable("secret.key.variable", variable));
        if (Files.notExists(file)) {
            if (needed) throw new KeyUnavailable("secret.key.missing", file.toString(), variable);
            KeyFile.write(file, MasterKey.random());
        }
        return KeyFile.read(file);
    }

    /// Whether the key is kept in the environment, where we cannot put another.
    public boolean isInEnvironment(Map<String, String> environment) {
        return environment.get(variable) != null;
    }

    /// Puts a key beside the one in the file; it is not in use until it is adopted.
    public void prepare(MasterKey next) throws KeyUnavailable {
        KeyFile.remove(prepared());
        KeyFile.write(prepared(), next);
    }

    /// From now on the key in the file is the one that was prepared: either all of it or not yet.
    public void adopt() throws KeyUnavailable {
        KeyFile.move(prepared(), file);
    }

    private Path prepared() {
        return file.resolveSibling(file.getFileName() + ".new");
    }

    /// A key as it is written, if that is what stands there.
    static Optional<MasterKey> read(String written) {
        try {
            var bytes = Base64.getDecoder().decode(written.strip());
            return bytes.length == Bytes.LENGTH
                    ? Optional.of(MasterKey.of(bytes))
                    : Optional.empty();
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    static String written(MasterKey key) {
        return Base64.getEncoder().encodeToString(key.bytes());
    }
}
