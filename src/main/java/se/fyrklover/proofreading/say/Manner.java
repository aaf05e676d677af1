package se.fyrklover.proofreading.say;

/// How exactly a quantity is meant.
public enum Manner {
    EXACT,
    /// "ca 60 %".
    ABOUT,
    /// "drygt 60 %", "minst 60 %".
    BOUND
}
