package se.fyrklover.console;

import java.nio.file.InvalidPathException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.DefaultParser;
import org.apache.commons.cli.MissingArgumentException;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.ParseException;
import org.apache.commons.cli.UnrecognizedOptionException;

/// Reads what stands after a command into the options that the command takes.
final class Arguments {

    private final org.apache.commons.cli.Options known = new org.apache.commons.cli.Options();
    private final Map<Option, Consumer<String>> takers = new HashMap<>();
    private Consumer<List<String>> words = _ -> {};
    private int mostWords;

    private Arguments() {}

    /// @param options that what is written is put into
    static <T extends Options.Kept> T read(String command, T options, List<String> written)
            throws Refusal {
        var arguments = new Arguments();
        options.take(arguments);
        arguments.put(command, arguments.parse(command, written));
        return options;
    }

    /// Something that is so where it is written.
    void flag(String name, Runnable taker) {
        know(Option.builder().longOpt(name), _ -> taker.run());
    }

    /// As [#flag(String, Runnable)], with a letter that says the same.
    void flag(char letter, String name, Runnable taker) {
        know(Option.builder(String.valueOf(letter)).longOpt(name), _ -> taker.run());
    }

    /// Something with a value.
    void option(String name, Consumer<String> taker) {
        know(Option.builder().longOpt(name).hasArg(), taker);
    }

    /// Something with a value of its own, where another is not written.
    void option(String name, String own, Consumer<String> taker) {
        know(
                Option.builder().longOpt(name).hasArg().optionalArg(true),
                it -> taker.accept(it.isEmpty() ? own : it));
    }

    /// One word that belongs to no option, if it is there.
    void word(Consumer<String> taker) {
        words(1, it -> it.forEach(taker));
    }

    /// Any number of words that belong to no option.
    void words(Consumer<List<String>> taker) {
        words(Integer.MAX_VALUE, taker);
    }

    private void words(int most, Consumer<List<String>> taker) {
        mostWords = most;
        words = taker;
    }

    private void know(Option.Builder builder, Consumer<String> taker) {
        var option = builder.get();
        known.addOption(option);
        takers.put(option, taker);
    }

    private CommandLine parse(String command, List<String> written) throws Refusal {
        try {
            return DefaultParser.builder()
                    .setAllowPartialMatching(false)
                    .setStripLeadingAndTrailingQuotes(false)
                    .get()
                    .parse(known, written.toArray(String[]::new));
        } catch (UnrecognizedOptionException unknown) {
            throw new Refusal("console.unknown-option", unknown.getOption(), command);
        } catch (MissingArgumentException missing) {
            throw new Refusal("console.option-lacks-value", name(missing.getOption()), command);
        } catch (ParseException other) {
            throw new IllegalStateException(other);
        }
    }

    private void put(String command, CommandLine line) throws Refusal {
        var seen = new HashSet<Option>();
        for (var option : line.getOptions()) {
            if (!seen.add(option)) throw new Refusal("console.option-twice", name(option), command);
            put(command, option);
        }
        var all = line.getArgList();
        if (all.size() > mostWords)
            throw new Refusal(
                    "console.unknown-option",
                    String.join(" ", all.subList(mostWords, all.size())),
                    command);
        words.accept(all);
    }

    private void put(String command, Option option) throws Refusal {
        var value = option.getValue("");
        try {
            takers.getOrDefault(option, _ -> {}).accept(value);
        } catch (NumberFormatException | InvalidPathException _) {
            throw new Refusal("console.option-wrong", value, command);
        }
    }

    private static String name(Option option) {
        return "--" + option.getLongOpt();
    }
}
