package se.fyrklover.web;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import se.fyrklover.shared.AssociationId;
import se.fyrklover.shared.Language;

/// Pages as they were made: one is wholly given by its template, its address, its language and the
/// revision of the association's records, and so it is made once.
final class KeptPages {

    private static final int MOST = 200;

    private record Key(
            String template,
            String address,
            Language language,
            AssociationId association,
            long revision) {}

    private final Map<Key, byte[]> pages = new ConcurrentHashMap<>();

    byte[] page(String template, Page page, Supplier<byte[]> make) {
        var key =
                new Key(
                        template,
                        page.shell().address(),
                        page.words().language(),
                        page.tenant().id(),
                        page.snapshot().revision());
        var kept = pages.get(key);
        if (kept != null) return kept;
        var made = make.get();
        if (pages.size() >= MOST) pages.clear();
        pages.put(key, made);
        return made;
    }
}
