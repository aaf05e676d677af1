package se.fyrklover.storage;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;
import se.fyrklover.shared.Phrase;

/// A PostgreSQL that outlived the process it belonged to, and still runs on our data.
record Orphan(ProcessHandle process) {

    private static final int LOOKS = 600;
    private static final int MILLIS_BETWEEN_LOOKS = 100;

    /// A note alone proves nothing, since numbers of processes are used again: the program must be
    /// ours.
    static Optional<Orphan> on(DataDirectory directory) {
        return PidFile.of(directory)
                .flatMap(note -> ProcessHandle.of(note.pid()))
                .filter(process -> runs(process.info(), directory))
                .map(Orphan::new);
    }

    private static boolean runs(ProcessHandle.Info info, DataDirectory directory) {
        var command = info.command().orElse("");
        var arguments = Arrays.asList(info.arguments().orElse(new String[0]));
        return command.startsWith(directory.path().toString())
                && command.endsWith("/bin/postgres")
                && arguments.contains(directory.cluster().toString());
    }

    static void stop(DataDirectory directory, Consumer<Phrase> progress) throws StorageUnavailable {
        var orphan = on(directory);
        if (orphan.isEmpty()) {
            return;
        }
        progress.accept(Phrase.of("storage.progress.orphan"));
        if (!orphan.get().ends(directory)) {
            throw StorageUnavailable.because(
                    "storage.orphan.stays", directory.path(), orphan.get().process().pid());
        }
    }

    /// A process that has ended but that nobody has buried counts as alive, yet has no program any
    /// more.
    private boolean ends(DataDirectory directory) throws StorageUnavailable {
        Command.signal("INT", process.pid());
        for (int looks = 0; looks < LOOKS && runs(process.info(), directory); looks++) {
            Pause.ofMillis(MILLIS_BETWEEN_LOOKS);
        }
        return !runs(process.info(), directory);
    }
}
