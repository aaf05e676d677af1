package se.fyrklover.exchange;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import se.fyrklover.shared.Money;
import se.fyrklover.shared.Parsed;

/// Writes a CSV file as packages have them.
final class CsvFile {

    private CsvFile() {}

    /// @param columns with commas between
    static byte[] write(String columns, Stream<List<String>> rows) {
        var text = new StringWriter();
        try (var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            csv.writeRecord(List.of(columns.split(",")));
            rows.forEach(csv::writeRecord);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /// An amount, in thousands of kronor where that is as exactly as it is known.
    static String amount(Money amount) {
        if (amount.within() == 0) return kronor(amount);
        for (var decimals = 0; decimals <= 2; decimals++) {
            var text =
                    BigDecimal.valueOf(amount.ore(), 5)
                                    .setScale(decimals, RoundingMode.HALF_UP)
                                    .toPlainString()
                            + " tkr";
            if (Money.parse(text) instanceof Parsed.Read<Money>(var read) && read.equals(amount))
                return text;
        }
        return kronor(amount);
    }

    /// An exact amount, in kronor.
    static String kronor(Money amount) {
        return amount.inKronor().rounded(amount.ore() % 100 == 0 ? 0 : 2).toPlainString();
    }
}
