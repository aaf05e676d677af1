package se.fyrklover.entrance.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import se.fyrklover.access.EmailAddress;
import se.fyrklover.access.Invitations;
import se.fyrklover.access.Role;
import se.fyrklover.shared.Language;
import se.fyrklover.shared.Parsed;
import se.fyrklover.shared.Phrase;

/// What somebody typed to invite a person, and what is wrong with it.
///
/// @param role the code of one, or nothing
/// @param subject `member:kalmar`, `intervention:bron`, or nothing for the whole
/// @param faults what should stand in a field, by the field's name
public record InvitationForm(
        String email, String name, String role, String subject, Map<String, Phrase> faults) {

    private static final int LONGEST_NAME = 100;

    static final InvitationForm EMPTY = new InvitationForm("", "", "", "", Map.of());

    /// Reads it; either all of it can be used, or the form says what cannot.
    static Read read(String email, String name, String role, String subject, Subjects subjects) {
        var faults = new LinkedHashMap<String, Phrase>();
        var address = EmailAddress.parse(email);
        if (address instanceof Parsed.Unreadable<EmailAddress>(var expected))
            faults.put("email", expected);
        var called = name.strip();
        if (called.isEmpty() || called.length() > LONGEST_NAME)
            faults.put("name", Phrase.of("entrance.expected.name"));
        var chosen = Role.of(role).filter(it -> it.house() == subjects.house());
        if (chosen.isEmpty()) faults.put("role", Phrase.of("entrance.expected.role"));
        var about = chosen.flatMap(it -> subjects.find(it.about(), subject));
        if (chosen.isPresent() && about.isEmpty())
            faults.put("subject", Phrase.of("entrance.expected." + code(chosen.get())));
        var form = new InvitationForm(email, name, role, subject, faults);
        return faults.isEmpty()
                ? new Read(
                        form,
                        Optional.of(
                                new Invitations.Asked(
                                        address.orThrow(),
                                        called,
                                        chosen.orElseThrow(),
                                        about.orElseThrow(),
                                        Language.SV)))
                : new Read(form, Optional.empty());
    }

    private static String code(Role role) {
        return "about-" + role.about().name().toLowerCase(java.util.Locale.ROOT);
    }

    /// The form, and what it asks for where all of it can be used.
    record Read(InvitationForm form, Optional<Invitations.Asked> asked) {}

    InvitationForm with(String field, Phrase fault) {
        var more = new LinkedHashMap<>(faults);
        more.put(field, fault);
        return new InvitationForm(email, name, role, subject, more);
    }

    public boolean isWrong(String field) {
        return faults.containsKey(field);
    }
}
