package se.fyrklover.ledger.sie;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/// The lines of a SIE file, one after the other, each divided into its fields where it stands among
/// the bytes: nothing is copied until somebody asks for it.
///
/// A line is a label, fields parted by blanks, words in quotation marks, and lists of objects in
/// braces. A brace that stands alone opens or closes a voucher.
final class SieLines {

    /// The longest line that is read, in bytes.
    static final int LONGEST = 1 << 16;

    private static final int ROOM = LONGEST * 2;

    private static final int MOST_FIELDS = 64;

    /// What goes on a field without quotation marks: neither a blank, nor the beginning of a list
    /// of objects, nor what is in no text.
    private static final boolean[] IN_PLAIN = new boolean[256];

    static {
        java.util.Arrays.fill(IN_PLAIN, true);
        for (char sign : " \t{\0".toCharArray()) IN_PLAIN[sign] = false;
    }

    /// With which some programs begin a file in UTF-8.
    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    /// How a field was written.
    enum Kind {
        PLAIN,
        QUOTED,
        OBJECTS
    }

    /// What is wrong with how a line is written.
    enum Slip {
        NONE,
        TOO_LONG,
        OPEN_QUOTE,
        OPEN_BRACE,
        TOO_MANY_FIELDS,
        NO_TEXT
    }

    private final InputStream in;
    private final Charset charset;
    private final byte[] bytes = new byte[ROOM + Eights.MORE];
    private int begin;
    private int limit;
    private int end;
    private boolean ended;
    private int line;
    private boolean endsInReturn;
    private int fields;
    private final int[] from = new int[MOST_FIELDS];
    private final int[] to = new int[MOST_FIELDS];

    /// A bit for each field: there are as many as a `long` has.
    private long quoted;

    private long objects;
    private Slip slip = Slip.NONE;

    SieLines(InputStream in, Charset charset) {
        this.in = in;
        this.charset = charset;
    }

    /// Goes on to the next line that is not blank; false at the end of the file.
    boolean next() throws IOException {
        while (advance()) {
            split();
            if (fields > 0 || slip != Slip.NONE) return true;
        }
        return false;
    }

    /// The line's number in the file, from 1.
    int line() {
        return line;
    }

    Slip slip() {
        return slip;
    }

    /// How many fields there are, the label included.
    int count() {
        return fields;
    }

    Kind kind(int field) {
        if ((objects >>> field & 1) != 0) return Kind.OBJECTS;
        return (quoted >>> field & 1) != 0 ? Kind.QUOTED : Kind.PLAIN;
    }

    int length(int field) {
        return to[field] - from[field];
    }

    byte at(int field, int position) {
        return bytes[from[field] + position];
    }

    /// Where the fields stand, until the next line; nobody writes in them.
    byte[] bytes() {
        return bytes;
    }

    int from(int field) {
        return from[field];
    }

    int to(int field) {
        return to[field];
    }

    /// What makes out the checksum of a line: its label and its fields, without blanks, quotation
    /// marks and braces (SIE 4B, chapter 9).
    void addTo(SieChecksum sum) {
        if (is(0, "{") || is(0, "}")) return;
        for (int field = 0; field < fields; field++) {
            if (kind(field) == Kind.OBJECTS) objectsTo(sum, field);
            else sum.add(bytes, from[field], to[field]);
        }
    }

    private void objectsTo(SieChecksum sum, int field) {
        for (int at = from[field]; at < to[field]; at++)
            if (!isBlank(bytes[at]) && bytes[at] != '"') sum.add(bytes[at]);
    }

    boolean is(int field, String ascii) {
        if (length(field) != ascii.length()) return false;
        for (int at = 0; at < ascii.length(); at++)
            if (bytes[from[field] + at] != ascii.charAt(at)) return false;
        return true;
    }

    /// A field in words; empty where there is no such field.
    String text(int field) {
        if (field >= fields || from[field] == to[field]) return "";
        boolean ascii = true;
        boolean escaped = false;
        for (int at = from[field]; at < to[field]; at++) {
            ascii &= bytes[at] >= 0;
            escaped |= bytes[at] == '\\';
        }
        var text =
                new String(
                        bytes,
                        from[field],
                        length(field),
                        ascii ? StandardCharsets.ISO_8859_1 : charset);
        return escaped && kind(field) == Kind.QUOTED ? text.replace("\\\"", "\"") : text;
    }

    /// Finds where the next line begins and ends.
    private boolean advance() throws IOException {
        begin = end;
        slip = Slip.NONE;
        if (!skipBreak()) return false;
        line++;
        int at = begin;
        while (true) {
            at = Eights.lineEnd(bytes, at, limit);
            if (at < limit) {
                endsInReturn = bytes[at] == '\r';
                end = at;
                if (end - begin > LONGEST) slip = Slip.TOO_LONG;
                return true;
            }
            if (at - begin > LONGEST) {
                slip = Slip.TOO_LONG;
                begin = at;
            }
            int gone = at - begin;
            if (!fill()) {
                end = limit;
                return true;
            }
            at = begin + gone;
        }
    }

    /// Passes the sign that ended the line before, and answers whether anything comes after it.
    private boolean skipBreak() throws IOException {
        if (line > 0) {
            if (begin >= limit && !fill()) return false;
            begin++;
            if (endsInReturn && (begin < limit || fill()) && bytes[begin] == '\n') begin++;
        }
        if (begin >= limit && !fill()) return false;
        if (line == 0 && limit >= 3 && is(0, MARK)) begin = 3;
        return begin < limit;
    }

    private boolean is(int start, byte[] wanted) {
        for (int at = 0; at < wanted.length; at++)
            if (bytes[start + at] != wanted[at]) return false;
        return true;
    }

    /// Moves what is left of the line to the front and reads more; false at the end of the file.
    private boolean fill() throws IOException {
        if (ended) return false;
        System.arraycopy(bytes, begin, bytes, 0, limit - begin);
        limit -= begin;
        end -= begin;
        begin = 0;
        int read = in.readNBytes(bytes, limit, ROOM - limit);
        limit += read;
        ended = limit < ROOM;
        return read > 0;
    }

    private static boolean isBlank(byte sign) {
        return sign == ' ' || sign == '\t';
    }

    private void split() {
        fields = 0;
        quoted = 0;
        objects = 0;
        if (slip != Slip.NONE) return;
        int at = begin;
        while (at < end && slip == Slip.NONE) {
            byte sign = bytes[at];
            if (isBlank(sign)) at++;
            else if (sign == '"') at = quoted(at + 1);
            else if (sign == '{' && fields > 0) at = objects(at + 1);
            else at = plain(at);
        }
    }

    private int plain(int start) {
        var line = bytes;
        int stop = end;
        int at = start + 1;
        if (line[start] != 0) while (at < stop && IN_PLAIN[line[at] & 0xFF]) at++;
        if (line[start] == 0 || (at < stop && line[at] == 0)) slip = Slip.NO_TEXT;
        field(start, at, Kind.PLAIN);
        return at;
    }

    private int quoted(int start) {
        int at = start;
        while (at < end && bytes[at] != '"') at += bytes[at] == '\\' && at + 1 < end ? 2 : 1;
        if (at >= end) {
            slip = Slip.OPEN_QUOTE;
            return end;
        }
        field(start, at, Kind.QUOTED);
        return at + 1;
    }

    private int objects(int start) {
        int at = start;
        boolean inWords = false;
        while (at < end && (inWords || bytes[at] != '}')) {
            if (bytes[at] == '"') inWords = !inWords;
            at++;
        }
        if (at < end) field(start, at, Kind.OBJECTS);
        else if (isBlank(start)) field(start - 1, start, Kind.PLAIN);
        else slip = Slip.OPEN_BRACE;
        return Math.min(at + 1, end);
    }

    private boolean isBlank(int start) {
        for (int at = start; at < end; at++) if (!isBlank(bytes[at])) return false;
        return true;
    }

    private void field(int start, int stop, Kind kind) {
        if (fields == MOST_FIELDS) {
            slip = Slip.TOO_MANY_FIELDS;
            return;
        }
        from[fields] = start;
        to[fields] = stop;
        if (kind == Kind.QUOTED) quoted |= 1L << fields;
        if (kind == Kind.OBJECTS) objects |= 1L << fields;
        fields++;
    }
}
