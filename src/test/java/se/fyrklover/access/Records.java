package se.fyrklover.access;

import java.util.List;
import java.util.stream.Stream;
import se.fyrklover.RunningProduct;
import se.fyrklover.audit.AuditLog;
import se.fyrklover.shared.AssociationId;

/// What stands in the log about somebody.
final class Records {

    private static final int MOST = 500;

    private Records() {}

    static List<String> about(Account account) {
        var product = RunningProduct.shared();
        return Stream.of(AuditLog.HOUSE, product.tenant().id())
                .flatMap(it -> acts(product, it, account).stream())
                .toList();
    }

    private static List<String> acts(
            RunningProduct product, AssociationId association, Account account) {
        return product.the(Tenants.class)
                .within(
                        association,
                        () ->
                                product
                                        .the(AuditLog.class)
                                        .events(
                                                association,
                                                AuditLog.Filter.ALL,
                                                Long.MAX_VALUE,
                                                MOST)
                                        .stream()
                                        .filter(event ->
                                                event.actor()
                                                                .equals(
                                                                        java.util.Optional.of(
                                                                                account.id()
                                                                                        .value()))
                                                        || event.told()
                                                                .map(told ->
                                                                        account.id()
                                                                                .toString()
                                                                                .equals(
                                                                                        told.about()
                                                                                                .get(
                                                                                                        "account")))
                                                                .orElse(false))
                                        .map(event -> event.act())
                                        .toList());
    }
}
