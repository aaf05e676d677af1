package se.fyrklover.audit;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.fyrklover.shared.AssociationId;

/// Writes the heads of all chains to the file beside the database, each minute that the pages are
/// served and once more at the end.
@Component
@ConditionalOnWebApplication
@ConditionalOnProperty("fyrklover.data")
class HeadKeeper implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(HeadKeeper.class);

    private final JdbcClient sql;
    private final Chains chains;
    private final Anchors anchors;
    private final HeadFile file;
    private final ScheduledExecutorService minutes =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("audit-heads").factory());

    HeadKeeper(
            JdbcClient sql,
            Chains chains,
            Anchors anchors,
            @Value("${fyrklover.data}") Path dataDirectory) {
        this.sql = sql;
        this.chains = chains;
        this.anchors = anchors;
        this.file = new HeadFile(dataDirectory);
        var _ = minutes.scheduleWithFixedDelay(this::keep, 1, 1, TimeUnit.MINUTES);
    }

    /// A failure is told in the program's log, and the next minute is another try.
    void keep() {
        try {
            var heads = file.read();
            var before = Map.copyOf(heads);
            for (var association : chains.all())
                head(association, Optional.ofNullable(heads.get(association)))
                        .ifPresent(it -> heads.put(association, it));
            if (!heads.equals(before)) file.write(heads);
        } catch (IOException | RuntimeException failed) {
            LOG.warn("The heads of the log could not be written to {}", file.path(), failed);
        }
    }

    /// Where a chain stands, once the disk has it. A chain that no longer is what the file says
    /// keeps its old line, so that what was cut away is not forgotten.
    private Optional<Anchor> head(AssociationId association, Optional<Anchor> known) {
        return chains.within(
                association,
                () -> {
                    if (known.isPresent() && !chains.stoodAt(association, known.get())) {
                        LOG.error(
                                "The log {} is not what {} says: run ./fyrklover audit verify",
                                association,
                                file.path());
                        return Optional.empty();
                    }
                    waitForTheDisk();
                    var head = anchors.keep(association, "file");
                    return head.number() == 0
                            ? Optional.empty()
                            : Optional.of(Anchor.of(head, "file"));
                });
    }

    /// Looks are put on record without waiting for the disk; a file that was ahead of them would
    /// cry wolf after a power cut.
    private void waitForTheDisk() {
        sql.sql("select set_config('synchronous_commit', 'on', true)").query(String.class).single();
    }

    @Override
    public void destroy() throws InterruptedException {
        minutes.shutdown();
        if (minutes.awaitTermination(5, TimeUnit.SECONDS)) keep();
    }
}
