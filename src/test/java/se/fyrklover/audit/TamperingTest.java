package se.fyrklover.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.fyrklover.audit.Chain.Flaw;
import se.fyrklover.audit.Chain.Row;
import se.fyrklover.secret.Digest;
import se.fyrklover.secret.MasterKey;

/// Whoever has the database and not the key can do nothing to a chain that is not found.
class TamperingTest {

    private static final int TAMPERINGS = 1_000;
    private static final int LENGTH = 200;

    private final Random random = new Random(20261122);

    /// What somebody may do to the rows.
    enum Tampering {
        TIME,
        ACTOR,
        ACT,
        CONTENT,
        SALT,
        BORDER,
        DIGEST,
        MAC,
        NUMBER,
        WORDLESS_ERASURE,
        FORGOTTEN_WORD,
        DELETION,
        DELETION_RENUMBERED,
        COPY,
        FORGERY,
        REORDERING,
        SWAPPED_NUMBERS,
        SWAPPED_CONTENTS,
        SWAPPED_DIGESTS,
        TRUNCATION,
        BEHEADING,
        OTHER_CHAIN,
        OTHER_KEY
    }

    @Test
    void aThousandRandomTamperingsAreAllFound() {
        var found = new EnumMap<Tampering, Integer>(Tampering.class);
        for (var turn = 0; turn < TAMPERINGS; turn++) {
            var kind = Tampering.values()[turn % Tampering.values().length];
            var chain = SomeChain.of(LENGTH, random);
            var tampered = tampered(chain, kind);

            assertThat(tampered).as(kind + " " + turn).isNotEqualTo(chain.rows());
            assertThat(chain.wrong(tampered, List.of(chain.end())))
                    .as(kind + " " + turn)
                    .isPresent();
            found.merge(kind, 1, Integer::sum);
        }
        assertThat(found).hasSize(Tampering.values().length);
        assertThat(found.values()).allMatch(it -> it >= 40);
    }

    @Test
    void noUntamperedChainIsFoundFaultWith() {
        for (var turn = 0; turn < 200; turn++) {
            var chain = SomeChain.of(1 + random.nextInt(LENGTH), random);
            var place = random.nextInt(chain.rows().size());
            var row = chain.rows().get(place);

            assertThat(
                            chain.wrong(
                                    chain.rows(),
                                    List.of(
                                            chain.end(),
                                            new Anchor(row.number(), row.mac().hex(), "file"))))
                    .isEmpty();
        }
        assertThat(SomeChain.of(0, random).wrong(List.of(), List.of())).isEmpty();
    }

    @Test
    void theFirstBadRowIsNamedWithItsTime() {
        var chain = SomeChain.of(LENGTH, random);
        var rows = new ArrayList<>(chain.rows());
        for (var number : List.of(150, 17, 90)) {
            var row = rows.get(number - 1);
            rows.set(number - 1, changed(row, row.number(), row.actor(), "web.other"));
        }

        assertThat(chain.wrong(rows, List.of()))
                .hasValueSatisfying(it -> {
                    assertThat(it.number()).isEqualTo(17);
                    assertThat(it.flaw()).isEqualTo(Flaw.CHANGED);
                    assertThat(it.at()).contains(chain.rows().get(16).at());
                });
    }

    @Test
    void aChainThatIsCutIsFoundOnlyByWhatWasWrittenDownElsewhere() {
        var chain = SomeChain.of(0, random);
        while (chain.rows().isEmpty() || chain.wrong(cut(chain), List.of()).isPresent())
            chain = SomeChain.of(LENGTH, random);

        assertThat(chain.wrong(cut(chain), List.of(chain.end())))
                .hasValueSatisfying(it -> {
                    assertThat(it.number()).isEqualTo(101);
                    assertThat(it.flaw()).isEqualTo(Flaw.CUT);
                });
    }

    private static List<Row> cut(SomeChain chain) {
        return chain.rows().subList(0, Math.min(100, chain.rows().size()));
    }

    /// What the chain alone cannot show: whoever has the key can write it anew.
    @Test
    void aChainWrittenAnewWithTheKeyIsFoundOnlyByWhatWasWrittenDownElsewhere() {
        var key = MasterKey.random();
        var association = UUID.randomUUID();
        var first = SomeChain.of(LENGTH, random, key, association);
        var anew = SomeChain.of(LENGTH, random, key, association);

        assertThat(first.wrong(anew.rows(), List.of())).isEmpty();
        assertThat(first.wrong(anew.rows(), List.of(first.end())))
                .hasValueSatisfying(it -> assertThat(it.flaw()).isEqualTo(Flaw.REPLACED));
    }

    @Test
    void sixteenDigitsOfASealAreEnoughAndFewerAreNot() {
        var chain = SomeChain.of(LENGTH, random);
        var mac = chain.rows().getLast().mac().hex();

        var anchor =
                Anchor.parse(
                                "200: " + mac.substring(0, 16).toUpperCase(java.util.Locale.ROOT),
                                "given")
                        .orThrow();
        assertThat(chain.wrong(chain.rows(), List.of(anchor))).isEmpty();
        assertThat(Anchor.parse("200:" + mac.substring(0, 15), "given"))
                .isInstanceOf(se.fyrklover.shared.Parsed.Unreadable.class);
        assertThat(Anchor.parse("0:" + mac, "given"))
                .isInstanceOf(se.fyrklover.shared.Parsed.Unreadable.class);
    }

    private List<Row> tampered(SomeChain chain, Tampering kind) {
        var rows = new ArrayList<>(chain.rows());
        var place = random.nextInt(rows.size());
        var other = (place + 1 + random.nextInt(rows.size() - 1)) % rows.size();
        var row = rows.get(place);
        var told = told(rows, AuditLog.FORGOTTEN, false);
        switch (kind) {
            case TIME ->
                    rows.set(
                            place,
                            new Row(
                                    row.number(),
                                    row.at().plusNanos(1_000L * (1 + random.nextInt(1_000_000))),
                                    row.actor(),
                                    row.act(),
                                    row.content(),
                                    row.salt(),
                                    row.digest(),
                                    row.mac(),
                                    row.forgets()));
            case ACTOR ->
                    rows.set(
                            place,
                            changed(
                                    row,
                                    row.number(),
                                    row.actor() == null ? UUID.randomUUID() : null,
                                    row.act()));
            case ACT -> rows.set(place, changed(row, row.number(), row.actor(), row.act() + "x"));
            case CONTENT ->
                    set(rows, told, it -> SomeChain.with(it, edited(it.content()), it.salt()));
            case SALT -> set(rows, told, it -> SomeChain.with(it, it.content(), edited(it.salt())));
            case BORDER -> {
                var salt = String.valueOf(rows.get(told).salt());
                set(
                        rows,
                        told,
                        it ->
                                SomeChain.with(
                                        it,
                                        salt.substring(31) + it.content(),
                                        salt.substring(0, 31)));
            }
            case DIGEST ->
                    rows.set(place, sealed(row, Digest.of(new byte[] {(byte) place}), row.mac()));
            case MAC ->
                    rows.set(
                            place, sealed(row, row.digest(), Digest.of(new byte[] {(byte) place})));
            case NUMBER -> {
                var number = row.number() + 1 + random.nextInt(300);
                rows.set(place, changed(row, number, row.actor(), row.act()));
            }
            case WORDLESS_ERASURE -> set(rows, told, it -> SomeChain.with(it, null, null));
            case FORGOTTEN_WORD -> {
                var word = told(rows, AuditLog.FORGOTTEN, true);
                set(rows, word < 0 ? told : word, it -> SomeChain.with(it, null, null));
            }
            case DELETION -> rows.subList(place, Math.min(rows.size(), place + 3)).clear();
            case DELETION_RENUMBERED -> {
                rows.remove(place);
                for (var at = place; at < rows.size(); at++)
                    rows.set(
                            at,
                            changed(
                                    rows.get(at),
                                    at + 1L,
                                    rows.get(at).actor(),
                                    rows.get(at).act()));
            }
            case COPY -> rows.add(place, rows.get(other));
            case FORGERY -> {
                var forged = SomeChain.of(1, random).rows().getFirst();
                rows.add(changed(forged, rows.size() + 1L, forged.actor(), forged.act()));
            }
            case REORDERING -> Collections.swap(rows, place, other);
            case SWAPPED_NUMBERS -> {
                rows.set(place, changed(rows.get(other), place + 1L, row.actor(), row.act()));
                rows.set(other, changed(row, other + 1L, row.actor(), row.act()));
            }
            case SWAPPED_CONTENTS -> {
                var second = told(rows, "", false);
                while (second == told) second = told(rows, "", false);
                var one = rows.get(told);
                var two = rows.get(second);
                rows.set(told, SomeChain.with(one, two.content(), two.salt()));
                rows.set(second, SomeChain.with(two, one.content(), one.salt()));
            }
            case SWAPPED_DIGESTS -> {
                rows.set(place, sealed(row, rows.get(other).digest(), row.mac()));
                rows.set(other, sealed(rows.get(other), row.digest(), rows.get(other).mac()));
            }
            case TRUNCATION -> rows.subList(place, rows.size()).clear();
            case BEHEADING -> rows.subList(0, 1 + place / 2).clear();
            case OTHER_CHAIN -> {
                var foreign = SomeChain.of(LENGTH, random);
                rows.set(place, foreign.rows().get(place));
            }
            case OTHER_KEY -> {
                var foreign = SomeChain.of(LENGTH, random);
                for (var at = place; at < rows.size(); at++) rows.set(at, foreign.rows().get(at));
            }
        }
        return rows;
    }

    /// A row that has its content; of the act, or of any other.
    private int told(List<Row> rows, String act, boolean ofTheAct) {
        var places = new ArrayList<Integer>();
        for (var place = 0; place < rows.size(); place++)
            if (rows.get(place).content() != null && rows.get(place).act().equals(act) == ofTheAct)
                places.add(place);
        return places.isEmpty() ? -1 : places.get(random.nextInt(places.size()));
    }

    private static void set(
            List<Row> rows, int place, java.util.function.UnaryOperator<Row> change) {
        rows.set(place, change.apply(rows.get(place)));
    }

    private String edited(@org.jspecify.annotations.Nullable String text) {
        var was = String.valueOf(text);
        var place = random.nextInt(was.length());
        var to = was.charAt(place) == 'a' ? 'b' : 'a';
        return was.substring(0, place) + to + was.substring(place + 1);
    }

    private static Row changed(
            Row row, long number, @org.jspecify.annotations.Nullable UUID actor, String act) {
        return new Row(
                number,
                row.at(),
                actor,
                act,
                row.content(),
                row.salt(),
                row.digest(),
                row.mac(),
                row.forgets());
    }

    private static Row sealed(Row row, Digest digest, Digest mac) {
        return new Row(
                row.number(),
                row.at(),
                row.actor(),
                row.act(),
                row.content(),
                row.salt(),
                digest,
                mac,
                row.forgets());
    }
}
