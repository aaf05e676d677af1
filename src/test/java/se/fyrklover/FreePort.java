package se.fyrklover;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/// A port for a program that takes some seconds to start: below those that the system hands out
/// itself (from 32768 on Linux), or a connection made meanwhile might have taken it.
public final class FreePort {

    private static final int LOWEST = 12_000;
    private static final int ABOVE_HIGHEST = 32_000;
    private static final int ATTEMPTS = 100;

    private FreePort() {}

    /// One that nothing listened to at the time of asking.
    public static int any() {
        for (var attempt = 0; attempt < ATTEMPTS; attempt++) {
            var port = ThreadLocalRandom.current().nextInt(LOWEST, ABOVE_HIGHEST);
            if (isFree(port)) return port;
        }
        throw new IllegalStateException("no free port between " + LOWEST + " and " + ABOVE_HIGHEST);
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket(port)) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }
}
