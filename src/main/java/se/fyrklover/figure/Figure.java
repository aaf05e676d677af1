package se.fyrklover.figure;

/// A value that can say what it means and what it rests on; computed once, when it is made.
public final class Figure {

    private final Definition definition;
    private final Scope scope;
    private final Formula formula;
    private final Outcome outcome;

    /// Makes and reckons it.
    ///
    /// @throws IllegalArgumentException if the scope is narrowed as the definition does not allow
    public Figure(Definition definition, Scope scope, Formula formula) {
        for (var facet : scope.facets())
            if (!definition.dimensions().contains(facet.dimension()))
                throw new IllegalArgumentException(definition.id() + " by " + facet);
        this.definition = definition;
        this.scope = scope;
        this.formula = formula;
        this.outcome = formula.outcome(definition.unit());
    }

    public Definition definition() {
        return definition;
    }

    public Scope scope() {
        return scope;
    }

    public Formula formula() {
        return formula;
    }

    public Outcome outcome() {
        return outcome;
    }

    /// Which figure it is: two figures of one identity answer the same question.
    public Identity identity() {
        return new Identity(definition.id(), scope);
    }

    @Override
    public String toString() {
        return definition.id() + " " + scope.period() + " " + scope.facets() + " = " + outcome;
    }

    /// Which figure: a definition's id and a scope.
    public record Identity(String definition, Scope scope) {}
}
