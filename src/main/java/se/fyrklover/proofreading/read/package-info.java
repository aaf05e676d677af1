/// Readers of files, one for each format; all of them make the same [Reading].
///
/// [Readers] chooses by what a file holds, never by its name alone. A file may have been made to do
/// harm: each reader has bounds, and says in one sentence why it stopped.
@NullMarked
package se.fyrklover.proofreading.read;

import org.jspecify.annotations.NullMarked;
