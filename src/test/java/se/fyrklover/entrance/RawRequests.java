package se.fyrklover.entrance;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;

/// Asks with bytes as they stand, which no well-behaved client would send.
final class RawRequests implements AutoCloseable {

    /// The longest that any answer may take, on a machine that has other things to do.
    static final Duration LONGEST = Duration.ofMinutes(2);

    /// What was answered.
    ///
    /// @param status 0 where the connection was closed without a word
    record Answer(int status, String head, String body, Duration took) {}

    private final int port;
    private Socket socket = new Socket();
    private InputStream in = InputStream.nullInputStream();
    private boolean open;

    RawRequests(int port) {
        this.port = port;
    }

    /// Sends the bytes and reads one answer.
    ///
    /// @param head whether an answer has no body
    /// @param last whether nothing more will be sent, so that what is missing will never come
    /// @throws java.net.SocketTimeoutException where it takes too long
    Answer send(byte[] request, boolean head, boolean last) throws IOException {
        var fresh = !open;
        try {
            return once(request, head, last);
        } catch (IOException closed) {
            close();
            // A connection that was kept may be closed from the other end at any time.
            if (fresh || closed instanceof java.net.SocketTimeoutException) throw closed;
            return once(request, head, last);
        }
    }

    private Answer once(byte[] request, boolean head, boolean last) throws IOException {
        if (!open) connect();
        var started = System.nanoTime();
        try {
            socket.getOutputStream().write(request);
            socket.getOutputStream().flush();
            if (last) socket.shutdownOutput();
        } catch (IOException _) {
            // It may have answered, and closed, before it had read all.
        }
        var answer = read(head, started);
        if (last || answer.head().toLowerCase(Locale.ROOT).contains("connection: close")) close();
        return answer;
    }

    private void connect() throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(Math.toIntExact(LONGEST.toMillis()));
        in = new BufferedInputStream(socket.getInputStream());
        open = true;
    }

    private Answer read(boolean head, long started) throws IOException {
        var lines = head();
        while (lines.startsWith("HTTP/1.1 100")) lines = head();
        var status = Integer.parseInt(lines.substring(9, 12));
        var body = head || status == 204 || status == 304 ? new byte[0] : body(lines);
        var text = new String(body, StandardCharsets.UTF_8);
        return new Answer(status, lines, text, Duration.ofNanos(System.nanoTime() - started));
    }

    private String head() throws IOException {
        var lines = new ByteArrayOutputStream();
        var last = 0;
        while (!(last == '\n'
                && lines.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n"))) {
            last = in.read();
            if (last < 0) throw new EOFException("closed in the head: " + lines);
            lines.write(last);
        }
        return lines.toString(StandardCharsets.ISO_8859_1);
    }

    private byte[] body(String lines) throws IOException {
        var small = lines.toLowerCase(Locale.ROOT);
        if (small.contains("transfer-encoding: chunked")) return chunks();
        var at = small.indexOf("content-length:");
        if (at < 0) return all();
        var length = small.substring(at + 15, small.indexOf('\r', at)).strip();
        return in.readNBytes(Integer.parseInt(length));
    }

    private byte[] all() throws IOException {
        var body = in.readAllBytes();
        close();
        return body;
    }

    private byte[] chunks() throws IOException {
        var body = new ByteArrayOutputStream();
        while (true) {
            var size = Integer.parseInt(line().split(";", 2)[0].strip(), 16);
            body.write(in.readNBytes(size));
            line();
            if (size == 0) return body.toByteArray();
        }
    }

    private String line() throws IOException {
        var line = new StringBuilder();
        for (var one = in.read(); one != '\n'; one = in.read()) {
            if (one < 0) throw new EOFException("closed in a chunk");
            if (one != '\r') line.append((char) one);
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        open = false;
        socket.close();
    }
}
