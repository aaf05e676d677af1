package se.fyrklover.figure;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NoSuchElementException;

/// A register's definitions, each found by its id.
public final class Definitions {

    private final Map<String, Definition> byId = new LinkedHashMap<>();

    public Definitions(Collection<Definition> definitions) {
        for (var definition : definitions)
            if (byId.put(definition.id(), definition) != null)
                throw new IllegalArgumentException("defined twice: " + definition.id());
    }

    /// The definition of an id.
    ///
    /// @throws NoSuchElementException if there is none, which is a fault in the program
    public Definition the(String id) {
        var definition = byId.get(id);
        if (definition == null) throw new NoSuchElementException("no definition " + id);
        return definition;
    }

    public Collection<Definition> all() {
        return byId.values();
    }
}
