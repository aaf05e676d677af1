package se.fyrklover.storage;

import java.nio.file.Path;

/// A process that holds a storage until it is killed.
final class HoldingStorage {

    private HoldingStorage() {}

    public static void main(String[] arguments) throws Exception {
        try (var storage = Storage.open(Path.of(arguments[0]), _ -> {})) {
            try (var connection = storage.address().connect();
                    var statement = connection.createStatement()) {
                statement.execute("create table kept as select 42 as answer");
            }
            System.out.println("holding");
            Thread.sleep(60_000);
        }
    }
}
