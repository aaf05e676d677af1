package se.fyrklover.entrance.web;

import org.springframework.stereotype.Component;
import se.fyrklover.access.Account;
import se.fyrklover.access.Site;
import se.fyrklover.access.WaysBack;
import se.fyrklover.mail.Letter;
import se.fyrklover.mail.Outbox;
import se.fyrklover.secret.Token;
import se.fyrklover.shared.Language;
import se.fyrklover.words.Words;

/// The letters to a person about the own account.
@Component
class AccountLetters {

    private final Outbox outbox;
    private final Site site;

    AccountLetters(Outbox outbox, Site site) {
        this.outbox = outbox;
        this.site = site;
    }

    /// The address that leads back in.
    void wayBack(Account account, Token token, Language language) {
        var words = new Words(language);
        put(
                account,
                language,
                words.say("entrance.letter.way-back"),
                words.say(
                        "entrance.letter.way-back.body",
                        account.name(),
                        site.origin() + "/aterstall/" + token.text(),
                        Math.toIntExact(WaysBack.LASTS.toMinutes())));
    }

    /// Something about how the person signs in is another since now.
    ///
    /// @param what a key of what it is
    void changed(Account account, Language language, String what) {
        var words = new Words(language);
        put(
                account,
                language,
                words.say("entrance.letter.changed"),
                words.say(
                        "entrance.letter.changed.body",
                        account.name(),
                        words.say(what),
                        site.origin() + "/glomt"));
    }

    private void put(Account account, Language language, String subject, String body) {
        outbox.put(new Letter(null, account.id(), account.email(), subject, body, language));
    }
}
