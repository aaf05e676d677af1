package se.fyrklover.shared;

import java.util.Locale;

/// The languages that the product speaks; Swedish is the first.
public enum Language {
    SV(Locale.of("sv", "SE")),
    EN(Locale.of("en", "GB"));

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    public Locale locale() {
        return locale;
    }

    /// The two-letter tag, as in `lang="sv"`.
    public String tag() {
        return locale.getLanguage();
    }

    /// Swedish where the locale is Swedish, else English.
    public static Language of(Locale locale) {
        return locale.getLanguage().equals("sv") ? SV : EN;
    }
}
