package se.fyrklover.shared;

/// The same words in Swedish and in English.
public record Text(String sv, String en) {

    /// A proper name, which reads the same in both.
    public static Text name(String name) {
        return new Text(name, name);
    }

    /// Both texts, with the same words between them in either language.
    public Text joined(String between, Text other) {
        return new Text(sv + between + other.sv, en + between + other.en);
    }

    public String in(Language language) {
        return language == Language.SV ? sv : en;
    }
}
