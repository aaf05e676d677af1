package se.fyrklover.exchange;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Writes a package where there is nothing yet: as a folder, or as a zip that is the same for the
/// same files.
final class PackageWriter {

    /// Not the first day that a zip can tell: Java takes that for an older one, and adds to it the
    /// moment in the machine's own zone.
    private static final LocalDateTime ALWAYS = LocalDateTime.of(1980, 2, 1, 0, 0);

    private PackageWriter() {}

    /// Writes all of it, or leaves nothing of its own behind.
    ///
    /// @throws FileAlreadyExistsException if there is something already
    static void write(PackageFiles files, Path out) throws IOException {
        if (isZip(out)) zip(files, out);
        else folder(files, out);
    }

    private static boolean isZip(Path out) {
        return out.toString().toLowerCase(Locale.ROOT).endsWith(".zip");
    }

    private static void folder(PackageFiles files, Path folder) throws IOException {
        Files.createDirectories(folder);
        try (var there = Files.list(folder)) {
            if (there.findAny().isPresent())
                throw new FileAlreadyExistsException(folder.toString());
        }
        var written = new ArrayList<Path>();
        try {
            for (var file : files.contents().entrySet()) {
                var path = folder.resolve(file.getKey());
                written.add(path);
                Files.write(path, file.getValue(), StandardOpenOption.CREATE_NEW);
            }
        } catch (IOException failed) {
            remove(written);
            throw failed;
        }
    }

    private static void zip(PackageFiles files, Path file) throws IOException {
        if (file.getParent() != null) Files.createDirectories(file.getParent());
        var stream = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW);
        try (var zip = new ZipOutputStream(stream, StandardCharsets.UTF_8)) {
            for (var each : files.contents().entrySet()) {
                var entry = new ZipEntry(each.getKey());
                entry.setTimeLocal(ALWAYS);
                zip.putNextEntry(entry);
                zip.write(each.getValue());
            }
        } catch (IOException failed) {
            remove(List.of(file));
            throw failed;
        }
    }

    private static void remove(List<Path> written) throws IOException {
        for (var path : written) Files.deleteIfExists(path);
    }
}
