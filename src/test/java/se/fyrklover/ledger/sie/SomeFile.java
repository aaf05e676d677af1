package se.fyrklover.ledger.sie;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;

/// A small sound file, to be read as it is or with something changed.
///
/// Opening: bank 1 000,00 and equity −1 000,00. Vouchers: A 1 takes in 400,00 and A 2 pays rent of
/// 150,50. Closing: bank 1 000,00 + 400,00 − 150,50 = 1 249,50; income −400,00; rent 150,50.
final class SomeFile {

    static final String SOUND =
            """
            #FLAGGA 0
            #PROGRAM "Bokföringen" 3.1
            #FORMAT PC8
            #GEN 20250120
            #SIETYP 4
            #ORGNR 888888-8883
            #FNAMN "Klöverbygdens samordningsförbund"
            #RAR 0 20240101 20241231
            #RAR -1 20230101 20231231
            #KPTYP EUBAS97
            #KONTO 1930 "Företagskonto"
            #KTYP 1930 T
            #KONTO 2010 "Eget kapital"
            #KONTO 3010 "Bidrag från staten"
            #KONTO 5010 "Lokalhyra"
            #DIM 1 "Insats"
            #OBJEKT 1 "B" "Bron"
            #IB 0 1930 1000.00
            #IB 0 2010 -1000.00
            #UB 0 1930 1249.50
            #UB 0 2010 -1000.00
            #RES 0 3010 -400.00
            #RES 0 5010 150.50
            #UB -1 1930 1000.00
            #VER A 1 20240115 "Bidrag, första kvartalet" 20240116 KÅ
            {
            #TRANS 1930 {} 400.00
            #TRANS 3010 {1 "B"} -400.00 20240114 "Staten" 1 KÅ
            }
            #VER A 2 20240201 "Hyra i Ängsö"
            {
            #TRANS 5010 {} 150.50
            #TRANS 1930 {} -150.50
            }
            """;

    private final List<SieVoucher> vouchers = new ArrayList<>();
    private final SieReading reading;

    private SomeFile(byte[] bytes) {
        try {
            reading = SieReader.read(() -> new ByteArrayInputStream(bytes), vouchers::add);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    static SomeFile of(String text) {
        return of(text, Charsets.PC8);
    }

    static SomeFile of(String text, Charset charset) {
        return new SomeFile(text.getBytes(charset));
    }

    static SomeFile of(byte[] bytes) {
        return new SomeFile(bytes);
    }

    /// The sound one, with one thing in it written otherwise.
    static SomeFile with(String instead, String of) {
        if (!SOUND.contains(of)) throw new IllegalArgumentException(of);
        return of(SOUND.replace(of, instead));
    }

    SieReading reading() {
        return reading;
    }

    List<SieVoucher> vouchers() {
        return vouchers;
    }

    /// Each fault as `line key`.
    List<String> faults() {
        return reading.faults().stream()
                .map(it -> it.line() + " " + it.says().key().replace("ledger.sie.", ""))
                .toList();
    }
}
