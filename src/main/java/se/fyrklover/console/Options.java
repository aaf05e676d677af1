package se.fyrklover.console;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// What may stand after a command; each command takes what is its own.
final class Options {

    private Options() {}

    /// Where the records are kept.
    static class Kept {

        @Option(names = "--data")
        @Nullable Path data;

        @Option(names = "--database")
        @Nullable String database;

        @Option(names = {"--help", "-h"})
        boolean help;
    }

    /// Where pages are answered.
    static class Answered extends Kept {

        @Option(names = "--port")
        int port;

        /// The network address to answer at.
        @Option(names = "--listen")
        @Nullable String listen;

        /// What people write to come here.
        @Option(names = "--address")
        @Nullable String address;

        @Option(names = "--key-store")
        @Nullable Path keyStore;

        @Option(names = "--certificate")
        @Nullable Path certificate;

        @Option(names = "--private-key")
        @Nullable Path privateKey;

        /// The network addresses of proxies, with commas between.
        @Option(names = "--behind-proxy", arity = "0..1", fallbackValue = "127.0.0.1,::1")
        @Nullable String proxies;

        @Option(names = "--unencrypted")
        boolean unencrypted;
    }

    static final class Serve extends Answered {

        Serve() {
            port = 8400;
        }

        /// What to do other than to serve the office's pages.
        @Parameters(paramLabel = "rotate-key", arity = "0..1")
        @Nullable String what;

        /// Of the demo's room; 0 starts none.
        @Option(names = "--room-port")
        int roomPort = 8410;

        @Option(names = "--dev")
        boolean dev;

        /// For the launcher alone: start, open some pages and end.
        @Option(names = "--practice")
        boolean practice;
    }

    static final class Room extends Answered {

        Room() {
            port = 8410;
        }

        /// What to do other than to serve the room's pages.
        @Parameters(paramLabel = "rotate-key", arity = "0..1")
        @Nullable String what;

        /// Where the office is, for the form in which its token is entered.
        @Option(names = "--office")
        @Nullable String office;

        @Option(names = "--association")
        @Nullable String association;

        @Option(names = "--name")
        @Nullable String name;

        @Option(names = "--dev")
        boolean dev;

        /// For the demo alone: a room with invented people, which ends when the demo does.
        @Option(names = "--demo")
        boolean demo;
    }

    static final class Import extends Kept {

        @Parameters(paramLabel = "FOLDER-OR-ZIP", arity = "0..1")
        @Nullable Path source;

        @Option(names = "--json")
        boolean json;
    }

    static final class Export extends Kept {

        @Option(names = "--association")
        @Nullable String association;

        @Option(names = "--out")
        @Nullable Path out;

        @Option(names = "--json")
        boolean json;
    }

    /// A year of an association.
    static class OfYear extends Kept {

        @Option(names = "--association")
        @Nullable String association;

        @Option(names = "--year")
        @Nullable Integer year;

        @Option(names = "--json")
        boolean json;
    }

    static final class Figures extends OfYear {

        @Option(names = "--definitions")
        boolean definitions;
    }

    static final class Check extends OfYear {

        /// Which document is looked through, in place of the year.
        @Option(names = "--document", arity = "0..1", fallbackValue = "annual")
        @Nullable String document;
    }

    static final class Proofread extends Kept {

        @Parameters(paramLabel = "FILE", arity = "0..*")
        List<Path> files = List.of();

        @Option(names = "--json")
        boolean json;

        /// In which language the answer is, where not in that of the machine.
        @Option(names = "--language")
        @Nullable String language;
    }

    static final class Books extends Kept {

        @Parameters(paramLabel = "FILE", arity = "0..1")
        @Nullable Path file;

        @Option(names = "--json")
        boolean json;

        /// For the launcher alone: read it so many times that the JVM learns how.
        @Option(names = "--practice")
        boolean practice;
    }

    static final class Report extends OfYear {

        @Option(names = "--kind")
        String kind = "annual";

        @Option(names = "--format")
        @Nullable String format;

        @Option(names = "--out")
        @Nullable Path out;

        /// A text in place of the association's own.
        @Option(names = "--text")
        @Nullable Path text;

        @Option(names = "--freeze")
        boolean freeze;
    }

    static final class Audit extends Kept {

        /// What to do: `verify` or `anchor`.
        @Parameters(paramLabel = "WHAT", arity = "0..1")
        @Nullable String what;

        @Option(names = "--association")
        @Nullable String association;

        /// Where the association's chain is known to have stood, as it is on paper.
        @Option(names = "--anchor")
        @Nullable String anchor;

        @Option(names = "--json")
        boolean json;
    }
}
