package se.fyrklover.web;

/// Sets letters on paper; whoever makes documents does it, for modules that may not know that one.
public interface PaperLetters {

    /// A PDF to keep and to read aloud; the same bytes for the same letter.
    byte[] pdf(PaperLetter letter);
}
