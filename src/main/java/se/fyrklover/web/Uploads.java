package se.fyrklover.web;

import java.util.Optional;
import org.springframework.web.multipart.MultipartFile;

/// Files that somebody hands in by a form.
public final class Uploads {

    private Uploads() {}

    /// What a file is called, without the folders that some browsers tell of and what no file's
    /// name has; empty where nothing is told. Of a longer name the end is kept, where the kind
    /// stands.
    public static String name(MultipartFile file, int longest) {
        var told = Optional.ofNullable(file.getOriginalFilename()).orElse("");
        var last = told.replace('\\', '/').replaceFirst("(?s).*/", "");
        var plain = last.replaceAll("\\p{Cntrl}", "").strip();
        return plain.length() > longest ? plain.substring(plain.length() - longest) : plain;
    }
}
