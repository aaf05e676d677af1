package se.fyrklover.web;

import se.fyrklover.shared.Language;
import se.fyrklover.shared.Phrase;
import se.fyrklover.shared.Text;
import se.fyrklover.words.Words;

/// What every page stands in, also one of no association: the language, and where the files are.
///
/// @param address of the page itself, without the language
/// @param visit who looks at it
public record Shell(Words words, String assets, String address, Visit visit) {

    static final String DONE = "gjort=";

    public String say(String key, Object... arguments) {
        return words.say(key, arguments);
    }

    public String say(Text text) {
        return words.say(text);
    }

    public String say(Phrase phrase) {
        return words.say(phrase);
    }

    public String asset(String file) {
        return assets + file;
    }

    /// The same page in another language.
    public String in(Language language) {
        return address
                + (address.contains("?") ? "&" : "?")
                + Languages.PARAMETER
                + "="
                + language.tag();
    }

    /// What has just been done, where the address says so: `avslutad` of `…?gjort=avslutad`.
    public String done() {
        var at = address.indexOf("?" + DONE);
        if (at < 0) return "";
        var told = address.substring(at + 1 + DONE.length());
        var end = told.indexOf('&');
        return end < 0 ? told : told.substring(0, end);
    }

    public boolean speaks(Language language) {
        return words.language() == language;
    }
}
