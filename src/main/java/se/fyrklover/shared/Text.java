package se.fyrklover.shared;

/// The same words in Swedish and in English.
public record Text(String sv, String en) {

    /// A proper name, which reads the same in both.
    public static Text name(String name) {
        return new Text(name, name);
    }

    public String in(Language language) {
        return language == Language.SV ? sv : en;
    }
}
