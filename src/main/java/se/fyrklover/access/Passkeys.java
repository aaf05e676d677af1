package se.fyrklover.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import se.fyrklover.access.Sessions.Origin;
import se.fyrklover.access.Sessions.Way;
import se.fyrklover.access.SignIn.Answer;
import se.fyrklover.access.proof.PasskeyChecks;
import se.fyrklover.access.proof.PasskeyChecks.Asked;
import se.fyrklover.audit.Act;
import se.fyrklover.secret.Mac;
import se.fyrklover.secret.MasterKey;
import se.fyrklover.secret.Token;
import tools.jackson.databind.json.JsonMapper;

/// The door to passkeys: making them, getting in with one, naming and removing them.
///
/// A passkey alone is enough: the device asks for a finger, a face or a code of its own first.
@Component
public class Passkeys {

    /// How long a browser has to answer.
    public static final Duration QUESTION_LASTS = Duration.ofMinutes(5);

    private static final int LONGEST_LABEL = 60;
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{2,1364}");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /// A question to a browser.
    ///
    /// @param options what the browser is asked, as JSON
    /// @param note what it brings back with the answer
    public record Question(String options, String note) {}

    /// What a question is for, so that an answer to one is none to another.
    private enum For {
        MAKING,
        SIGN_IN,
        PROOF
    }

    private final PasskeyRows rows;
    private final PasskeyChecks checks;
    private final Site site;
    private final Notes notes;
    private final Attempts attempts;
    private final Accounts accounts;
    private final Sessions sessions;
    private final WaysIn ways;
    private final Tenants tenants;
    private final PersonalRecord record;
    private final Mac handles;
    private final Clock clock;

    Passkeys(
            PasskeyRows rows,
            PasskeyChecks checks,
            Site site,
            Notes notes,
            Attempts attempts,
            Accounts accounts,
            Sessions sessions,
            WaysIn ways,
            Tenants tenants,
            PersonalRecord record,
            MasterKey key,
            Clock clock) {
        this.rows = rows;
        this.checks = checks;
        this.site = site;
        this.notes = notes;
        this.attempts = attempts;
        this.accounts = accounts;
        this.sessions = sessions;
        this.ways = ways;
        this.tenants = tenants;
        this.record = record;
        this.handles = key.derive("passkey handle").mac();
        this.clock = clock;
    }

    /// Whose a passkey is, as it is told to the device: not the address itself, and known before
    /// there is an account.
    private byte[] handle(EmailAddress whose) {
        return handles.of(whose.value()).bytes();
    }

    private Question question(
            For purpose, String whose, Function<Asked, Map<String, Object>> options) {
        var asked = asked(Token.random().text());
        var note = notes.write(purpose.name(), whose, QUESTION_LASTS, asked.challenge());
        return new Question(JSON.writeValueAsString(options.apply(asked)), note);
    }

    private Asked asked(String challenge) {
        return new Asked(site.origin(), site.host(), challenge);
    }

    /// What was asked; each question is answered once.
    private Optional<Asked> answered(For purpose, String whose, String note) {
        return notes.read(note, purpose.name(), whose)
                .filter(it -> attempts.another(Attempts.Of.ONCE, it).isEmpty())
                .map(this::asked);
    }

    /// Asks whoever it is for a passkey to get in with.
    public Question signIn() {
        return question(For.SIGN_IN, "", PasskeyChecks::showing);
    }

    public Answer signIn(String note, String answer, Origin origin) {
        return shown(
                For.SIGN_IN,
                "",
                note,
                answer,
                origin,
                it -> sessions.open(it, Way.PASSKEY, origin));
    }

    /// Asks somebody who is signed in to show a passkey anew.
    public Question proof(Caller.Person person) {
        return question(For.PROOF, person.account().id().toString(), PasskeyChecks::showing);
    }

    public Answer prove(Caller.Person person, String note, String answer, Origin origin) {
        return shown(
                For.PROOF,
                person.account().id().toString(),
                note,
                answer,
                origin,
                it ->
                        it.id().equals(person.account().id())
                                ? sessions.prove(person, Way.PASSKEY, origin)
                                : null);
    }

    private Answer shown(
            For purpose,
            String whose,
            String note,
            String answer,
            Origin origin,
            Function<Account, @Nullable Token> session) {
        var wait = attempts.tooMany(Attempts.Of.ADDRESS, origin.network());
        if (wait.isPresent()) return new Answer.TooMany(wait.get());
        var account = answered(purpose, whose, note).flatMap(it -> proved(it, answer));
        var opened = account.map(session);
        if (account.isPresent() && opened.isPresent())
            return new Answer.Opened(opened.get(), account.get());
        attempts.note(Attempts.Of.ADDRESS, origin.network());
        record.ofNobody(
                origin.address(), Act.of("access.sign-in-failed").with("way", Way.PASSKEY.code()));
        return new Answer.Wrong();
    }

    private Optional<Account> proved(Asked asked, String answer) {
        var shown = checks.read(answer);
        if (shown.isEmpty()) return Optional.empty();
        var owner = rows.owner(shown.get().id()).flatMap(accounts::find);
        return owner.flatMap(account ->
                rows.find(account.id(), shown.get().id())
                        .filter(_ -> shown.get().isOf(handle(account.email())))
                        .flatMap(key -> checks.proved(shown.get(), key, asked))
                        .map(key -> {
                            rows.used(account.id(), key);
                            return account;
                        }));
    }

    public List<Passkey> of(Account account) {
        return rows.of(account.id());
    }

    /// Asks somebody who is signed in to make a passkey.
    ///
    /// @throws NotAllowed if it is too long since the person proved to be there
    public Question making(Caller.Person person) {
        person.demandOwn(Instant.now(clock));
        var account = person.account();
        return making(
                account.email(),
                account.name(),
                rows.of(account.id()).stream().map(Passkey::id).toList());
    }

    Question making(EmailAddress whose, String name, List<String> known) {
        return question(
                For.MAKING,
                whose.value(),
                asked -> PasskeyChecks.making(asked, handle(whose), whose.value(), name, known));
    }

    Optional<PasskeyChecks.Key> made(EmailAddress whose, String note, String answer) {
        return answered(For.MAKING, whose.value(), note).flatMap(it -> checks.made(answer, it));
    }

    /// The passkey that was made is the person's from now on.
    ///
    /// @return whether it was one
    public boolean make(Caller.Person person, String note, String answer, String label) {
        person.demandOwn(Instant.now(clock));
        var account = person.account();
        return made(account.email(), note, answer)
                .filter(it -> add(account, it, label, person.from()))
                .isPresent();
    }

    boolean add(Account account, PasskeyChecks.Key key, String label, String from) {
        try {
            return tenants.together(() -> {
                rows.add(account.id(), key, named(label));
                record.ofPerson(account, from, Act.of("access.passkey-made"));
                return true;
            });
        } catch (DuplicateKeyException known) {
            return false;
        }
    }

    private static String named(String label) {
        var text = label.strip();
        if (text.isEmpty()) return "Passkey";
        return text.substring(
                0,
                text.offsetByCodePoints(
                        0, Math.min(LONGEST_LABEL, text.codePointCount(0, text.length()))));
    }

    public void rename(Caller.Person person, String id, String label) {
        if (isId(id)) rows.rename(person.account().id(), id, named(label));
    }

    /// Of four signs in base 64 one alone says nothing.
    private static boolean isId(String id) {
        return ID.matcher(id).matches() && id.length() % 4 != 1;
    }

    /// Takes a passkey away, and ends the person's other sessions.
    ///
    /// @return false where it is the only way in that the person has, and so stays
    /// @throws NotAllowed if it is too long since the person proved to be there
    public boolean remove(Caller.Person person, String id) {
        person.demandOwn(Instant.now(clock));
        var account = person.account();
        if (!isId(id)) return true;
        return tenants.together(() -> {
            if (rows.of(account.id()).stream().noneMatch(it -> it.id().equals(id))) return true;
            if (ways.of(account.id()) < 2) return false;
            if (rows.remove(account.id(), id)) {
                record.ofPerson(account, person.from(), Act.of("access.passkey-removed"));
                sessions.endOthers(person);
            }
            return true;
        });
    }
}
