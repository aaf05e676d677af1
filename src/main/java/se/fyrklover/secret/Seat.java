package se.fyrklover.secret;

/// Where a sealed value stands: it opens there and nowhere else, so that nobody who can write in
/// the database can let one person's words pass for another's.
///
/// @param row the row's key as text, whatever parts it has
public record Seat(String table, String column, String row) {

    byte[] bytes() {
        return Bytes.of("seat", table, column, row);
    }
}
