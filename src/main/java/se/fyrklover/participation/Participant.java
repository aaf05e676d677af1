package se.fyrklover.participation;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/// A person in an intervention, as the person stands now.
///
/// @param codeName what the person is called where names are not to be seen
/// @param told name and words; nothing where they have become unreadable for ever
public record Participant(
        UUID id,
        String codeName,
        LocalDate retainedUntil,
        Enrolment enrolment,
        Optional<Exit> exit,
        Optional<Told> told) {

    private static final Pattern CODE_NAME =
            Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} _-]{0,39}");

    /// What only those who tend to the person read.
    ///
    /// @param words about the person
    /// @param exitWords about how the person left
    public record Told(String name, String words, String exitWords) {

        /// Never the name, since objects end up in logs.
        @Override
        public String toString() {
            return "Told[…]";
        }
    }

    /// Whether somebody may be called so.
    public static boolean isCodeName(String typed) {
        return CODE_NAME.matcher(typed).matches();
    }

    public boolean isEnrolled() {
        return exit.isEmpty();
    }
}
