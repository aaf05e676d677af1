package se.fyrklover.proofreading.read;

/// A sign on a page, and where it stands; y grows downwards.
///
/// @param space how wide a space is in its font
record Glyph(String text, float x, float y, float width, float size, float space, boolean bold) {

    float end() {
        return x + width;
    }

    boolean isBlank() {
        return text.isBlank();
    }
}
