package se.fyrklover.storage;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// How PostgreSQL's programs are started: as whom, from where, and so that they end when we do.
record Launch(DataDirectory directory, Optional<Account> account, boolean bindable) {

    /// Secrets and settings of ours or of another PostgreSQL must not leak into this one.
    private static final Set<String> ENVIRONMENT_KEPT =
            Set.of("PATH", "HOME", "TZ", "TMPDIR", "LD_LIBRARY_PATH");

    /// Linux sends this signal when the *thread* that started the program ends.
    private static final List<String> BOUND = List.of("setpriv", "--pdeathsig", "INT");

    static Launch on(DataDirectory directory) throws IOException, StorageUnavailable {
        var bindable = Command.run("setpriv", "--pdeathsig", "INT", "true").succeeded();
        return new Launch(directory, Account.insteadOfRoot(directory), bindable);
    }

    ProcessBuilder program(String... words) {
        var line = new ArrayList<String>();
        account.ifPresent(a -> line.addAll(a.assumed()));
        if (bindable) {
            line.addAll(BOUND);
        }
        line.addAll(List.of(words));
        var program = new ProcessBuilder(line).directory(directory.path().toFile());
        program.environment().keySet().retainAll(ENVIRONMENT_KEPT);
        return program.redirectErrorStream(true);
    }

    /// In a session of its own, so that Ctrl-C reaches us alone and we stop PostgreSQL last.
    ProcessBuilder server(String... words) {
        var program = program(words);
        if (bindable) {
            program.command().addFirst("setsid");
        }
        return program;
    }
}
