package se.fyrklover.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import se.fyrklover.bench.PlantedFormat.Look;
import se.fyrklover.proofreading.Proof;
import se.fyrklover.proofreading.Proofreader;
import se.fyrklover.proofreading.Remark;
import se.fyrklover.rule.Sureness;

/// A few of the planted documents in a few formats; `./fyrklover bench proofread` measures them
/// all.
class PlantedFaultsTest {

    private static final int PAIRS = 4;

    interface Writer {
        byte[] write(PlantedDocument document) throws IOException;
    }

    static Stream<Arguments> formats() {
        return Stream.of(
                format("md", it -> bytes(PlantedFormat.markdown(it))),
                format("txt", it -> bytes(PlantedFormat.text(it))),
                format("odt", PlantedOpenDocument::of),
                format("pdf", it -> PlantedFormat.pdf(it, Look.OPEN)),
                format("pdf", it -> PlantedFormat.pdf(it, Look.TIGHT)));
    }

    private static Arguments format(String ending, Writer writer) {
        return Arguments.of(ending, writer);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @MethodSource("formats")
    void everyFaultIsNamedAndTheRightTwinHasNothing(String ending, Writer writer)
            throws IOException {
        for (var twins : LongStream.range(0, PAIRS).mapToObj(Planting::of).toList()) {
            var proof = proof(twins.faulty(), ending, writer);
            for (var fault : twins.faulty().faults())
                assertThat(proof.remarks())
                        .as("%s in %s", fault, twins.faulty().name())
                        .anyMatch(it -> ProofreadBench.isOf(it, fault));
            assertThat(proof(twins.clean(), ending, writer).remarks())
                    .as(twins.clean().name())
                    .extracting(Remark::sureness)
                    .doesNotContain(Sureness.CERTAIN);
        }
    }

    private static Proof proof(PlantedDocument document, String ending, Writer writer)
            throws IOException {
        return Proofreader.read("a." + ending, writer.write(document)).orThrow();
    }
}
