package se.fyrklover.storage;

/// Waits between two looks at something that another process does.
final class Pause {

    private Pause() {}

    static void ofMillis(int millis) throws StorageUnavailable {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw StorageUnavailable.because("storage.interrupted");
        }
    }
}
