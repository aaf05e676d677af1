package se.fyrklover.proofreading.read;

/// Signs that stand together, without a space.
///
/// @param apart whether a wide gap parts it from the word before it in its line
record PdfWord(String text, float from, float to, boolean bold, boolean apart) {}
