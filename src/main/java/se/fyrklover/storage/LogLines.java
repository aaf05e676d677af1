package se.fyrklover.storage;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/// What PostgreSQL wrote in its log, and the line in it that says what was wrong.
final class LogLines {

    private static final Pattern COMPLAINT = Pattern.compile("(FATAL|PANIC|ERROR|error):");

    private LogLines() {}

    static String since(long position, Path log) throws IOException {
        try (var content = Files.newInputStream(log)) {
            content.skipNBytes(position);
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /// The last complaint; a server that gives up often says afterwards that it is shut down.
    static String reason(String text) {
        var last = "";
        var complaint = "";
        for (var line : text.lines().map(String::strip).filter(l -> !l.isEmpty()).toList()) {
            last = line;
            if (COMPLAINT.matcher(line).find()) {
                complaint = line;
            }
        }
        return complaint.isEmpty() ? last : complaint;
    }
}
