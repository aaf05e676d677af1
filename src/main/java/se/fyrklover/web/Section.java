package se.fyrklover.web;

import java.util.Arrays;
import java.util.List;
import se.fyrklover.access.Right;

/// The main pages, in the order of the menu: those of a year, and those of the association itself.
public enum Section {
    YEAR("", Right.READ_YEAR),
    PARTICIPANTS("/deltagare", Right.READ_FOLLOWUP),
    INTERVENTIONS("/insatser", Right.READ_FOLLOWUP),
    ECONOMY("/ekonomi", Right.READ_MONEY),
    BUDGET("/budget", Right.READ_MONEY),
    FUNDING("/medel", Right.READ_FUNDING),
    GOALS("/mal", Right.READ_GOALS),
    SURVEYS("/enkater", Right.READ_FOLLOWUP),
    FINDINGS("/granskning", Right.READ_FINDINGS),
    DOCUMENTS("/dokument", Right.READ_DOCUMENTS),
    /// Pages that stand under no item of the menu.
    NONE("", Right.READ_YEAR),

    /// In a room: the interventions that one works in.
    WORK("", Right.READ_PARTICIPANTS),
    PEOPLE("/personer", Right.READ_PEOPLE),
    ROOMS("/rum", Right.CONNECT_ROOMS),
    LOG("/logg", Right.READ_LOG),
    SETTINGS("/installningar", Right.CHANGE_SETTINGS);

    private final String path;
    private final Right right;

    Section(String path, Right right) {
        this.path = path;
        this.right = right;
    }

    public String path() {
        return path;
    }

    /// What one must be let do to read it.
    public Right right() {
        return right;
    }

    /// Whether it is of a year, and not of the association itself.
    public boolean isOfYear() {
        return compareTo(NONE) <= 0;
    }

    /// Whether it is for those, too, who may do it with some part of the association alone, and so
    /// shows that part alone.
    boolean isInParts() {
        return this == WORK || this == PEOPLE || this == LOG || this == FUNDING;
    }

    /// The key of its name in the menu.
    public String label() {
        return "web.section." + name().toLowerCase(java.util.Locale.ROOT);
    }

    /// Those that stand in the menu.
    public static List<Section> menu() {
        return Arrays.stream(values()).filter(it -> it != NONE).toList();
    }
}
