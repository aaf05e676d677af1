package se.fyrklover.access;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import se.fyrklover.access.proof.Password;
import se.fyrklover.access.proof.RecoveryCode;
import se.fyrklover.audit.Act;
import se.fyrklover.shared.Parsed;
import se.fyrklover.shared.Phrase;

/// The door for who has no means yet, or has lost them all: a password with an app and codes on
/// paper, or a passkey.
///
/// It prepares them and keeps nothing; what it answers with is kept by whoever has let the person
/// get so far, in the same transaction as the rest.
@Component
public class NewMeans {

    /// What comes of preparing.
    public sealed interface Prepared {

        /// Nothing is wrong.
        ///
        /// @param keep what makes them the account's own
        /// @param recovery codes to be shown this once; none with a passkey
        record Ready(Consumer<Account> keep, List<String> recovery) implements Prepared {}

        /// What is wrong, at each field.
        record Faulty(Optional<Phrase> password, Optional<Phrase> code) implements Prepared {}
    }

    private final PasswordRows passwords;
    private final CodeRows codes;
    private final Passkeys passkeys;
    private final PersonalRecord record;

    NewMeans(PasswordRows passwords, CodeRows codes, Passkeys passkeys, PersonalRecord record) {
        this.passwords = passwords;
        this.codes = codes;
        this.passkeys = passkeys;
        this.record = record;
    }

    /// A secret for the app of who will have the account of this address.
    public CodeAppOffer offer(EmailAddress whose) {
        return codes.offer(whose);
    }

    /// The same once more, after something that was wrong.
    public CodeAppOffer offerAgain(EmailAddress whose, String sealed) {
        return codes.again(whose, sealed);
    }

    /// A password and an app that has shown to know its secret.
    ///
    /// @param from the network address
    public Prepared password(
            EmailAddress whose,
            String name,
            String typed,
            String sealed,
            String code,
            String from) {
        var password = Password.chosen(typed, List.of(name, whose.value()));
        var app = codes.confirmed(whose, sealed, code);
        if (password instanceof Parsed.Read<Password>(var chosen) && app.isPresent()) {
            var recovery = RecoveryCode.several();
            return new Prepared.Ready(
                    account -> {
                        passwords.set(account.id(), chosen);
                        codes.set(account.id(), app.get());
                        codes.set(account.id(), recovery);
                        record.ofPerson(account, from, Act.of("access.password-set"));
                    },
                    recovery.stream().map(RecoveryCode::shown).toList());
        }
        return new Prepared.Faulty(
                password instanceof Parsed.Unreadable<Password>(var why)
                        ? Optional.of(why)
                        : Optional.empty(),
                app.isPresent() ? Optional.empty() : Optional.of(Phrase.of("access.code.wrong")));
    }

    /// Asks for a passkey to be made.
    public Passkeys.Question making(EmailAddress whose, String name) {
        return passkeys.making(whose, name, List.of());
    }

    /// A passkey that was made; nothing where it was none.
    public Optional<Prepared.Ready> passkey(
            EmailAddress whose, String note, String answer, String label, String from) {
        return passkeys.made(whose, note, answer)
                .map(key ->
                        new Prepared.Ready(
                                account -> passkeys.add(account, key, label, from), List.of()));
    }
}
