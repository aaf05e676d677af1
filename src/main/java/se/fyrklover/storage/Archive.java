package se.fyrklover.storage;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/// A tar archive packed with xz, unpacked so that nothing can land outside its folder.
final class Archive {

    private static final int EXECUTABLE = 0b001_001_001;

    private Archive() {}

    static void unpack(InputStream packed, Path folder) throws IOException {
        try (var tar =
                new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(packed)))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(entry, tar, folder);
            }
        }
    }

    private static void unpack(TarArchiveEntry entry, InputStream content, Path folder)
            throws IOException {
        var target = inside(folder, folder.resolve(entry.getName()));
        makeFolder(entry.isDirectory() ? target : target.resolveSibling(""));
        if (entry.isSymbolicLink()) {
            var link = Path.of(entry.getLinkName());
            inside(folder, target.resolveSibling("").resolve(link));
            Files.createSymbolicLink(target, link);
        } else if (entry.isLink()) {
            Files.createLink(target, inside(folder, folder.resolve(entry.getLinkName())));
        } else if (entry.isFile()) {
            Files.copy(content, target);
            allowAll(target, (entry.getMode() & EXECUTABLE) != 0);
        }
    }

    private static Path inside(Path folder, Path target) throws IOException {
        var normal = target.normalize();
        if (!normal.startsWith(folder.normalize())) {
            throw new IOException("outside its folder: " + target);
        }
        return normal;
    }

    private static void makeFolder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            makeFolder(folder.resolveSibling(""));
            Files.createDirectory(folder);
            allowAll(folder, true);
        }
    }

    /// The unprivileged user must read what root unpacked, whatever root's umask is.
    private static void allowAll(Path path, boolean executable) throws IOException {
        Files.setPosixFilePermissions(
                path, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
    }
}
