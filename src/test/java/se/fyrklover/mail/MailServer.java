package se.fyrklover.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;

/// A mail server of one kind of conversation (RFC 5321), on this machine, that keeps what it gets.
final class MailServer implements AutoCloseable {

    /// A message as it came, and to whom.
    record Received(String from, String to, String text) {}

    private final ServerSocket listening;
    private final @Nullable SSLContext secret;

    final List<Received> received = new CopyOnWriteArrayList<>();
    final List<String> said = new CopyOnWriteArrayList<>();

    /// What it answers where the recipient's name begins with `refused`.
    volatile String toRefused = "550 5.1.1 nobody of that name";

    /// It says nothing to a message until this is open.
    volatile CountDownLatch thinking = new CountDownLatch(0);

    MailServer() {
        this(null);
    }

    /// One that can turn the conversation secret.
    MailServer(@Nullable SSLContext secret) {
        this.secret = secret;
        try {
            listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::listen);
    }

    int port() {
        return listening.getLocalPort();
    }

    List<Received> to(String recipient) {
        return received.stream().filter(it -> it.to().contains(recipient)).toList();
    }

    private void listen() {
        while (!listening.isClosed()) {
            try {
                var caller = listening.accept();
                Thread.ofVirtual().start(() -> converse(caller));
            } catch (IOException _) {
                return;
            }
        }
    }

    private void converse(Socket caller) {
        try (caller) {
            say(caller, "220 here");
            converse(caller, secret != null);
        } catch (IOException _) {
            said.add("(cut off)");
        }
    }

    private void converse(Socket caller, boolean turns) throws IOException {
        var from = "";
        var to = "";
        var lines = reader(caller);
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            said.add(line);
            var verb = line.split("[ :]", 2)[0];
            switch (verb) {
                case "EHLO" -> say(caller, turns ? "250-here\r\n250 STARTTLS" : "250 here");
                case "STARTTLS" -> {
                    say(caller, "220 go on");
                    converse(secret(caller), false);
                    return;
                }
                case "MAIL" -> {
                    from = line;
                    say(caller, "250 ok");
                }
                case "RCPT" -> {
                    to = line;
                    say(caller, to.contains("<refused") ? toRefused : "250 ok");
                }
                case "DATA" -> {
                    say(caller, "354 go on");
                    received.add(new Received(from, to, message(lines)));
                    await(thinking);
                    say(caller, "250 taken");
                }
                case "QUIT" -> {
                    say(caller, "221 bye");
                    return;
                }
                default -> say(caller, "250 ok");
            }
        }
    }

    private static String message(BufferedReader lines) {
        return lines.lines()
                .takeWhile(line -> !line.equals("."))
                .map(line -> line.startsWith(".") ? line.substring(1) : line)
                .collect(Collectors.joining("\n"));
    }

    private static void await(CountDownLatch open) {
        try {
            open.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private Socket secret(Socket caller) throws IOException {
        var turned =
                (SSLSocket)
                        Objects.requireNonNull(secret)
                                .getSocketFactory()
                                .createSocket(caller, null, caller.getPort(), true);
        turned.setUseClientMode(false);
        turned.startHandshake();
        said.add("(secret)");
        return turned;
    }

    private static BufferedReader reader(Socket caller) throws IOException {
        return new BufferedReader(
                new InputStreamReader(caller.getInputStream(), StandardCharsets.UTF_8));
    }

    private static void say(Socket caller, String line) throws IOException {
        caller.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        try {
            listening.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
