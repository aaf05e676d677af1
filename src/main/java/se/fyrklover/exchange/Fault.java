package se.fyrklover.exchange;

import se.fyrklover.shared.Phrase;

/// What is wrong in a package, where, and what should have stood there.
///
/// @param row the line of the file, 0 where the fault is the file's as a whole
/// @param column empty where the fault is the row's as a whole
/// @param found what stands there, shortened if it is long
public record Fault(String file, int row, String column, String found, Phrase expected)
        implements Comparable<Fault> {

    private static final int SHOWN = 60;

    public Fault {
        found = found.strip().replaceAll("\\p{Cntrl}", "\uFFFD");
        if (found.length() > SHOWN) found = found.substring(0, SHOWN) + "…";
    }

    static Fault ofFile(String file, String expected, Object... arguments) {
        return new Fault(file, 0, "", "", Phrase.of(expected, arguments));
    }

    @Override
    public int compareTo(Fault other) {
        var byFile = file.compareTo(other.file);
        return byFile != 0 ? byFile : Integer.compare(row, other.row);
    }
}
