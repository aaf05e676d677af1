package se.fyrklover.bench;

/// How the writer of a planted document writes: language, signs, where totals stand.
///
/// @param isEnglish else Swedish
/// @param isTotalFirst whether a total stands above its parts
/// @param isCostNegative whether costs have a minus, so that the result is a sum
/// @param hasHeadings whether rows without numbers part the sections of a table
/// @param minus the sign before a negative number
/// @param thousands what parts thousands
/// @param totals how totals are called: 0 before, 1 shortened, 2 after
record PlantedManner(
        boolean isEnglish,
        boolean isTotalFirst,
        boolean isCostNegative,
        boolean hasHeadings,
        String minus,
        String thousands,
        int totals) {

    /// Every manner comes back, in other company.
    static PlantedManner of(long seed) {
        var isEnglish = seed % 4 == 3;
        return new PlantedManner(
                isEnglish,
                seed % 3 == 1,
                seed % 5 < 2,
                seed % 2 == 0,
                seed % 3 == 0 ? "\u2212" : seed % 3 == 1 ? "-" : "\u2013",
                isEnglish ? "," : seed % 5 == 4 ? "\u202F" : "\u00A0",
                (int) (seed % 3));
    }

    String say(String swedish, String english) {
        return isEnglish ? english : swedish;
    }

    /// The total of something, as it is called here.
    String total(String swedish, String english) {
        return switch (totals) {
            case 0 -> say("Summa " + swedish, "Total " + english);
            case 1 -> say("S:a " + swedish, "Sum of " + english);
            default -> say(swedish + ", totalt", english + ", total");
        };
    }

    String written(long number) {
        var digits = new StringBuilder(Long.toString(Math.abs(number)));
        for (var at = digits.length() - 3; at > 0; at -= 3) digits.insert(at, thousands);
        return (number < 0 ? minus : "") + digits;
    }
}
