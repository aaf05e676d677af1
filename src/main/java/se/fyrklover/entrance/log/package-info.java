/// The pages of the log: what was done, and the months' samples of it.
@NullMarked
package se.fyrklover.entrance.log;

import org.jspecify.annotations.NullMarked;
