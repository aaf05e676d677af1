package se.fyrklover.storage;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The user of the system that PostgreSQL runs as when we are root, since it refuses to run as
/// root.
record Account(String name, int user, int group) {

    /// Nobody when we are an ordinary user: then PostgreSQL simply runs as us.
    static Optional<Account> insteadOfRoot(DataDirectory directory)
            throws IOException, StorageUnavailable {
        if (new UnixSystem().getUid() != 0) {
            return Optional.empty();
        }
        var owner = ownerOf(directory.cluster());
        var account = owner.isPresent() ? owner.get() : unprivileged();
        account.mustBeAssumable();
        account.mustReach(directory);
        return Optional.of(account);
    }

    /// A cluster stays with the user it was made by, whoever starts it later.
    private static Optional<Account> ownerOf(Path cluster) throws IOException {
        if (!Files.exists(cluster)) {
            return Optional.empty();
        }
        var user = (Integer) Files.getAttribute(cluster, "unix:uid");
        var group = (Integer) Files.getAttribute(cluster, "unix:gid");
        return user == 0 ? Optional.empty() : Optional.of(new Account("#" + user, user, group));
    }

    private static Account unprivileged() throws StorageUnavailable {
        return named("fyrklover")
                .or(Account::created)
                .or(() ->
                        Stream.of("postgres", "nobody").flatMap(n -> named(n).stream()).findFirst())
                .orElseThrow(() -> StorageUnavailable.because("storage.root.no-user"));
    }

    private static Optional<Account> created() {
        Command.run(
                "/usr/sbin/useradd",
                "--system",
                "--user-group",
                "--no-create-home",
                "--shell",
                "/usr/sbin/nologin",
                "fyrklover");
        return named("fyrklover");
    }

    private static Optional<Account> named(String name) {
        var user = Command.run("id", "-u", name);
        var group = Command.run("id", "-g", name);
        return user.succeeded() && group.succeeded()
                ? Optional.of(
                        new Account(
                                name,
                                Integer.parseInt(user.output()),
                                Integer.parseInt(group.output())))
                : Optional.empty();
    }

    List<String> assumed() {
        return List.of("setpriv", "--reuid=" + user, "--regid=" + group, "--clear-groups");
    }

    private void mustBeAssumable() throws StorageUnavailable {
        var attempt = as("true");
        if (!attempt.succeeded()) {
            throw StorageUnavailable.because("storage.root.cannot-drop", name, attempt.output());
        }
    }

    private void mustReach(DataDirectory directory) throws IOException, StorageUnavailable {
        var path = directory.path();
        var way = Stream.iterate(path.getParent(), p -> p != null, Path::getParent).toList();
        for (var folder : way.reversed()) {
            if (!enters(folder)) {
                throw StorageUnavailable.because("storage.root.unreachable", path, name, folder);
            }
        }
        if (!enters(path)) {
            var permissions = Files.getPosixFilePermissions(path);
            permissions.add(PosixFilePermission.OTHERS_EXECUTE);
            Files.setPosixFilePermissions(path, permissions);
        }
    }

    private boolean enters(Path folder) {
        return as("test", "-x", folder.toString()).succeeded();
    }

    private Command as(String... words) {
        return Command.run(
                new ProcessBuilder(Stream.concat(assumed().stream(), Stream.of(words)).toList()));
    }

    void takeOver(Path path) throws IOException {
        Files.setAttribute(path, "unix:gid", group);
        Files.setAttribute(path, "unix:uid", user);
    }
}
