package se.fyrklover.console;

import java.nio.file.Path;

/// Where a room keeps what is its own.
final class RoomData {

    private RoomData() {}

    /// Beside the office's folder, never in it: `fyrklover-room` beside `fyrklover`.
    static Path beside(Path office) {
        return office.resolveSibling(office.getFileName() + "-room");
    }
}
