/// Statements of a report that must fit each other: balance, result, what it opens and closes with.
///
/// [Told] reads the lines of statements by their labels from all grids of a reading; read it first.
@NullMarked
package se.fyrklover.proofreading.statement;

import org.jspecify.annotations.NullMarked;
