package se.fyrklover.proofreading;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// What several checks need of one reading, gathered by the one that asks first.
final class Gathered {

    /// Whoever asks while it is gathered waits; what was stopped is begun anew.
    private static final class Once {

        private @Nullable List<?> known;

        synchronized <T> List<?> of(Supplier<List<T>> gathers) {
            if (known == null) known = List.copyOf(gathers.get());
            return known;
        }
    }

    private final Map<Reading, Map<Class<?>, Once>> all =
            Collections.synchronizedMap(new IdentityHashMap<>());

    @SuppressWarnings("unchecked") // what a type gathers is its own
    <T> List<T> once(Class<T> whose, Reading reading, Supplier<List<T>> gathers) {
        return (List<T>)
                all.computeIfAbsent(reading, _ -> new ConcurrentHashMap<>())
                        .computeIfAbsent(whose, _ -> new Once())
                        .of(gathers);
    }
}
