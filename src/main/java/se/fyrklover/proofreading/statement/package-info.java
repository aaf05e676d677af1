/// Statements of a report that must fit each other: its balance, its result, what it opens and closes
/// with.
///
/// [Lines] reads the lines of statements by their labels from all grids of a reading; read it first.
@NullMarked
package se.fyrklover.proofreading.statement;

import org.jspecify.annotations.NullMarked;

