package se.fyrklover.proofreading.sum;

/// That one item may be the sum of others.
record Guess(int total, Items parts) {

    static Guess of(SumPattern pattern) {
        return new Guess(pattern.total(), Items.of(pattern.parts()));
    }

    /// How such a guess looks.
    ///
    /// @param price how unusual it is, in bits
    /// @param form the same for guesses of the same form; 0 for those that are counted with no
    ///   other
    record Shape(double price, int form) {

        Shape and(Shape other) {
            return new Shape(
                    Math.min(price, other.price),
                    form == 0 || other.form == 0
                            ? Math.max(form, other.form)
                            : Math.min(form, other.form));
        }
    }
}
