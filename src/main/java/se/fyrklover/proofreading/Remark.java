package se.fyrklover.proofreading;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.fyrklover.rule.Breach;
import se.fyrklover.rule.Sureness;
import se.fyrklover.shared.Phrase;

/// Something in a file that contradicts itself, or that somebody should look at.
///
/// @param sort which sort of fault
/// @param spot where it stands
/// @param words the words there, at most some 200 signs, as they stand
/// @param read the numbers that were read for it, as they are printed
/// @param says what does not agree, with the arithmetic
/// @param cause what probably happened, where the numbers tell
/// @param remedy what to do
public record Remark(
        Sort sort,
        Sureness sureness,
        Spot spot,
        String words,
        List<String> read,
        Phrase says,
        Optional<Phrase> cause,
        Phrase remedy) {

    private static final Pattern NO_LETTERS = Pattern.compile("\\P{L}+");

    public Remark {
        read = List.copyOf(read);
    }

    /// What sort of thing does not agree.
    public enum Sort {
        SUM,
        ROUNDED_SUM,
        SHARE,
        IMPOSSIBLE_PERCENT,
        SHARES_OF_ONE,
        PRODUCT,
        TOLD_SUM,
        MEAN,
        CHANGE,
        TWO_VALUES,
        FLOW,
        STATEMENT,
        UNLIKE,
        UNIT,
        YEAR,
        LAW,
        APPENDICES,
        ORGANISATION_NUMBER,
        SMALL_COUNT,
        PERSONAL_NUMBER;

        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /// Eight signs that stay the same as long as the file says the same, wherever it says it.
    public String id() {
        return Breach.idOf(
                Stream.concat(
                                Stream.of(sort.code()),
                                Stream.concat(Stream.of(stem()), read.stream()))
                        .collect(Collectors.joining("\n")));
    }

    private String stem() {
        return NO_LETTERS.matcher(words).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
    }
}
