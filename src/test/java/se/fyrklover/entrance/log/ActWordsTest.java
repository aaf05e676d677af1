package se.fyrklover.entrance.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import se.fyrklover.access.Role;
import se.fyrklover.access.Sessions;
import se.fyrklover.audit.AuditLog;
import se.fyrklover.report.ReportKind;
import se.fyrklover.shared.Language;
import se.fyrklover.words.Words;

/// Nothing is put on record that the log could not say in words.
class ActWordsTest {

    private static final Pattern CODE =
            Pattern.compile("\\b(?:Act\\.of|act)\\(\\s*\"([a-z]+\\.[a-z-]+)\"");
    private static final Pattern NAME = Pattern.compile("\\.with\\(\\s*\"([a-z-]+)\",");

    /// What is written in the program's own files that speak of acts.
    private static Set<String> written(Pattern pattern) {
        var found = new TreeSet<String>();
        var home = Path.of(System.getProperty("fyrklover.home", "."), "src/main/java");
        try (var files = Files.walk(home)) {
            for (var file : files.filter(it -> it.toString().endsWith(".java")).toList()) {
                var source = Files.readString(file);
                if (!source.contains("audit.Act;")
                        && !file.endsWith("audit/AuditLog.java")
                        && !file.endsWith("audit/Reviews.java")) continue;
                pattern.matcher(source).results().forEach(it -> found.add(it.group(1)));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return found;
    }

    @Test
    void everyActThatIsPutOnRecordHasItsSentenceInBothLanguages() {
        var codes = written(CODE);
        codes.add(AuditLog.FORGOTTEN);

        assertThat(codes)
                .hasSizeGreaterThan(12)
                .contains("web.looked", "access.signed-in", "access.role-ended", "audit.anchored");
        for (var language : Language.values())
            assertThat(codes)
                    .allSatisfy(code ->
                            assertThat(new Words(language).find("act." + code)).isPresent());
    }

    @Test
    void everythingThatAnActIsAboutHasItsLabel() {
        assertThat(written(NAME))
                .contains("page", "account", "month")
                .allSatisfy(name ->
                        assertThat(new Words(Language.SV).find("act.about." + name)).isPresent());
    }

    @Test
    void rolesWaysAndKindsOfDocumentsAreSaidInWords() {
        var words = new Words(Language.SV);
        for (var role : Role.values())
            assertThat(words.find("access.role." + role.code())).as(role.code()).isPresent();
        for (var way : Sessions.Way.values())
            assertThat(words.find("act.value.way." + way.code())).as(way.code()).isPresent();
        for (var kind : ReportKind.values())
            assertThat(words.find("act.value.kind." + kind.code())).as(kind.code()).isPresent();
    }
}
