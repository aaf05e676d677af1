package se.fyrklover.console;

import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import se.fyrklover.shared.Language;
import se.fyrklover.shared.Phrase;
import se.fyrklover.words.Words;
import tools.jackson.databind.json.JsonMapper;

/// The door from the command line: which command, with which options, and how it ended.
public final class Console {

    static final int DONE = 0;

    /// Done, and something was found that does not agree.
    static final int FOUND = 1;

    static final int REFUSED = 2;

    private static final List<String> COMMANDS =
            List.of(
                    "demo",
                    "serve",
                    "room",
                    "import",
                    "export",
                    "figures",
                    "check",
                    "proofread",
                    "books",
                    "report",
                    "audit");

    private final Class<?> office;
    private final Class<?> room;
    private final Words words;
    private final PrintStream out = System.out;
    private final PrintStream err = System.err;

    private Console(Class<?> office, Class<?> room, Words words) {
        this.office = office;
        this.room = room;
        this.words = words;
    }

    /// Does what the arguments ask for, and answers with the exit code: 0, 1 where something was
    /// found that does not agree, or 2 where it could not.
    ///
    /// @param office the application of the one house
    /// @param room that of the other
    public static int run(Class<?> office, Class<?> room, String... arguments) {
        var console = new Console(office, room, new Words(language()));
        console.practise();
        try {
            return console.run(List.of(arguments));
        } catch (Refusal refusal) {
            console.complain(refusal.phrase());
            return REFUSED;
        }
    }

    /// Says something to itself while the arguments are read, since a command's first words take
    /// longer than most commands have to do.
    private void practise() {
        Thread.ofPlatform()
                .daemon()
                .name("words")
                .start(() -> words.say("console.unknown-command", "", ""));
    }

    /// The launcher's word for the language, else the machine's.
    static Language language() {
        var chosen = System.getProperty("fyrklover.language");
        return Language.of(chosen == null ? Locale.getDefault() : Locale.of(chosen));
    }

    private int run(List<String> arguments) throws Refusal {
        var command = arguments.isEmpty() ? "" : arguments.getFirst();
        if (!COMMANDS.contains(command))
            throw new Refusal("console.unknown-command", command, String.join(", ", COMMANDS));
        var options =
                switch (command) {
                    case "import" -> new Options.Import();
                    case "export" -> new Options.Export();
                    case "figures" -> new Options.Figures();
                    case "check" -> new Options.Check();
                    case "proofread" -> new Options.Proofread();
                    case "books" -> new Options.Books();
                    case "report" -> new Options.Report();
                    case "audit" -> new Options.Audit();
                    case "room" -> new Options.Room();
                    default -> new Options.Serve();
                };
        Arguments.read(command, options, arguments.subList(1, arguments.size()));
        if (options.help) {
            out.println(words.say("console.help." + command));
            return DONE;
        }
        try {
            return run(command, options);
        } catch (RuntimeException unforeseen) {
            if (LostDatabase.isBehind(unforeseen)) throw new Refusal("console.database-lost");
            throw new Refusal(
                    "console.failed",
                    unforeseen.toString().lines().findFirst().orElse(""),
                    noted(unforeseen, options));
        }
    }

    /// Leaves the whole story in the log, and answers with where.
    private static String noted(RuntimeException unforeseen, Options.Kept options) {
        var log = Product.log(options);
        try {
            Files.createDirectories(log.getParent());
            var story = new StringWriter();
            unforeseen.printStackTrace(new PrintWriter(story));
            Files.writeString(
                    log, story.toString(), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException unwritable) {
            return unwritable.toString();
        }
        return log.toString();
    }

    private int run(String command, Options.Kept options) throws Refusal {
        return switch (options) {
            case Options.Import it -> new ImportCommand(this, it).run();
            case Options.Export it -> new ExportCommand(this, it).run();
            case Options.Figures it -> new FiguresCommand(this, it).run();
            case Options.Check it -> new CheckCommand(this, it).run();
            case Options.Proofread it -> new ProofreadCommand(this, it).run();
            case Options.Books it -> new BooksCommand(this, it).run();
            case Options.Report it -> new ReportCommand(this, it).run();
            case Options.Audit it -> new AuditCommand(this, it).run();
            case Options.Room it -> new RoomCommand(this, it).run();
            case Options.Serve it -> new ServeCommand(this, it, command.equals("demo")).run();
            default -> throw new IllegalStateException(command);
        };
    }

    /// The application of the office.
    Class<?> application() {
        return office;
    }

    Class<?> room() {
        return room;
    }

    Words words() {
        return words;
    }

    /// What the command answers, on standard output.
    void print(String line) {
        out.println(line);
        out.flush();
    }

    /// An answer as a program reads it.
    static String json(Object answer) {
        return JsonMapper.builder()
                .build()
                .writerWithDefaultPrettyPrinter()
                .writeValueAsString(answer);
    }

    /// What it is doing, on standard error, so that a program can read the answer.
    void tell(Phrase phrase) {
        err.println(words.say(phrase));
    }

    void complain(Phrase phrase) {
        complain(words.say(phrase));
    }

    void complain(String line) {
        err.println(line);
    }
}
