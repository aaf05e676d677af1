package se.fyrklover.entrance.log;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;
import se.fyrklover.access.Tenants;
import se.fyrklover.entrance.HeadLetters;

/// What is done with the log once a month, looked for each hour that the pages are served: letters
/// to the auditors, and the sample of the month that has passed.
@Component
@ConditionalOnWebApplication
@ConditionalOnProperty("fyrklover.data")
class MonthlyWork implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(MonthlyWork.class);
    private static final int SOON = 2;
    private static final int EACH_HOUR = 60;

    private final Tenants tenants;
    private final LogBook book;
    private final HeadLetters letters;
    private final ScheduledExecutorService hours =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("audit-months").factory());

    MonthlyWork(Tenants tenants, LogBook book, HeadLetters letters) {
        this.tenants = tenants;
        this.book = book;
        this.letters = letters;
        var _ = hours.scheduleWithFixedDelay(this::work, SOON, EACH_HOUR, TimeUnit.MINUTES);
    }

    private void work() {
        try {
            letters.sendDue();
            tenants.all().forEach(book::drawDue);
        } catch (RuntimeException failed) {
            LOG.warn("What the log is due each month could not be done; trying again", failed);
        }
    }

    @Override
    public void destroy() throws InterruptedException {
        hours.shutdown();
        var _ = hours.awaitTermination(5, TimeUnit.SECONDS);
    }
}
