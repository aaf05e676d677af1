package se.fyrklover;

import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.ClassDescriptor;
import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.ClassOrdererContext;

/// Tests of values first, then those of the database, the pages, the browser and whole processes,
/// so that a fault is told as soon as it can be.
public final class FastFirst implements ClassOrderer {

    private static final List<String> SLOWER =
            List.of(
                    "ArchitectureTest",
                    ".storage.",
                    "KalmarFiguresTest",
                    "TenantIsolationTest",
                    "SignInTest",
                    "WaysBackTest",
                    ".entrance.",
                    ".web.",
                    ".browser.",
                    ".console.");

    @Override
    public void orderClasses(ClassOrdererContext context) {
        context.getClassDescriptors().sort(Comparator.comparingInt(FastFirst::rank));
    }

    private static int rank(ClassDescriptor test) {
        var rank = 0;
        for (var at = 0; at < SLOWER.size(); at++)
            if (test.getTestClass().getName().contains(SLOWER.get(at))) rank = at + 1;
        return rank;
    }
}
