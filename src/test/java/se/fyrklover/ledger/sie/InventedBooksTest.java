package se.fyrklover.ledger.sie;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import se.fyrklover.RunningProduct;

class InventedBooksTest {

    @Test
    void thePackageHasTheBooksThatAreMadeHere() throws Exception {
        var folder = RunningProduct.home().resolve("packages/kloverbygden");

        assertThat(Files.readAllBytes(folder.resolve("bokforing-2024.se")))
                .isEqualTo(InventedBooks.file2024());
        assertThat(Files.readAllBytes(folder.resolve("bokforing-2025.se")))
                .isEqualTo(InventedBooks.file2025());
    }
}
