package se.fyrklover.survey;

import java.util.List;
import java.util.Optional;
import se.fyrklover.figure.Dimension;
import se.fyrklover.figure.Facet;
import se.fyrklover.figure.Scope;
import se.fyrklover.shared.Text;

/// Some of those who answered a survey: all, those of one sex, or those of another division such as
/// age.
public record RespondentGroup(String code, Text name) {

    /// Everybody, as a group of its own.
    public static final String ALL = "all";

    /// The sexes as surveys ask; together they are everybody.
    public static final List<RespondentGroup> SEXES =
            List.of(
                    new RespondentGroup("women", new Text("Kvinnor", "Women")),
                    new RespondentGroup("men", new Text("Män", "Men")),
                    new RespondentGroup("non_binary", new Text("Icke-binära", "Non-binary")),
                    new RespondentGroup("not_stated", new Text("Ej angivet", "Not stated")));

    /// Whether it is the code of a group: everybody, a sex, or a division and a part of it, as
    /// `age-18-29`.
    public static boolean isCode(String code) {
        return code.equals(ALL) || sex(code).isPresent() || code.matches("[a-z]+(-[a-z0-9]+)+");
    }

    static Optional<RespondentGroup> sex(String code) {
        return SEXES.stream().filter(it -> it.code().equals(code)).findFirst();
    }

    /// The group of a code, with the words that the survey has for it.
    static RespondentGroup of(String code, String label) {
        return sex(code).orElseGet(() -> new RespondentGroup(code, Text.name(label)));
    }

    boolean isEverybody() {
        return code.equals(ALL);
    }

    /// The same scope, narrowed to the group; everybody narrows nothing.
    Scope in(Scope scope) {
        return isEverybody() ? scope : scope.of(new Facet(Dimension.CATEGORY, code, name));
    }
}
