package se.fyrklover.storage;

import java.net.URL;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// An operating system on a kind of processor, for which PostgreSQL's programs may be at hand.
record Platform(String system, String processor) {

    private static final Map<String, String> PROCESSORS =
            Map.of(
                    "amd64", "x86_64",
                    "x86_64", "x86_64",
                    "aarch64", "arm_64",
                    "arm64", "arm_64");

    private static final Pattern VERSION_IN_JAR_NAME = Pattern.compile("-(\\d[\\w.]*)\\.jar");

    static Platform ofThisMachine() {
        return new Platform(System.getProperty("os.name"), System.getProperty("os.arch"));
    }

    /// The archive on the class path; the build brings only the one of the machine it runs on.
    URL archive() throws StorageUnavailable {
        var archive = archiveName().map(name -> Platform.class.getResource("/" + name));
        return archive.orElseThrow(() ->
                StorageUnavailable.because("storage.binaries.none", system + " " + processor));
    }

    Optional<String> archiveName() {
        var family = family();
        var kind = PROCESSORS.get(processor.toLowerCase(Locale.ROOT));
        return family == null || kind == null
                ? Optional.empty()
                : Optional.of("postgres-" + family + "-" + kind + ".txz");
    }

    private @Nullable String family() {
        var name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("linux")) {
            return "linux";
        }
        return name.startsWith("mac") ? "darwin" : null;
    }

    /// `initdb` needs a name for UTF-8 characters that the system knows.
    String characterType() {
        return "darwin".equals(family()) ? "en_US.UTF-8" : "C.UTF-8";
    }

    /// Read from the jar's name, so that the pom alone decides which version we carry.
    static String version(URL archive) {
        var matcher = VERSION_IN_JAR_NAME.matcher(archive.toString());
        var version = "unknown";
        while (matcher.find()) {
            version = matcher.group(1);
        }
        return version;
    }
}
