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

    /// As it reads within a sentence: with a small letter, unless it begins with an abbreviation.
    public Text withinSentence() {
        return new Text(small(sv), small(en));
    }

    private static String small(String name) {
        return name.length() > 1 && Character.isLowerCase(name.charAt(1))
                ? Character.toLowerCase(name.charAt(0)) + name.substring(1)
                : name;
    }

    public String in(Language language) {
        return language == Language.SV ? sv : en;
    }
}
