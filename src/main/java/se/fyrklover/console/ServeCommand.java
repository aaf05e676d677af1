package se.fyrklover.console;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import se.fyrklover.access.Caller;
import se.fyrklover.access.Passes;
import se.fyrklover.access.Role;
import se.fyrklover.access.Tenant;
import se.fyrklover.access.Tenants;
import se.fyrklover.entrance.Beginnings;
import se.fyrklover.entrance.DemoPeople;
import se.fyrklover.exchange.Imports;
import se.fyrklover.followup.RoomConnections;
import se.fyrklover.secret.Token;
import se.fyrklover.shared.Phrase;
import se.fyrklover.storage.Serving;

/// `serve` and `demo`: the pages, until Ctrl-C.
final class ServeCommand {

    /// The invented association, in which one tries things out.
    private static final String INVENTED = "kloverbygden";

    private static final List<String> DEMO = List.of("kalmar", INVENTED);

    private final Console console;
    private final Options.Serve options;
    private final boolean demo;
    private final AtomicReference<Optional<RoomProcess>> room =
            new AtomicReference<>(Optional.empty());

    ServeCommand(Console console, Options.Serve options, boolean demo) {
        this.console = console;
        this.options = options;
        this.demo = demo;
    }

    int run() throws Refusal {
        if (KeyRotation.ASKED.equals(options.what))
            return new KeyRotation(console, options, Role.House.OFFICE).run();
        if (options.what != null)
            throw new Refusal("console.unknown-option", options.what, demo ? "demo" : "serve");
        if (options.practice) options.port = Practice.freePort();
        var listening = Listening.of(options, System.getenv());
        Product.requireFree(listening);
        listening.expired().ifPresent(console::tell);
        var product = Product.serve(console, options, listening, demo);
        var stopped = new CountDownLatch(1);
        Runtime.getRuntime()
                .addShutdownHook(
                        new Thread(
                                () -> {
                                    room.get().ifPresent(RoomProcess::close);
                                    if (isOwn()) Serving.withdraw(Product.data(options));
                                    product.close();
                                    stopped.countDown();
                                },
                                "stop"));
        if (demo) bringDemo(product);
        if (options.practice) {
            Practice.read(options.port, Product.data(options));
            return Console.DONE;
        }
        if (isOwn() && listening.answersOwnCommands())
            Serving.announce(Product.data(options), options.port);
        var address = listening.address() + "/";
        console.print(console.words().say("console.address", address));
        product.the(Beginnings.class)
                .offer()
                .filter(_ -> !demo)
                .ifPresent(token ->
                        console.print(
                                console.words()
                                        .say(
                                                "console.begin",
                                                address + "kom-igang/" + token.text())));
        if (demo && isOwn() && options.roomPort != 0) room.set(Optional.of(room(product, address)));
        RoomCommand.await(stopped);
        return Console.DONE;
    }

    /// After the office is there: whoever waits for that does not wait for the room.
    private RoomProcess room(Product product, String address) {
        var tenant = product.the(Tenants.class).find(INVENTED).orElseThrow();
        var office = address.replaceFirst("/$", "");
        try {
            var started =
                    RoomProcess.start(
                            console.application(),
                            Product.data(options).resolve("room"),
                            options.roomPort,
                            office,
                            tenant.slug(),
                            tenant.name());
            connection(product, tenant).ifPresent(token -> started.connect(office, token));
            return started;
        } catch (IOException unstartable) {
            throw new UncheckedIOException(unstartable);
        }
    }

    /// One of its own for each start; those of earlier ones end.
    private static Optional<Token> connection(Product product, Tenant tenant) {
        var pass = product.the(Passes.class).operator(tenant);
        var connections = product.the(RoomConnections.class);
        connections.of(pass).stream()
                .filter(it -> it.intervention().equals(DemoRoom.INTERVENTION))
                .filter(it -> it.issuedBy().isEmpty() && it.endedAt().isEmpty())
                .forEach(it -> connections.end(pass, it.id()));
        return connections.issue(pass, DemoRoom.INTERVENTION).map(RoomConnections.Issued::token);
    }

    /// Whether what it serves is the data directory's; else nobody may believe so.
    private boolean isOwn() {
        return options.database == null;
    }

    /// Only where they are not there already: what somebody has imported since stays as it is.
    private void bringDemo(Product product) throws Refusal {
        var packages = Path.of(System.getProperty("fyrklover.home", "."), "packages");
        for (var slug : DEMO)
            if (product.the(Tenants.class).find(slug).isEmpty())
                bring(product, packages.resolve(slug));
        var tenant = product.the(Tenants.class).find(INVENTED).orElseThrow();
        product.the(DemoPeople.class)
                .join(
                        tenant,
                        Role.House.OFFICE,
                        Map.of(
                                Role.About.MEMBER,
                                "kloverby",
                                Role.About.INTERVENTION,
                                DemoRoom.INTERVENTION));
    }

    private void bring(Product product, Path folder) throws Refusal {
        switch (product.the(Imports.class).bring(new Caller.Operator(), folder)) {
            case Imports.Result.Imported it ->
                    console.tell(Phrase.of("console.imported", it.name(), it.files()));
            case Imports.Result.Unchanged _ -> {}
            case Imports.Result.Unopened it -> throw new Refusal(it.why());
            case Imports.Result.Refused it ->
                    throw new Refusal("console.demo-refused", it.faults().size());
        }
    }
}
