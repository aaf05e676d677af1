package se.fyrklover.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The package that comes with the product, and copies of it with something else in them.
record KalmarPackage(Path folder) {

    static KalmarPackage original() {
        return new KalmarPackage(Path.of(System.getProperty("fyrklover.home"), "packages/kalmar"));
    }

    static KalmarPackage copiedTo(Path folder) throws IOException {
        Files.createDirectories(folder);
        try (var files = Files.list(original().folder())) {
            for (var file : files.toList()) Files.copy(file, folder.resolve(file.getFileName()));
        }
        return new KalmarPackage(folder);
    }

    /// Kompass reported 22 instead of 21 enrolled, and Borgholm's contribution is 1 000 kr more.
    static KalmarPackage changedCopy(Path folder) throws IOException {
        return copiedTo(folder)
                .with(
                        "period-reports.csv",
                        "kompass,2024-01-01,2024-12-31,participants,,enrolled,21,",
                        "kompass,2024-01-01,2024-12-31,participants,,enrolled,22,")
                .with("contributions.csv", "2024,borgholm,174436,", "2024,borgholm,175436,");
    }

    KalmarPackage with(String file, String found, String instead) throws IOException {
        var text = Files.readString(folder.resolve(file));
        assertThat(text).containsOnlyOnce(found);
        Files.writeString(folder.resolve(file), text.replace(found, instead));
        return this;
    }

    @Override
    public String toString() {
        return folder.toString();
    }
}
