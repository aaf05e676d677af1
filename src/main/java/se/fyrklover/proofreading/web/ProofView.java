package se.fyrklover.proofreading.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import se.fyrklover.proofreading.Dismissals.Dismissal;
import se.fyrklover.proofreading.Grid;
import se.fyrklover.proofreading.Proof;
import se.fyrklover.proofreading.Reading;
import se.fyrklover.proofreading.Remark;

/// A proof on a page: its remarks, numbered as they come in the file, and the file with the numbers
/// in its margin.
///
/// @param kept the file's id, where it is kept
/// @param maySay whether whoever looks may dismiss a remark
public record ProofView(
        Proof proof, List<Item> items, List<Piece> pieces, Optional<UUID> kept, boolean maySay) {

    /// A remark with its number.
    public record Item(int number, Remark remark, Optional<Dismissal> dismissal) {

        public boolean isOpen() {
            return dismissal.isEmpty();
        }
    }

    /// A part of the file, with the numbers of the remarks that stand in it.
    public record Piece(Reading.Part part, List<Item> items) {

        /// Those of one row of a grid.
        public List<Item> at(Grid.Row row) {
            return items.stream()
                    .filter(it -> it.remark().spot().line() == row.spot().line())
                    .toList();
        }
    }

    static ProofView of(
            Proof proof, Map<String, Dismissal> dismissed, Optional<UUID> kept, boolean maySay) {
        var items = new ArrayList<Item>();
        for (var remark : proof.remarks())
            items.add(
                    new Item(
                            items.size() + 1,
                            remark,
                            Optional.ofNullable(dismissed.get(remark.id()))));
        return new ProofView(proof, items, pieces(proof.reading(), items), kept, maySay);
    }

    /// Both come in the order of their lines: a remark is of the last part that begins before it.
    private static List<Piece> pieces(Reading reading, List<Item> items) {
        var pieces = new ArrayList<Piece>();
        var parts = reading.parts();
        int next = 0;
        for (int at = 0; at < parts.size(); at++) {
            var end = at + 1 < parts.size() ? parts.get(at + 1).spot().line() : Integer.MAX_VALUE;
            var here = new ArrayList<Item>();
            while (next < items.size() && items.get(next).remark().spot().line() < end)
                here.add(items.get(next++));
            pieces.add(new Piece(parts.get(at), List.copyOf(here)));
        }
        return pieces;
    }

    public long open() {
        return items.stream().filter(Item::isOpen).count();
    }

    public List<Item> openItems() {
        return items.stream().filter(Item::isOpen).toList();
    }

    public List<Item> dismissed() {
        return items.stream().filter(it -> !it.isOpen()).toList();
    }

    /// The checks that found something to look at.
    public List<Proof.Looked> looked() {
        return proof.looked().stream().filter(it -> it.found().tried() > 0).toList();
    }
}
