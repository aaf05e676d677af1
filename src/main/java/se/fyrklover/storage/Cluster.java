package se.fyrklover.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.function.Consumer;
import se.fyrklover.shared.Phrase;

/// Makes PostgreSQL's own directory, with Swedish order of letters, checksums and passwords
/// required.
record Cluster(DataDirectory directory, Binaries binaries, Launch launch) {

    void create(Passwords passwords, Consumer<Phrase> progress)
            throws IOException, StorageUnavailable {
        if (Files.exists(directory.cluster())) {
            return;
        }
        progress.accept(Phrase.of("storage.progress.creating"));
        var workshop = directory.newFolder();
        try {
            initialise(workshop.resolve("cluster"), passwordFile(workshop, passwords));
            Files.move(
                    workshop.resolve("cluster"),
                    directory.cluster(),
                    StandardCopyOption.ATOMIC_MOVE);
        } finally {
            DataDirectory.remove(workshop);
        }
    }

    private Path passwordFile(Path workshop, Passwords passwords) throws IOException {
        var file = Files.createTempFile(workshop, "password", "");
        Files.writeString(file, passwords.superuser());
        if (launch.account().isPresent()) {
            launch.account().get().takeOver(file);
            launch.account().get().takeOver(workshop);
        }
        return file;
    }

    private void initialise(Path cluster, Path passwordFile)
            throws IOException, StorageUnavailable {
        var outcome =
                Command.run(
                        launch.program(
                                binaries.program("initdb"),
                                "--pgdata=" + cluster,
                                "--username=postgres",
                                "--pwfile=" + passwordFile,
                                "--auth=scram-sha-256",
                                "--encoding=UTF8",
                                "--locale=C",
                                "--lc-ctype=" + Platform.ofThisMachine().characterType(),
                                "--locale-provider=icu",
                                "--icu-locale=sv-SE",
                                "--data-checksums",
                                "--no-instructions"));
        Files.writeString(directory.creationLog(), outcome.output() + System.lineSeparator());
        if (!outcome.succeeded()) {
            throw StorageUnavailable.because(
                    "storage.postgresql.refused",
                    LogLines.reason(outcome.output()),
                    directory.creationLog());
        }
    }
}
