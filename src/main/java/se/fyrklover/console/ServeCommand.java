package se.fyrklover.console;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import se.fyrklover.access.Caller;
import se.fyrklover.access.Tenants;
import se.fyrklover.exchange.Imports;
import se.fyrklover.shared.Phrase;
import se.fyrklover.storage.Serving;

/// `serve` and `demo`: the pages on loopback, until Ctrl-C.
final class ServeCommand {

    private static final String DEMO = "kalmar";

    private final Console console;
    private final Options.Serve options;
    private final boolean demo;

    ServeCommand(Console console, Options.Serve options, boolean demo) {
        this.console = console;
        this.options = options;
        this.demo = demo;
    }

    int run() throws Refusal {
        if (options.practice) options.port = Practice.freePort();
        requireFreePort();
        var product = Product.serve(console, options);
        var stopped = new CountDownLatch(1);
        Runtime.getRuntime()
                .addShutdownHook(
                        new Thread(
                                () -> {
                                    if (isOwn()) Serving.withdraw(Product.data(options));
                                    product.close();
                                    stopped.countDown();
                                },
                                "stop"));
        if (demo) bringDemo(product);
        if (options.practice) {
            Practice.read(options.port);
            return Console.DONE;
        }
        if (isOwn()) Serving.announce(Product.data(options), options.port);
        console.print(
                console.words().say("console.address", "http://localhost:" + options.port + "/"));
        await(stopped);
        return Console.DONE;
    }

    /// Whether what it serves is the data directory's; else nobody may believe so.
    private boolean isOwn() {
        return options.database == null;
    }

    private void requireFreePort() throws Refusal {
        if (options.port < 1 || options.port > 65_535)
            throw new Refusal("console.port-wrong", String.valueOf(options.port));
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), options.port));
        } catch (IOException taken) {
            throw new Refusal("console.port-taken", String.valueOf(options.port));
        }
    }

    /// Only where it is not there already: what somebody has imported since stays as it is.
    private void bringDemo(Product product) throws Refusal {
        if (product.the(Tenants.class).find(DEMO).isPresent()) return;
        var folder = Path.of(System.getProperty("fyrklover.home", "."), "packages", DEMO);
        switch (product.the(Imports.class).bring(new Caller.Operator(), folder)) {
            case Imports.Result.Imported it ->
                    console.tell(Phrase.of("console.imported", it.name(), it.files()));
            case Imports.Result.Unchanged _ -> {}
            case Imports.Result.Unopened it -> throw new Refusal(it.why());
            case Imports.Result.Refused it ->
                    throw new Refusal("console.demo-refused", it.faults().size());
        }
    }

    private static void await(CountDownLatch stopped) {
        try {
            stopped.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
