package se.fyrklover.web;

/// The main pages of a year, in the order of the menu.
public enum Section {
    YEAR(""),
    PARTICIPANTS("/deltagare"),
    INTERVENTIONS("/insatser"),
    ECONOMY("/ekonomi"),
    BUDGET("/budget"),
    GOALS("/mal"),
    SURVEYS("/enkater"),
    FINDINGS("/granskning"),
    DOCUMENTS("/dokument"),
    /// Pages that stand under no item of the menu.
    NONE("");

    private final String path;

    Section(String path) {
        this.path = path;
    }

    public String path() {
        return path;
    }

    /// The key of its name in the menu.
    public String label() {
        return "web.section." + name().toLowerCase(java.util.Locale.ROOT);
    }

    public static java.util.List<Section> menu() {
        return java.util.List.of(
                YEAR,
                PARTICIPANTS,
                INTERVENTIONS,
                ECONOMY,
                BUDGET,
                GOALS,
                SURVEYS,
                FINDINGS,
                DOCUMENTS);
    }
}
