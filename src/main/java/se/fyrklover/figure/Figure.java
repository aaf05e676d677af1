package se.fyrklover.figure;

import se.fyrklover.shared.Fraction;

/// A value that can say what it means and what it rests on; computed once, when it is made.
public final class Figure {

    private final Definition definition;
    private final Scope scope;
    private final Formula formula;
    private final Outcome outcome;
    private final Fraction rounding;

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
        this.rounding = formula.rounding();
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

    /// How far the exact value may be from it, because it rests on rounded numbers.
    public Fraction rounding() {
        return rounding;
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
