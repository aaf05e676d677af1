package se.fyrklover.budget.grid;

import java.util.List;

/// A line of a budget that is worked on.
///
/// @param tied whether its amounts for its own year and those after it are what the board has
///   decided for interventions, counted in part
/// @param interventions those whose decisions it is tied to; none for all
public record GridLine(
        String section,
        String id,
        int position,
        boolean tied,
        List<String> interventions,
        String label) {

    private static final int PARTS = 3;
    private static final String ALL = "*";

    public GridLine {
        interventions = List.copyOf(interventions);
    }

    static GridLine read(String section, String id, String text) {
        var parts = text.split("\t", PARTS);
        var tie = parts[1];
        return new GridLine(
                section,
                id,
                Integer.parseInt(parts[0]),
                !tie.isEmpty(),
                tie.isEmpty() || tie.equals(ALL) ? List.of() : List.of(tie.split(",")),
                parts[2]);
    }

    /// As an item keeps it.
    public String written() {
        return position + "\t" + tie() + "\t" + label;
    }

    /// As an item keeps it, at another position.
    String at(int other) {
        return new GridLine(section, id, other, tied, interventions, label).written();
    }

    private String tie() {
        if (!tied) return "";
        return interventions.isEmpty() ? ALL : String.join(",", interventions);
    }

    public String key() {
        return ItemKey.line(section, id);
    }

    public GridLine called(String other) {
        return new GridLine(section, id, position, tied, interventions, other);
    }

    /// Tied to decisions, or no more.
    public GridLine tied(boolean isTied, List<String> to) {
        return new GridLine(section, id, position, isTied, isTied ? to : List.of(), label);
    }
}
