package se.fyrklover.goal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import se.fyrklover.figure.PrintedUnit;
import se.fyrklover.figure.Quantity;
import se.fyrklover.shared.Fraction;

/// Something that the product itself assumes for the lower end of the range, from
/// `reference/goal/assumptions.yaml`; nobody has measured it.
record Assumption(Quantity value) {

    private static final Map<String, Map<String, Object>> ALL = read();

    /// The assumption of a name.
    static Assumption the(String name) {
        var entry = Objects.requireNonNull(ALL.get(name), name);
        var unit = PrintedUnit.coded(String.valueOf(entry.get("unit"))).orElseThrow();
        var number = Fraction.of(new BigDecimal(String.valueOf(entry.get("value"))));
        return new Assumption(new Quantity(number.times(unit.each()), unit.unit()));
    }

    private static Map<String, Map<String, Object>> read() {
        var path = "/reference/goal/assumptions.yaml";
        try (InputStream file = Assumption.class.getResourceAsStream(path)) {
            return new Yaml(new SafeConstructor(new LoaderOptions()))
                    .load(Objects.requireNonNull(file, path));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
