/// Which numbers of a table are the sums of which others, found from the numbers themselves.
///
/// [SumPatterns] tries what may be added in single lines, weighs each guess in all lines against
/// chance, and takes the best for each total; read it first.
@NullMarked
package se.fyrklover.proofreading.sum;

import org.jspecify.annotations.NullMarked;
