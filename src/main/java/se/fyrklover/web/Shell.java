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

    /// What has just been done, where the address says so: `avslutad` of `…?avslutad`.
    public String done() {
        var at = address.indexOf('?');
        var end = address.indexOf('=', at + 1);
        return at < 0 || end < 0 ? "" : address.substring(at + 1, end);
    }

    public boolean speaks(Language language) {
        return words.language() == language;
    }
}
