/// The checks: one small class for each sort of fault, a pure function from a reading to remarks.
@NullMarked
package se.fyrklover.proofreading.check;

import org.jspecify.annotations.NullMarked;
