package se.fyrklover.console;

import static org.assertj.core.api.Assertions.assertThat;
import static se.fyrklover.console.ProcessFixture.run;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.fyrklover.storage.Storage;

/// A PostgreSQL that somebody else runs, named by its address.
class PostgresByAddressTest {

    @Test
    void importAndFiguresWorkThereAsInOurOwn(@TempDir Path data) throws Exception {
        try (var other = Storage.open(data, _ -> {})) {
            var there = "--database=" + other.address().jdbcUrl();
            var login =
                    Map.of(
                            "FYRKLOVER_DATABASE_USER", other.address().user(),
                            "FYRKLOVER_DATABASE_PASSWORD", other.address().password(),
                            "FYRKLOVER_DATABASE_APPLICATION_USER", other.application().user(),
                            "FYRKLOVER_DATABASE_APPLICATION_PASSWORD",
                                    other.application().password());
            var kalmar = KalmarPackage.original().toString();

            var imported = run("sv", login, "import", kalmar, there).well();
            var again = run("sv", login, "import", kalmar, there).well();
            var figures = YearFigures.of(login, there);

            assertThat(imported.out()).contains("paketet är inläst, 21 filer");
            assertThat(imported.err().strip()).isEqualTo("Startar Fyrklöver …");
            assertThat(again.out()).contains("redan inläst");
            assertThat(figures.the("followup.enrolled").path("value").intValue()).isEqualTo(329);
            var refused =
                    run("en", Map.of(), "import", kalmar, there + "?user=fyrklover&password=fel");
            assertThat(refused.refusal())
                    .contains("did not let the user fyrklover in")
                    .doesNotContain("password=fel");
        }
    }
}
