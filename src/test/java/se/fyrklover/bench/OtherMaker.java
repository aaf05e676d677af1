package se.fyrklover.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// Another program that makes PDFs, of the same document as we have set it for that program.
enum OtherMaker {
    LIBREOFFICE("LibreOffice", "docx", "soffice libreoffice"),
    CHROMIUM("Chromium", "html", "chromium chromium-browser google-chrome"),
    WEASYPRINT("WeasyPrint", "html", "weasyprint");

    private final String title;
    private final String reads;
    private final String names;

    OtherMaker(String title, String reads, String names) {
        this.title = title;
        this.reads = reads;
        this.names = names;
    }

    String title() {
        return title;
    }

    /// The format of the files that it is given.
    String reads() {
        return reads;
    }

    /// Where it is installed, if it is.
    Optional<Path> installed() {
        return Stream.of(names.split(" "))
                .flatMap(name ->
                        Stream.of(System.getenv("PATH").split(":"))
                                .map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /// Makes a PDF of each file, with all that it keeps in a folder; as few processes as it can.
    List<Path> make(List<Path> files, Path folder) throws IOException, InterruptedException {
        var program = installed().orElseThrow().toString();
        var made = files.stream().map(it -> folder.resolve(name(it) + ".pdf")).toList();
        switch (this) {
            case LIBREOFFICE -> {
                var command =
                        new ArrayList<>(
                                List.of(
                                        program,
                                        "-env:UserInstallation=" + folder.resolve("office").toUri(),
                                        "--headless",
                                        "--convert-to",
                                        "pdf",
                                        "--outdir",
                                        folder.toString()));
                files.forEach(it -> command.add(it.toString()));
                run(command);
            }
            case CHROMIUM -> {
                for (var at = 0; at < files.size(); at++)
                    run(
                            List.of(
                                    program,
                                    "--headless",
                                    "--no-sandbox",
                                    "--no-pdf-header-footer",
                                    "--user-data-dir=" + folder.resolve("browser"),
                                    "--print-to-pdf=" + made.get(at),
                                    files.get(at).toUri().toString()));
            }
            case WEASYPRINT -> {
                for (var at = 0; at < files.size(); at++)
                    run(List.of(program, files.get(at).toString(), made.get(at).toString()));
            }
        }
        return made;
    }

    private static String name(Path file) {
        var name = file.getFileName().toString();
        return name.substring(0, name.lastIndexOf('.'));
    }

    private static void run(List<String> command) throws IOException, InterruptedException {
        var process =
                new ProcessBuilder(command)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        if (process.waitFor(5, TimeUnit.MINUTES) && process.exitValue() == 0) return;
        process.destroyForcibly();
        throw new IOException(String.join(" ", command));
    }
}
