package se.fyrklover.storage;

/// The logins that a process works with; that of the backup is asked for by the one who takes one.
///
/// @param owner owns the tables and migrates them
/// @param application owns nothing; the same as the owner where no other is named, and then it is
///   `set role` alone that holds it back
record Logins(DatabaseAddress owner, DatabaseAddress application) {

    /// What the application's role is called in every database; migrations grant it its rights.
    static final String APPLICATION = "fyrklover_app";
}
