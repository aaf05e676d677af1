package se.fyrklover.console;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What may stand after a command; each command takes what is its own.
final class Options {

    private Options() {}

    /// Where the records are kept.
    static class Kept {

        @Nullable Path data;

        @Nullable String database;

        boolean help;

        void take(Arguments arguments) {
            arguments.option("data", it -> data = Path.of(it));
            arguments.option("database", it -> database = it);
            arguments.flag('h', "help", () -> help = true);
        }
    }

    /// Where pages are answered.
    static class Answered extends Kept {

        int port;

        /// The network address to answer at.
        @Nullable String listen;

        /// What people write to come here.
        @Nullable String address;

        @Nullable Path keyStore;

        @Nullable Path certificate;

        @Nullable Path privateKey;

        /// The network addresses of proxies, with commas between.
        @Nullable String proxies;

        boolean unencrypted;

        @Override
        void take(Arguments arguments) {
            super.take(arguments);
            arguments.option("port", it -> port = Integer.parseInt(it));
            arguments.option("listen", it -> listen = it);
            arguments.option("address", it -> address = it);
            arguments.option("key-store", it -> keyStore = Path.of(it));
            arguments.option("certificate", it -> certificate = Path.of(it));
            arguments.option("private-key", it -> privateKey = Path.of(it));
            arguments.option("behind-proxy", "127.0.0.1,::1", it -> proxies = it);
            arguments.flag("unencrypted", () -> unencrypted = true);
        }
    }

    static final class Serve extends Answered {

        Serve() {
            port = 8400;
        }

        /// What to do other than to serve the office's pages.
        @Nullable String what;

        /// Of the demo's room; 0 starts none.
        int roomPort = 8410;

        boolean dev;

        /// For the launcher alone: start, open some pages and end.
        boolean practice;

        @Override
        void take(Arguments arguments) {
            super.take(arguments);
            arguments.word(it -> what = it);
            arguments.option("room-port", it -> roomPort = Integer.parseInt(it));
            arguments.flag("dev", () -> dev = true);
            arguments.flag("practice", () -> practice = true);
        }
    }

    static final class Room extends Answered {

        Room() {
            port = 8410;
        }

        /// What to do other than to serve the room's pages.
        @Nullable String what;

        /// Where the office is, for the form in which its token is entered.
        @Nullable String office;

        @Nullable String association;

        @Nullable String name;

        boolean dev;

        /// For the demo alone: a room with invented people, which ends when the demo does.
        boolean demo;

        @Override
        void take(Arguments arguments) {
            super.take(arguments);
            arguments.word(it -> what = it);
            arguments.option("office", it -> office = it);
            arguments.option("association", it -> association = it);
            arguments.option("name", it -> name = it);
            arguments.flag("dev", () -> dev = true);
            arguments.flag("demo", () -> demo = true);
        }
    }

    static final class Import extends Kept {

        @Nullable Path source;

        boolean json;

        @Override
        void take(Arguments arguments) {
            super.take(arguments);
            arguments.word(it -> source = Path.of(it));
            arguments.flag("json", () -> json = true);
        }
    }

    static final class Export extends Kept {

        @Nullable String association;

        @Nullable Path out;

        boolean json;

        @Override
        void take(Arguments arguments) {
            super.take(arguments);
            arguments.option("association", it -> association = it);
            arguments.option("out", it -> out = Path.of(it));
            arguments.flag("json", () -> json = true);
        }
    }

    /// A year of an association.
    static class OfYear extends Kept {

        @Nullable String association;

        @Nullable Integer year;

        boolean json;

        @Override
        void take(Arguments arguments) {
            super.take(arguments);
            arguments.option("association", it -> association = it);
            arguments.option("year", it -> year = Integer.valueOf(it));
            arguments.flag("json", () -> json = true);
        }
    }

    static final class Figures extends OfYear {

        boolean definitions;

        @Override
        void take(Arguments arguments) {
            super.take(arguments);
            arguments.flag("definitions", () -> definitions = true);
        }
    }

    static final class Check extends OfYear {

        /// Which document is looked through, in place of the year.
        @Nullable String document;

        @Override
        void take(Arguments arguments) {
            super.take(arguments);
            arguments.option("document", "annual", it -> document = it);
        }
    }

    static final class Proofread extends Kept {

        List<Path> files = List.of();

        boolean json;

        /// In which language the answer is, where not in that of the machine.
        @Nullable String language;

        @Override
        void take(Arguments arguments) {
            super.take(arguments);
            arguments.words(it -> files = it.stream().map(Path::of).toList());
            arguments.flag("json", () -> json = true);
            arguments.option("language", it -> language = it);
        }
    }

    static final class Books extends Kept {

        @Nullable Path file;

        boolean json;

        /// For the launcher alone: read it so many times that the JVM learns how.
        boolean practice;

        @Override
        void take(Arguments arguments) {
            super.take(arguments);
            arguments.word(it -> file = Path.of(it));
            arguments.flag("json", () -> json = true);
            arguments.flag("practice", () -> practice = true);
        }
    }

    static final class Report extends OfYear {

        String kind = "annual";

        @Nullable String format;

        @Nullable Path out;

        /// A text in place of the association's own.
        @Nullable Path text;

        boolean freeze;

        @Override
        void take(Arguments arguments) {
            super.take(arguments);
            arguments.option("kind", it -> kind = it);
            arguments.option("format", it -> format = it);
            arguments.option("out", it -> out = Path.of(it));
            arguments.option("text", it -> text = Path.of(it));
            arguments.flag("freeze", () -> freeze = true);
        }
    }

    static final class Audit extends Kept {

        /// What to do: `verify` or `anchor`.
        @Nullable String what;

        @Nullable String association;

        /// Where the association's chain is known to have stood, as it is on paper.
        @Nullable String anchor;

        boolean json;

        @Override
        void take(Arguments arguments) {
            super.take(arguments);
            arguments.word(it -> what = it);
            arguments.option("association", it -> association = it);
            arguments.option("anchor", it -> anchor = it);
            arguments.flag("json", () -> json = true);
        }
    }
}
