package se.fyrklover.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/// The files of a package as they came, by name; from a folder, or from a zip of one.
record PackageFiles(NavigableMap<String, byte[]> contents) {

    /// A package that is written by hand is some hundred kilobytes; a bomb is refused at once.
    private static final int LARGEST_FILE = 20 << 20;

    private static final int LARGEST = 50 << 20;

    private static final int MOST_FILES = 100;

    /// Why a package cannot be opened at all; the message is the key of what to say.
    static final class Unopenable extends Exception {

        private static final long serialVersionUID = 1L;

        Unopenable(String key) {
            super(key);
        }
    }

    static PackageFiles open(Path source) throws Unopenable {
        try {
            if (Files.isDirectory(source)) return folder(source);
            if (!Files.exists(source)) throw new Unopenable("exchange.no-such-package");
            try (var stream = Files.newInputStream(source)) {
                return zip(stream);
            }
        } catch (ZipException broken) {
            throw new Unopenable("exchange.broken-zip");
        } catch (IOException unreadable) {
            throw new Unopenable("exchange.unreadable");
        }
    }

    private static PackageFiles folder(Path folder) throws IOException, Unopenable {
        var contents = new TreeMap<String, byte[]>();
        try (var files = Files.list(folder)) {
            for (var file : files.sorted().toList()) {
                var name = String.valueOf(file.getFileName());
                if (isBeside(name)) continue;
                if (Files.isDirectory(file)) {
                    contents.put(name + "/", new byte[0]);
                    continue;
                }
                if (Files.size(file) > LARGEST_FILE || contents.size() >= MOST_FILES)
                    throw new Unopenable("exchange.too-large");
                contents.put(name, Files.readAllBytes(file));
            }
        }
        return new PackageFiles(contents);
    }

    private static PackageFiles zip(InputStream stream) throws IOException, Unopenable {
        var contents = new TreeMap<String, byte[]>();
        var all = 0L;
        try (var zip = new ZipInputStream(stream, StandardCharsets.UTF_8)) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                var path = entry.getName();
                var name = path.substring(path.lastIndexOf('/') + 1);
                // What is left out is unpacked on the way past it, and so it counts.
                var content = zip.readNBytes(LARGEST_FILE + 1);
                all += content.length;
                if (content.length > LARGEST_FILE || all > LARGEST)
                    throw new Unopenable("exchange.too-large");
                if (entry.isDirectory() || isBeside(name) || path.startsWith("__MACOSX")) continue;
                if (contents.size() >= MOST_FILES) throw new Unopenable("exchange.too-large");
                if (contents.put(name, content) != null)
                    throw new Unopenable("exchange.two-of-one-name");
            }
        } catch (IllegalArgumentException badName) {
            throw new Unopenable("exchange.broken-zip");
        }
        if (contents.isEmpty()) throw new Unopenable("exchange.not-a-package");
        return new PackageFiles(contents);
    }

    /// What may lie beside a package's own files and says nothing.
    private static boolean isBeside(String name) {
        return name.startsWith(".") || List.of("README.md", "LICENSE", "README.txt").contains(name);
    }

    /// The same for the same files, whatever their dates and however they were packed.
    String digest() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            contents.forEach((name, content) -> {
                digest.update(
                        (name + "\n" + content.length + "\n").getBytes(StandardCharsets.UTF_8));
                digest.update(content);
            });
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
