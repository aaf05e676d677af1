package se.fyrklover.console;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import se.fyrklover.figure.Figure;
import se.fyrklover.figure.FigureSet;
import se.fyrklover.ledger.Books;
import se.fyrklover.ledger.LooseBooks;
import se.fyrklover.ledger.StatementLine;
import se.fyrklover.words.Words;

/// `books`: whether a file of any bookkeeping program holds together, and the statements that
/// follow from it; ends with 1 where something in it must be mended. It needs no database.
final class BooksCommand {

    private static final int WIDTH = 44;

    private static final int ROUNDS = 500;

    private final Console console;
    private final Options.Books options;
    private final Words words;

    BooksCommand(Console console, Options.Books options) {
        this.console = console;
        this.options = options;
        this.words = console.words();
    }

    int run() throws Refusal {
        if (options.file == null) throw new Refusal("console.books-what");
        for (int round = 0; options.practice && round < ROUNDS; round++) read();
        var books = read();
        if (options.json) console.print(Console.json(json(books)));
        else print(books);
        return books.isSound() ? Console.DONE : Console.FOUND;
    }

    private LooseBooks read() throws Refusal {
        var file = java.util.Objects.requireNonNull(options.file);
        try {
            return LooseBooks.read(file);
        } catch (IOException unreadable) {
            throw new Refusal("console.books-no-file", file.toString());
        }
    }

    private void print(LooseBooks books) {
        var lines = new ArrayList<String>();
        for (var fault : books.faults()) lines.add(said(fault));
        if (books.more() > 0) lines.add(words.say("console.books-more", books.more()));
        lines.add(
                words.say(
                        books.isSound() ? "console.books-sound" : "console.books-unsound",
                        books.vouchers(),
                        books.rows()));
        books.statements().ifPresent(it -> lines.addAll(statements(it)));
        console.print(String.join("\n", lines) + "\n");
    }

    private String said(Books.Fault fault) {
        var where =
                fault.line() == 0
                        ? ""
                        : words.say("console.books-line", String.valueOf(fault.line())) + " ";
        return where + words.say(fault.says());
    }

    private List<String> statements(FigureSet figures) {
        return figures(figures)
                .map(it -> {
                    var label = words.say(it.definition().label());
                    return "  "
                            + label
                            + " ".repeat(Math.max(1, WIDTH - label.length()))
                            + words.outcome(it.outcome());
                })
                .toList();
    }

    private static Stream<Figure> figures(FigureSet figures) {
        return Stream.of(
                        StatementLine.incomeStatement(),
                        StatementLine.balanceSheetAssets(),
                        StatementLine.balanceSheetLiabilities(),
                        StatementLine.cashFlowStatement())
                .flatMap(List::stream)
                .distinct()
                .flatMap(it -> figures.find(it.definition()).stream());
    }

    private Map<String, Object> json(LooseBooks books) {
        var json = new LinkedHashMap<String, Object>();
        json.put("company", books.company());
        books.year().ifPresent(it -> json.put("year", it.toString()));
        json.put("vouchers", books.vouchers());
        json.put("rows", books.rows());
        json.put("sound", books.isSound());
        json.put("faults", books.faults().stream().map(this::json).toList());
        json.put("more_faults", books.more());
        books.statements()
                .ifPresent(all -> {
                    var amounts = new LinkedHashMap<String, Object>();
                    figures(all)
                            .forEach(it ->
                                    amounts.put(it.definition().id(), words.outcome(it.outcome())));
                    json.put("statements", amounts);
                });
        return json;
    }

    private Map<String, Object> json(Books.Fault fault) {
        return Map.of(
                "line", fault.line(), "refuses", fault.refuses(), "says", words.say(fault.says()));
    }
}
