package se.fyrklover.budget;

import se.fyrklover.figure.Claim;
import se.fyrklover.figure.Figure;
import se.fyrklover.figure.PrintedUnit;
import se.fyrklover.shared.Fraction;
import se.fyrklover.shared.Language;
import se.fyrklover.shared.Money;
import se.fyrklover.shared.Numbers;
import se.fyrklover.shared.Place;

/// An amount of a package's row as a claim, where the figure rests on something else.
final class PackagedAmount {

    private PackagedAmount() {}

    static Claim claim(Figure.Identity about, Money amount, Place place) {
        var isRounded = amount.within() > 0;
        var kronor = amount.inKronor();
        var printed = isRounded ? kronor.dividedBy(Fraction.of(1_000)) : kronor;
        var decimals = Math.max(0, printed.rounded(2).stripTrailingZeros().scale());
        return Claim.parse(
                        about,
                        Numbers.write(printed, decimals, Language.SV),
                        isRounded ? PrintedUnit.TKR : PrintedUnit.KR,
                        place)
                .orThrow();
    }
}
