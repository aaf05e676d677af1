package se.fyrklover.storage;

/// A version of PostgreSQL as the server numbers it: 160004 is 16.4.
record ServerVersion(int number) {

    static final int OLDEST_MAJOR = 16;

    private static final int MAJOR = 10_000;

    /// Before 16 a role could not be granted for `set role` alone, and our separation rests on
    /// that.
    boolean isTooOld() {
        return number / MAJOR < OLDEST_MAJOR;
    }

    @Override
    public String toString() {
        return number / MAJOR + "." + number % MAJOR;
    }
}
