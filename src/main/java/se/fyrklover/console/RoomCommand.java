package se.fyrklover.console;

import java.util.concurrent.CountDownLatch;
import se.fyrklover.access.Role;
import se.fyrklover.access.Tenant;
import se.fyrklover.participation.RoomBeginnings;
import se.fyrklover.storage.Serving;

/// `room`: the pages of a room, until Ctrl-C; or a new key for it.
final class RoomCommand {

    private final Console console;
    private final Options.Room options;

    RoomCommand(Console console, Options.Room options) {
        this.console = console;
        this.options = options;
    }

    int run() throws Refusal {
        if (options.data == null) options.data = RoomData.beside(Product.data(options));
        if (KeyRotation.ASKED.equals(options.what))
            return new KeyRotation(console, options, Role.House.ROOM).run();
        if (options.what != null) throw new Refusal("console.unknown-option", options.what, "room");
        var listening = Listening.of(options, System.getenv());
        Product.requireFree(listening);
        listening.expired().ifPresent(console::tell);
        var product = Product.room(console, options, listening);
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
        name(product.the(RoomBeginnings.class));
        if (options.demo) DemoRoom.fill(product);
        if (isOwn() && listening.answersOwnCommands())
            Serving.announce(Product.data(options), options.port);
        announce(product.the(RoomBeginnings.class), listening.address() + "/");
        if (options.demo) DemoRoom.obey(product);
        else await(stopped);
        return Console.DONE;
    }

    private boolean isOwn() {
        return options.database == null;
    }

    private void name(RoomBeginnings beginnings) throws Refusal {
        var slug = options.association;
        if (slug == null) return;
        if (!Tenant.isFree(slug)) throw new Refusal("console.room-slug", slug);
        if (!beginnings.name(slug, options.name == null ? slug : options.name))
            throw new Refusal("console.room-taken", beginnings.tenant().orElseThrow().name(), slug);
    }

    private void announce(RoomBeginnings beginnings, String address) {
        console.print(console.words().say("console.room-address", address));
        if (!options.demo)
            beginnings
                    .offer()
                    .ifPresent(token ->
                            console.print(
                                    console.words()
                                            .say(
                                                    "console.begin",
                                                    address + "kom-igang/" + token.text())));
    }

    static void await(CountDownLatch stopped) {
        try {
            stopped.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
