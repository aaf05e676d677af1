package se.fyrklover.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.fyrklover.RunningProduct;
import se.fyrklover.access.Caller;
import se.fyrklover.access.Tenant;
import se.fyrklover.access.Tenants;
import se.fyrklover.audit.Reviews.Review;
import se.fyrklover.secret.MasterKey;

/// A month's sample is drawn once, when the month is over, and stays.
class ReviewsTest {

    private static final RunningProduct PRODUCT = RunningProduct.shared();

    private static Tenant association(String slug) {
        PRODUCT.the(Tenants.class)
                .change(slug, slug, new Caller.Operator().who(), _ -> Act.of("exchange.imported"));
        return PRODUCT.the(Tenants.class).find(slug).orElseThrow();
    }

    private static List<Review> drawn(Tenant tenant, Instant now) {
        var clock = Clock.fixed(now, ZoneOffset.UTC);
        var sql = PRODUCT.the(JdbcClient.class);
        var log = new AuditLog(sql, PRODUCT.the(MasterKey.class), clock);
        var reviews = new Reviews(sql, log, clock);
        return PRODUCT.the(Tenants.class)
                .within(
                        tenant.id(),
                        () -> {
                            reviews.drawDue(tenant.id());
                            return reviews.of(tenant.id());
                        });
    }

    private static void happened(Tenant tenant, Instant at, int events) {
        var log =
                new AuditLog(
                        PRODUCT.the(JdbcClient.class),
                        PRODUCT.the(MasterKey.class),
                        Clock.fixed(at, ZoneOffset.UTC));
        PRODUCT.the(Tenants.class)
                .within(
                        tenant.id(),
                        () -> {
                            for (var turn = 0; turn < events; turn++)
                                log.write(tenant.id(), Who.OPERATOR, Act.of("exchange.exported"));
                            return events;
                        });
    }

    @Test
    void atMostTwentyFiveOfAMonthAreDrawnOnceTheMonthIsOver() {
        var tenant = association("stickprov-a");
        var now = Instant.now(Clock.systemUTC());
        var month = YearMonth.from(now.atZone(ZoneOffset.UTC));
        var later = month.plusMonths(1).atDay(15).atStartOfDay().toInstant(ZoneOffset.UTC);
        var muchLater = month.plusMonths(4).atDay(15).atStartOfDay().toInstant(ZoneOffset.UTC);
        happened(tenant, now, 99);

        assertThat(drawn(tenant, now)).isEmpty();
        var first = drawn(tenant, later);

        assertThat(first).hasSize(1);
        assertThat(first.getFirst().month()).isEqualTo(month);
        assertThat(first.getFirst().ofEvents()).isEqualTo(100);
        assertThat(first.getFirst().numbers())
                .hasSize(25)
                .doesNotHaveDuplicates()
                .isSorted()
                .allMatch(it -> it >= 1 && it <= 100);
        // The drawing is itself an event of the month after, which has but that one.
        var second = drawn(tenant, muchLater);
        assertThat(second).hasSize(2);
        assertThat(second.getLast()).isEqualTo(first.getFirst());
        assertThat(second.getFirst().numbers()).containsExactly(101L);
        assertThat(PRODUCT.the(Chains.class).verify(tenant.id(), List.of()).isWhole()).isTrue();
    }

    @Test
    void twoAssociationsWithTheSameEventsAreDrawnOtherwise() {
        var now = Instant.now(Clock.systemUTC());
        var later = now.plus(java.time.Duration.ofDays(40));
        var one = association("stickprov-b");
        var two = association("stickprov-c");
        happened(one, now, 400);
        happened(two, now, 400);

        assertThat(drawn(one, later).getLast().numbers())
                .isNotEqualTo(drawn(two, later).getLast().numbers());
    }

    @Test
    void whatWasDrawnAndSignedIsNeitherChangedNorTakenAway() {
        for (var statement :
                List.of(
                        "update log_review set numbers = '{}'",
                        "delete from log_review",
                        "update log_review_signed set remark = ''",
                        "delete from log_review_signed",
                        "update audit_anchor set number = 1",
                        "delete from audit_anchor",
                        "update audit_event set act = 'x'",
                        "delete from audit_event"))
            assertThatThrownBy(() ->
                            PRODUCT.the(Tenants.class)
                                    .within(
                                            PRODUCT.tenant().id(),
                                            () ->
                                                    PRODUCT.the(JdbcClient.class)
                                                            .sql(statement)
                                                            .update()))
                    .as(statement)
                    .rootCause()
                    .hasMessageContaining("permission denied");
    }
}
