package se.fyrklover.budget.contribution;

import java.util.Locale;
import se.fyrklover.association.Member;

/// One of those among whom the law divides what is paid (law 2003:1210, 5 §).
public enum Party {
    STATE,
    REGIONS,
    MUNICIPALITIES;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// A municipality outside every region pays as both.
    boolean has(Member.Kind kind) {
        return switch (this) {
            case STATE -> kind == Member.Kind.STATE;
            case REGIONS -> kind == Member.Kind.REGION || kind == Member.Kind.REGIONAL_MUNICIPALITY;
            case MUNICIPALITIES ->
                    kind == Member.Kind.MUNICIPALITY || kind == Member.Kind.REGIONAL_MUNICIPALITY;
        };
    }
}
