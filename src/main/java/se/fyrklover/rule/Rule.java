package se.fyrklover.rule;

import java.util.stream.Stream;

/// Something that must hold wherever its figures and claims stand.
public interface Rule {

    /// The name by which a breach tells it, the same in every year and association.
    String id();

    Stream<Breach> breaches(Evidence evidence);
}
