/// A budget while it is worked on: its items, what changes them, how the changes of several people
/// come together, and what is pasted into it. Packages read and write it as it is.
@NamedInterface("grid")
@NullMarked
package se.fyrklover.budget.grid;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
